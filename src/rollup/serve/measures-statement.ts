import { columnOf, measure, type CataloguedMeasure } from '../../numbers/measures/catalogue';
import { firstDay } from '../../numbers/units/month';
import { CLIENT_MONTH, type CountedTable } from '../counted-tables';
import { coveredMonths } from '../covered-months';
import { cutsOf, type Cut } from '../slice';
import { rawSum } from '../sum-columns';
import { asClosed } from './as-closed';
import { rowsNaming } from './labels';
import { asksForCover, tableOf, type MeasureRequest } from './measure-request';
import { cutColumn, fromWhere, Parameters } from './slice-sql';

const sumOf = (table: CountedTable, measure: CataloguedMeasure): string =>
  table === CLIENT_MONTH ? `sum(cm.${columnOf(measure.key)})` : rawSum(measure);

/**
 * The sums of one table: key columns k0…, month, presences s and p, and a column for every
 * requested measure, which is 0 when it comes from another table.
 */
function tableSums(
  table: CountedTable,
  measures: readonly CataloguedMeasure[],
  request: MeasureRequest,
  parameters: Parameters,
): string {
  const { groupBy = [], filter = {}, months } = request;
  const cuts = [...groupBy, ...cutsOf(filter)];
  const isCovered = table === CLIENT_MONTH && measures.some(asksForCover);
  const columns = [
    ...groupBy.map((cut, i) => `${cutColumn(table, cut).expression} AS k${i}`),
    `${table.alias}.month AS month`,
    `${table.presence[0]} AS s`,
    `${table.presence[1]} AS p`,
    `${isCovered ? 'cm.last_covered' : 'NULL::date'} AS last_covered`,
    `${isCovered ? 'cm.next_covered' : 'NULL::date'} AS next_covered`,
  ];
  const [first, last] = [months.from, months.to].map((month) => parameters.bind(firstDay(month)));
  const read = isCovered ? { ...table, from: coveredMonths(first!, last!) } : table;
  const sums = measures.map((measure, i) => {
    const sum =
      tableOf(measure, cuts, filter) === table
        ? `coalesce(${sumOf(table, measure)}, 0)`
        : '0::numeric';
    return `${sum} AS m${i}`;
  });
  return `SELECT ${[...columns, ...sums].join(', ')}
    ${fromWhere(read, groupBy, filter, months, parameters)}
    GROUP BY ${columns.map((_, i) => i + 1).join(', ')}`;
}

/**
 * Adds a row without a month for each kind of presence that a slice has in any month: never counted
 * is not the same as not yet counted.
 */
function presences(
  { groupBy = [], filter = {} }: MeasureRequest,
  sums: number,
  parameters: Parameters,
): string {
  const columns = [
    ...groupBy.map((cut, i) => `${cutColumn(CLIENT_MONTH, cut).expression} AS k${i}`),
    'NULL::date AS month',
    `${CLIENT_MONTH.presence[0]} AS s`,
    `${CLIENT_MONTH.presence[1]} AS p`,
    'NULL::date AS last_covered',
    'NULL::date AS next_covered',
  ];
  const nothing = Array.from({ length: sums }, (_, i) => `0::numeric AS m${i}`);
  return `SELECT DISTINCT ${[...columns, ...nothing].join(', ')}
    ${fromWhere(CLIENT_MONTH, groupBy, filter, null, parameters)}
    AND (${CLIENT_MONTH.presence.join(' OR ')})`;
}

/**
 * Adds up several tables' sums, so that a slice's seats and technicians meet in the same months.
 */
function addedUp(parts: readonly string[], keys: number, sums: number): string {
  if (parts.length === 1) return parts.join();
  const columns = [
    ...Array.from({ length: keys }, (_, i) => `k${i}`),
    'month',
    's',
    'p',
    'last_covered',
    'next_covered',
  ];
  const added = Array.from({ length: sums }, (_, i) => `sum(m${i}) AS m${i}`);
  return `SELECT ${[...columns, ...added].join(', ')} FROM (${parts.join('\nUNION ALL\n')}) parts
    GROUP BY ${columns.join(', ')}`;
}

function withNames(sums: string, groupBy: readonly Cut[]): string {
  const named = groupBy.flatMap((cut, i) => {
    const table = rowsNaming(cut);
    return table ? [{ table, i }] : [];
  });
  const names = named.map(({ i }) => `n${i}.name AS l${i}`);
  const joins = named.map(
    ({ table, i }) => `LEFT JOIN ${table} n${i} ON n${i}.tenant_id = $1 AND n${i}.id = g.k${i}`,
  );
  return `SELECT ${['g.*', ...names].join(', ')} FROM (${sums}) g ${joins.join(' ')}`;
}

/**
 * Builds the one statement and its values, for any number of slices, months and measures; without
 * presences in other months where these are known by other means.
 */
export function measuresStatement(
  tenantId: number,
  request: MeasureRequest,
  withPresences = true,
): { sql: string; values: unknown[] } {
  const { groupBy = [], filter = {} } = request;
  const parameters = new Parameters(tenantId);
  const measures = request.measures.map((key) => measure(key));
  const cuts = [...groupBy, ...cutsOf(filter)];
  const tables = [...new Set(measures.map((catalogued) => tableOf(catalogued, cuts, filter)))];
  const parts = tables.map((table) => tableSums(table, measures, request, parameters));
  if (withPresences && measures.some((catalogued) => catalogued.presence)) {
    parts.push(presences(request, measures.length, parameters));
  }
  const sums = addedUp(parts, groupBy.length, measures.length);
  const order = [...groupBy.map((_, i) => `k${i}`), 'month'].join(', ');
  const sql = `${request.labels ? withNames(sums, groupBy) : sums} ORDER BY ${order}`;
  const viewed = filter.asClosed ? asClosed(sql, request.months, parameters) : sql;
  return { sql: viewed, values: parameters.values };
}
