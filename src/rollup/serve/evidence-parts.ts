import {
  columnOf,
  measure,
  type CataloguedMeasure,
  type MeasureKey,
} from '../../numbers/measures/catalogue';
import type { MeasureRow, MeasureSource } from '../../numbers/measures/measure';
import type { Metric } from '../../numbers/metrics/metric';
import type { Sides } from '../../numbers/metrics/sides';
import { participants } from '../../numbers/metrics/sum-rows';
import { firstDay } from '../../numbers/units/month';
import {
  CLIENT_MONTH,
  STAFF_MONTH,
  ticketMonths,
  timeEntries,
  type CountedTable,
} from '../counted-tables';
import type { MonthSpan, SliceFilter } from '../slice';
import {
  cutsNeeded,
  escalatedCondition,
  lengthConditions,
  within,
  type RecordFilter,
} from './record-filter';
import { fromWhere, type Parameters } from './slice-sql';
import { entryCondition, staffColumn, staffCondition, ticketColumn } from '../sum-columns';

/** What a client's month must have for its rows to be part of a value. */
export type PresenceFlag = 'has_seat_count' | 'has_endpoint_count' | 'has_covered_day';

/** Which clients are left out, as `evaluate` leaves them out. */
export function presenceAsked(metric: Metric): PresenceFlag[] {
  const month = '2000-01';
  const there = { month, hasSeatCount: true, hasEndpointCount: true, sums: {} };
  const cover = { last: month, next: month };
  const asks = (without: Partial<MeasureRow>): boolean =>
    participants(metric, [{ ...there, cover, ...without }], [month]).length === 0;
  return [
    ...(asks({ hasSeatCount: false }) ? ['has_seat_count' as const] : []),
    ...(asks({ hasEndpointCount: false }) ? ['has_endpoint_count' as const] : []),
    ...(asks({ cover: { last: null, next: null } }) ? ['has_covered_day' as const] : []),
  ];
}

/** The conditions on a client's month. A covered day may lie in any month of the period. */
export const presenceConditions = (
  alias: string,
  { presence, span, parameters }: Pick<PartContext, 'presence' | 'span' | 'parameters'>,
): string[] =>
  presence.map((flag) =>
    flag === 'has_covered_day'
      ? `${alias}.client_id IN (SELECT k.client_id FROM client_month k WHERE k.tenant_id = $1 AND k.has_covered_day
          AND k.month BETWEEN ${parameters.bind(firstDay(span.from))} AND ${parameters.bind(firstDay(span.to))})`
      : `${alias}.${flag}`,
  );

type From = MeasureSource['from'];
const from = (keys: readonly MeasureKey[], ...sources: From[]): CataloguedMeasure[] =>
  keys.map((key) => measure(key)).filter(({ source }) => sources.includes(source.from));

const ofClients = (keys: readonly MeasureKey[]): CataloguedMeasure[] =>
  from(keys, 'CLIENT_MONTHS', 'COSTS');

/** Whether time entries or tickets are in it: only those can be picked. */
export const hasRecords = ({ over, under }: Sides): boolean =>
  from([...over, ...under], 'ENTRIES', 'TICKETS').length > 0;

/** One side of a table's rows: the sum of what each measure takes from a row. */
const side = (
  measures: readonly CataloguedMeasure[],
  toSql: (measure: CataloguedMeasure) => string,
): string => measures.map(toSql).join(' + ') || '0';

const RECURRING = ['mrr', 'recurringProductRevenue'] as const;
const isRecurring = (key: MeasureKey): boolean => (RECURRING as readonly string[]).includes(key);

export interface PartContext {
  readonly sides: Sides;
  readonly presence: readonly PresenceFlag[];
  readonly filter: SliceFilter;
  readonly span: MonthSpan;
  readonly parameters: Parameters;
  /** Of the time entries and tickets only these, and nothing but time entries and tickets. */
  readonly records: RecordFilter | null;
}

/** The time or the tickets that are asked for. */
function recordsFrom(table: CountedTable, { filter, span, parameters, records }: PartContext) {
  const rows = fromWhere(table, cutsNeeded(records), within(filter, records), span, parameters);
  return [rows, ...escalatedCondition(table, records)].join(' AND ');
}

/** Leaves out rows of clients without the requested counts: they are no part of the value. */
const ofCounted = (client: string, month: string, context: PartContext): string =>
  context.presence.length === 0
    ? ''
    : `AND EXISTS (SELECT FROM client_month p WHERE p.tenant_id = $1 AND p.client_id = ${client}
        AND p.month = ${month} AND ${presenceConditions('p', context).join(' AND ')})`;

const onEntry = ({ source }: CataloguedMeasure): string =>
  source.from === 'ENTRIES'
    ? `CASE WHEN ${entryCondition(source.where)} THEN e.worked_ms ELSE 0 END`
    : '0';

function entryRows(context: PartContext): string | null {
  const { sides, filter, parameters, records } = context;
  const [over, under] = [from(sides.over, 'ENTRIES'), from(sides.under, 'ENTRIES')];
  if (over.length + under.length === 0) return null;
  const length = lengthConditions('e.worked_ms', records, parameters);
  return `SELECT e.worked_on AS occurred_on, 1 AS kind, e.source_id AS a, e.external_id AS b,
      (${side(over, onEntry)})::numeric AS n, (${side(under, onEntry)})::numeric AS d, e.rule AS rule, e.client_id
    ${[recordsFrom(timeEntries(filter), context), ...length].join(' AND ')}
    ${ofCounted('e.client_id', 'e.month', context)}`;
}

const onTicket = ({ source }: CataloguedMeasure): string =>
  source.from === 'TICKETS' ? `(${ticketColumn(source.column)})` : '0';

/**
 * A ticket occurs on the day it was opened, or in another month on the day it was last closed. A
 * frozen ticket stays in its month, even if its record has changed since.
 */
const TICKET_DAY = `
  CASE WHEN t.opened + coalesce(t.untouched_alerts, 0) > 0 AND date_trunc('month', x.opened_at AT TIME ZONE z.time_zone)::date = t.month
      THEN (x.opened_at AT TIME ZONE z.time_zone)::date
    WHEN date_trunc('month', x.last_closed_at AT TIME ZONE z.time_zone)::date = t.month
      THEN (x.last_closed_at AT TIME ZONE z.time_zone)::date
    ELSE t.month END`;

// A ticket that now belongs to another client is invisible to a token limited to the client it was
// counted for.
const TICKET_SEEN = `LEFT JOIN ticket x ON x.tenant_id = $1 AND x.source_id = t.source_id
  AND x.external_id = t.external_id`;

function ticketRows(context: PartContext): string | null {
  const { sides, filter, parameters, records } = context;
  const { asClosed } = filter;
  const [over, under] = [from(sides.over, 'TICKETS'), from(sides.under, 'TICKETS')];
  if (over.length + under.length === 0) return null;
  const labour = lengthConditions('x.labour_ms', records, parameters);
  return `SELECT ${TICKET_DAY}, 2, t.source_id, t.external_id, t.n, t.d, ${asClosed ? 't' : 'x'}.rule, t.client_id
    FROM (SELECT t.source_id, t.external_id, t.client_id, t.month, t.opened, t.untouched_alerts${asClosed ? ', t.rule' : ''}, (${side(over, onTicket)})::numeric AS n,
        (${side(under, onTicket)})::numeric AS d
      ${recordsFrom(ticketMonths(filter), context)}
      ${ofCounted('t.client_id', 't.month', context)}) t
    ${TICKET_SEEN}
    JOIN msp z ON z.id = $1
    ${labour.length > 0 ? `WHERE ${labour.join(' AND ')}` : ''}`;
}

/** Leaves out the part that has rows of its own, from agreements. */
const beyondAgreements = ({ key }: CataloguedMeasure): string =>
  isRecurring(key)
    ? `cm.${columnOf(key)} - coalesce(am.${columnOf(key)}, 0)`
    : `cm.${columnOf(key)}`;

const AGREED = `LEFT JOIN LATERAL (SELECT sum(mrr) AS mrr, sum(recurring_product_revenue) AS recurring_product_revenue
  FROM agreement_month g WHERE g.tenant_id = $1 AND g.client_id = cm.client_id AND g.month = cm.month) am ON true`;

/** Seats, endpoints and money of a month belong to the client; without one, to the MSP itself. */
function clientRows(context: PartContext): string | null {
  const { sides, filter, span, parameters } = context;
  const [over, less, under] = [sides.over, sides.less, sides.under].map(ofClients);
  if (over!.length + less!.length + under!.length === 0) return null;
  const columns = [...over!, ...less!, ...under!].map(({ key }) => columnOf(key));
  const flags = presenceConditions('cm', context).map((condition) => `AND ${condition}`);
  return `SELECT cm.month, CASE WHEN cm.client_id = 0 THEN 6 ELSE 4 END, cm.client_id, '',
      (${side(over!, beyondAgreements)} - (${side(less!, beyondAgreements)}))::numeric,
      (${side(under!, beyondAgreements)})::numeric, NULL, NULL::int
    FROM (SELECT cm.client_id, cm.month, ${[...new Set(columns)].map((column) => `cm.${column}`).join(', ')}
      ${fromWhere(CLIENT_MONTH, [], filter, span, parameters)} ${flags.join(' ')}) cm ${AGREED}`;
}

function agreementRows(context: PartContext): string | null {
  const { sides, filter, span, parameters } = context;
  const own = (keys: readonly MeasureKey[]): CataloguedMeasure[] =>
    from(keys, 'CLIENT_MONTHS').filter(({ key }) => isRecurring(key));
  const [over, under] = [own(sides.over), own(sides.under)];
  if (over.length + under.length === 0) return null;
  const agreed = ({ key }: CataloguedMeasure): string => `g.${columnOf(key)}`;
  const flags = presenceConditions('cm', context).map((condition) => `AND ${condition}`);
  return `SELECT g.month, 3, g.agreement_id, '', (${side(over, agreed)})::numeric,
      (${side(under, agreed)})::numeric, NULL, g.client_id
    FROM (SELECT cm.client_id, cm.month ${fromWhere(CLIENT_MONTH, [], filter, span, parameters)} ${flags.join(' ')}) cm
    JOIN agreement_month g ON g.tenant_id = $1 AND g.client_id = cm.client_id AND g.month = cm.month`;
}

const onStaff = ({ source }: CataloguedMeasure): string =>
  source.from === 'STAFF'
    ? `coalesce(sum(${staffColumn(source)}) FILTER (WHERE ${staffCondition(source.where)}), 0)`
    : '0';

function staffRows({ sides, filter, span, parameters }: PartContext): string | null {
  const [over, under] = [from(sides.over, 'STAFF'), from(sides.under, 'STAFF')];
  if (over.length + under.length === 0) return null;
  return `SELECT s.month, 5, s.technician_id, '', (${side(over, onStaff)})::numeric,
      (${side(under, onStaff)})::numeric, NULL, NULL::int
    ${fromWhere(STAFF_MONTH, [], filter, span, parameters)} GROUP BY s.month, s.technician_id`;
}

const onMsp = ({ key }: CataloguedMeasure): string => `m.${columnOf(key)}`;

function mspRows({ sides, span, parameters }: PartContext): string | null {
  const [over, under] = [from(sides.over, 'MSP_MONTHS'), from(sides.under, 'MSP_MONTHS')];
  if (over.length + under.length === 0) return null;
  const [first, last] = [parameters.bind(`${span.from}-01`), parameters.bind(`${span.to}-01`)];
  return `SELECT m.month, 6, 0, 'people', (${side(over, onMsp)})::numeric, (${side(under, onMsp)})::numeric, NULL, NULL::int
    FROM msp_month m WHERE m.tenant_id = $1 AND m.month BETWEEN ${first} AND ${last}`;
}

/**
 * The statements whose rows together are the evidence: day, kind, identity, both contributions in
 * parts, rule and client.
 */
export const evidenceParts = (context: PartContext): string[] =>
  (context.records
    ? [entryRows, ticketRows]
    : [entryRows, ticketRows, agreementRows, clientRows, staffRows, mspRows]
  )
    .map((rows) => rows(context))
    .filter((sql) => sql !== null);
