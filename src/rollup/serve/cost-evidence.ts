import type { TenantScope } from '../../database/tenant-scope';
import type { CostLine } from '../../numbers/costing/cost-sheet';
import { spreadMonth } from '../../numbers/costing/spread-month';
import { columnOf, measure, type MeasureKey } from '../../numbers/measures/catalogue';
import type { Sides } from '../../numbers/metrics/sides';
import type { LocalDate } from '../../numbers/units/month';
import { CENT_PARTS } from '../../numbers/units/parts';
import { costKey, isForClient } from '../count/cost-columns';
import { CLIENT_MONTH } from '../counted-tables';
import { presenceConditions, type PartContext } from './evidence-parts';
import {
  comparePlaces,
  comparePositions,
  LABOUR_KIND,
  sizeOf,
  TOOL_KIND,
  type EvidenceOrder,
  type Place,
  type Position,
  type StoredRow,
} from './evidence-row';
import { loadCostedMonths, type CostedMonthFacts } from '../count/load/load-costed-months';
import { loadCosts, toolRecord } from '../count/load/load-costs';
import { loadStaff } from '../count/load/load-staff';
import { loadStoredRules } from '../count/load/load-tenant-rules';
import { fromWhere, Parameters } from './slice-sql';

/** The page of evidence to read. */
export interface Reading extends Omit<PartContext, 'parameters'> {
  readonly after: Place | null;
  readonly limit: number;
  readonly order: EvidenceOrder;
  /** Without the rows that add nothing to the numerator. */
  readonly countedOnly: boolean;
}

export const NO_SIDES: Sides = { over: [], less: [], under: [] };

const isCost = (key: MeasureKey): boolean =>
  measure(key).source.from === 'COSTS' && measure(key).unit === 'money';

/** Splits the sides into their costs and the rest. */
export function splitCosts({ over, less, under }: Sides): [Sides, Sides] {
  const only = (costs: boolean): Sides => {
    const select = (keys: readonly MeasureKey[]) => keys.filter((key) => isCost(key) === costs);
    return { over: select(over), less: select(less), under: select(under) };
  };
  return [only(true), only(false)];
}

/** The clients of the slice that bear any of the costs in a month. */
interface CostMonth {
  month: LocalDate;
  clients: number[];
}

/**
 * Reads the months of the slice that have costs. Each gives at least one row, except the month in
 * which the last page may have ended. So no more months are needed than rows. By share, any month
 * may have the largest one.
 */
function monthsWithCosts(
  scope: TenantScope,
  { sides, presence, filter, span, after, limit, order }: Reading,
): Promise<CostMonth[]> {
  const parameters = new Parameters(scope.tenantId);
  const isByDate = order === 'DATE';
  const columns = [...sides.over, ...sides.less, ...sides.under].map(columnOf);
  const conditions = [
    `(${columns.map((column) => `cm.${column} <> 0`).join(' OR ')})`,
    ...presenceConditions('cm', { presence, span, parameters }),
    ...(after && isByDate ? [`cm.month >= ${parameters.bind(after.position[0])}::date`] : []),
  ];
  const sql = `SELECT cm.month, array_agg(cm.client_id) AS clients
    ${fromWhere(CLIENT_MONTH, [], filter, span, parameters)} AND ${conditions.join(' AND ')}
    GROUP BY cm.month ORDER BY cm.month ${isByDate ? `LIMIT ${parameters.bind(limit + 1)}::int` : ''}`;
  return scope.query<CostMonth>(sql, parameters.values);
}

interface Sum {
  readonly position: Position;
  readonly rule: string;
  n: bigint;
  d: bigint;
}

/** A person has one row for each rule of a month, a tool one for each row of its costs. */
function positionOf(month: LocalDate, { payee, rule }: CostLine): Position {
  if (payee.kind === 'labour') return [month, LABOUR_KIND, payee.technicianId, rule];
  const { sourceId, externalId } = toolRecord(payee.tool);
  return [month, TOOL_KIND, sourceId, `${payee.tool.effectiveOn} ${externalId}`];
}

const times = (keys: readonly MeasureKey[], key: MeasureKey): bigint =>
  keys.includes(key) ? 1n : 0n;

/** What each person and tool adds to the slice in a month, in order. */
function rowsOfMonth(
  { first, facts, hours }: CostedMonthFacts,
  clients: ReadonlySet<number>,
  { over, less, under }: Sides,
): Sum[] {
  const sums = new Map<string, Sum>();
  const add = (line: CostLine): void => {
    const { payee, rule, place, cents } = line;
    const key = place ? costKey(payee.kind, place.area) : 'overheadCost';
    if (!clients.has(place?.clientId ?? 0)) return;
    const position = positionOf(first, line);
    const sum = sums.get(position.join(' ')) ?? { position, rule, n: 0n, d: 0n };
    sum.n += (times(over, key) - times(less, key)) * cents * CENT_PARTS;
    sum.d += times(under, key) * cents * CENT_PARTS;
    sums.set(position.join(' '), sum);
  };
  spreadMonth({ ...facts, hours: hours.filter(isForClient) }, add);
  return [...sums.values()]
    .filter(({ n, d }) => n !== 0n || d !== 0n)
    .sort((a, b) => comparePositions(a.position, b.position));
}

const toStored = ({ position: [occurred_on, kind, a, b], rule, n, d }: Sum): StoredRow => ({
  occurred_on,
  kind,
  a,
  b,
  n: String(n),
  d: String(d),
  rule,
  client_id: null,
});

const MOST_MONTHS_AT_ONCE = 16;

/**
 * Steps of 1, 2, 4 … months: a page of a large MSP ends within the first month, and one of a small
 * client reaches far.
 */
function* growing<T>(items: readonly T[]): Generator<readonly T[]> {
  let size = 1;
  for (let start = 0; start < items.length; size = Math.min(size * 2, MOST_MONTHS_AT_ONCE)) {
    yield items.slice(start, start + size);
    start += size;
  }
}

const placeOf = ({ position, n }: Sum, order: EvidenceOrder): Place => ({
  size: order === 'SHARE' ? sizeOf(n) : null,
  position,
});

/** The rows that the page may have, in its order. */
function pageOf(rows: readonly Sum[], { after, order, countedOnly }: Reading): Sum[] {
  const found = rows
    .map((row) => ({ row, place: placeOf(row, order) }))
    .filter(
      ({ row, place }) =>
        (!after || comparePlaces(place, after) > 0) && !(countedOnly && row.n === 0n),
    );
  if (order === 'SHARE') found.sort((a, b) => comparePlaces(a.place, b.place));
  return found.map(({ row }) => row);
}

/**
 * Reads what people and tools add to a slice, from where a page begins. Their shares are not
 * stored, so months are spread again, exactly as the recount spreads them, until the page is full.
 * Without costs it takes one statement. Otherwise it takes five, and two more (five where a tool is
 * spread by active days) for each step of 1, 2, 4, 8 and then 16 months that the page reaches: by
 * share, all of them.
 */
export async function readCostRows(scope: TenantScope, reading: Reading): Promise<StoredRow[]> {
  const { sides, limit, order } = reading;
  if (sides.over.length + sides.less.length + sides.under.length === 0) return [];
  const months = await monthsWithCosts(scope, reading);
  if (months.length === 0) return [];
  const { policyOf, countedThrough } = await loadStoredRules(scope);
  if (!countedThrough) return [];
  const tenant = { today: countedThrough, policyOf };
  const costs = await loadCosts(scope, await loadStaff(scope));
  const rows: Sum[] = [];
  for (const step of growing(months)) {
    const clients = new Map(step.map((each) => [each.month, new Set(each.clients)]));
    for (const month of await loadCostedMonths(scope, [...clients.keys()], tenant, costs))
      rows.push(...pageOf(rowsOfMonth(month, clients.get(month.first)!, sides), reading));
    if (order === 'DATE' && rows.length >= limit) break;
  }
  return pageOf(rows, reading).slice(0, limit).map(toStored);
}
