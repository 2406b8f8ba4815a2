import type { TenantScope } from '../../database/tenant-scope';
import type { CauseKind } from '../../numbers/restating/cause';
import type { DateRange } from '../../numbers/units/day-range';
import type { LocalDate } from '../../numbers/units/month';
import { TICKET_SUMS } from '../../tables/ticket-month';
import { entryCondition } from '../sum-columns';

/** What one cause added to one client's time of one kind; negative when it took time away. */
export interface RestatedTime {
  readonly cause: CauseKind;
  readonly client_id: number;
  readonly area: string | null;
  readonly reactive: boolean;
  readonly technical: boolean;
  readonly onsite: boolean;
  readonly uncovered: boolean;
  /** Whether the 75 % test weighs it, and as what. */
  readonly tam_onsite: 'ALIGNMENT' | 'EXCEPTION' | null;
  readonly ms: string;
  /** Records that are in the month now and were not, or have changed. */
  readonly came: number;
  /** Records that were in the month and no longer are, or have changed. */
  readonly went: number;
}

/** The same for tickets, with the sums they add to the month. */
export type RestatedTickets = Readonly<Record<(typeof TICKET_SUMS)[number], string>> & {
  readonly cause: CauseKind;
  readonly client_id: number;
  readonly came: number;
  readonly went: number;
  /** Alerts that are no tickets: they count as alerts alone. */
  readonly quiet: boolean;
  /**
   * Closed tickets among them whose time to resolution the other side does not count, or counts
   * differently.
   */
  readonly retimed_came: number;
  readonly retimed_went: number;
  /**
   * Closed tickets among them that have the same time but belong to another client on the other
   * side.
   */
  readonly moved_came: number;
  readonly moved_went: number;
};

const FACTS = [
  ...['client_id', 'area', 'reactive', 'technical', 'onsite', 'uncovered', 'tam_onsite'],
  'worked_ms',
];

const TAM_ONSITE = `CASE WHEN ${entryCondition({ tamOnsite: 'ALIGNMENT' })} THEN 'ALIGNMENT'
  WHEN ${entryCondition({ tamOnsite: 'ALL' })} THEN 'EXCEPTION' END AS tam_onsite`;

const COUNTS = `count(*) FILTER (WHERE sign = 1)::int AS came, count(*) FILTER (WHERE sign = -1)::int AS went`;

/**
 * Whether a date lies in a span of months ($3 to $4) with a different choice than at the closing.
 */
const isUnderOther = (date: string): string =>
  `EXISTS (SELECT FROM unnest($3::date[], $4::date[]) AS s (since, until) WHERE ${date} >= s.since AND ${date} < s.until)`;

const localDay = (instant: string): string => `(${instant} AT TIME ZONE z.time_zone)::date`;

// A changed midnight rule can move an entry from its first day to the next one, or back. An entry
// that existed at the closing but is in no closed month comes from an open month.
const ON_OTHER_DAY = `(${isUnderOther('x.began')} AND x.worked_on BETWEEN x.began AND x.began + 1
  AND CASE WHEN coalesce(w.worked_on, o.worked_on) IS NULL THEN x.received_at <= x.closed_at
    ELSE coalesce(w.worked_on, o.worked_on) IN (x.began, x.began + 1) END)`;

// When several things happened to one entry, its cause is the first one named here.
const TIME = `
  WITH was AS (
    SELECT e.*, ${TAM_ONSITE} FROM closed_time_entry e WHERE e.tenant_id = $1 AND e.month = $2::date
  ), seen AS (
    SELECT e.*, ${TAM_ONSITE} FROM time_entry e LEFT JOIN client c ON c.tenant_id = e.tenant_id AND c.id = e.client_id
    WHERE e.tenant_id = $1 AND e.month = $2::date AND NOT e.deleted AND c.deleted IS NOT TRUE
  ), changed AS (
    SELECT ${FACTS.flatMap((f) => [`w.${f} AS w_${f}`, `n.${f} AS n_${f}`]).join(', ')},
      w.external_id IS NOT NULL AS was_there, n.external_id IS NOT NULL AS is_there,
      CASE
        WHEN n.external_id IS NULL AND x.deleted THEN 'DELETION'
        WHEN (n.external_id IS NULL OR w.external_id IS NULL) AND x.month IS DISTINCT FROM w.month
          AND ${ON_OTHER_DAY} THEN 'SETTINGS'
        WHEN n.external_id IS NULL AND x.month <> $2::date THEN 'REDATED'
        WHEN n.external_id IS NULL THEN 'CLIENT_DELETION'
        WHEN w.external_id IS NULL AND o.worked_on IS NOT NULL THEN 'REDATED'
        WHEN w.external_id IS NULL THEN 'LATE_TIME'
        WHEN w.client_id IS DISTINCT FROM n.client_id AND t.merged_into IS NOT NULL THEN 'MERGE'
        WHEN w.client_id IS DISTINCT FROM n.client_id THEN 'MOVE'
        WHEN (w.worked_ms, w.onsite, w.billable) IS DISTINCT FROM (n.worked_ms, n.onsite, n.billable) THEN 'CORRECTION'
        WHEN 'override' IN (w.rule, n.rule) THEN 'OVERRIDE'
        WHEN (w.area, w.reactive, w.uncovered, w.tam_onsite)
          IS DISTINCT FROM (n.area, n.reactive, n.uncovered, n.tam_onsite) THEN 'RECLASSIFICATION'
        ELSE 'STAFF'
      END AS cause
    FROM was w FULL JOIN seen n ON n.source_id = w.source_id AND n.external_id = w.external_id
    LEFT JOIN LATERAL (
      SELECT e.deleted, e.month, e.worked_on, e.received_at, ${localDay('e.started_at')} AS began, m.closed_at
      FROM time_entry e JOIN msp z ON z.id = e.tenant_id
      JOIN closed_month m ON m.tenant_id = e.tenant_id AND m.month = $2::date
      WHERE e.tenant_id = $1 AND e.source_id = coalesce(w.source_id, n.source_id)
        AND e.external_id = coalesce(w.external_id, n.external_id)) x ON true
    LEFT JOIN LATERAL (
      SELECT e.worked_on FROM closed_time_entry e WHERE w.external_id IS NULL AND e.tenant_id = $1
        AND e.source_id = n.source_id AND e.external_id = n.external_id
      ORDER BY e.month LIMIT 1) o ON true
    LEFT JOIN ticket t ON t.tenant_id = $1 AND t.source_id = n.source_id AND t.external_id = n.ticket_external_id
    WHERE (${FACTS.map((f) => `w.${f}`).join(', ')}) IS DISTINCT FROM (${FACTS.map((f) => `n.${f}`).join(', ')})
  ), sides AS (
    SELECT cause, ${FACTS.map((f) => `n_${f} AS ${f}`).join(', ')}, 1 AS sign FROM changed WHERE is_there
    UNION ALL
    SELECT cause, ${FACTS.map((f) => `w_${f}`).join(', ')}, -1 FROM changed WHERE was_there
  )
  SELECT cause, coalesce(client_id, 0) AS client_id, area, reactive, technical, onsite, uncovered, tam_onsite,
    sum(sign * worked_ms)::text AS ms, ${COUNTS}
  FROM sides GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`;

const closedWhere = (condition: string, name: string): string => `
    count(*) FILTER (WHERE sign = 1 AND closed <> 0 AND ${condition})::int AS ${name}_came,
    count(*) FILTER (WHERE sign = -1 AND closed <> 0 AND ${condition})::int AS ${name}_went`;

const sums = (alias: string): string => TICKET_SUMS.map((c) => `${alias}.${c}`).join(', ');

// A month closed before a sum was kept does not say it: then it is taken to be what it is now.
const sumsThen = TICKET_SUMS.map((c) => `coalesce(w.${c}, n.${c})`).join(', ');

/** Whether a ticket adds nothing to the month but that it is an alert resolved without labour. */
const isQuiet = (alias: string): string =>
  `${alias}.opened + ${alias}.closes + ${alias}.reopens + ${alias}.untold_reopens + ${alias}.closed = 0`;

const TICKETS = `
  WITH seen AS (
    SELECT t.source_id, t.external_id, coalesce(m.client_id, t.client_id) AS client_id, t.reactive, t.rule,
      t.merged_into IS NOT NULL AS merged, t.deleted, t.origin, c.deleted IS TRUE AS client_deleted,
      t.origin = 'ALERT' AND ${isUnderOther(localDay('t.opened_at'))} AS refiltered, t.received_at <= x.closed_at AS known,
      m.month IS NOT NULL AND c.deleted IS FALSE AND c.internal IS FALSE AS in_month,
      ${TICKET_SUMS.map((c) => `coalesce(m.${c}, 0) AS ${c}`).join(', ')}
    FROM ticket t JOIN msp z ON z.id = t.tenant_id
    JOIN closed_month x ON x.tenant_id = t.tenant_id AND x.month = $2::date
    LEFT JOIN client c ON c.tenant_id = t.tenant_id AND c.id = t.client_id
    LEFT JOIN ticket_month m ON m.tenant_id = t.tenant_id AND m.source_id = t.source_id
      AND m.external_id = t.external_id AND m.month = $2::date
    WHERE t.tenant_id = $1 AND (m.month IS NOT NULL OR (t.source_id, t.external_id) IN (
      SELECT source_id, external_id FROM closed_ticket WHERE tenant_id = $1 AND month = $2::date))
  ), changed AS (
    SELECT w.client_id AS w_client_id, n.client_id AS n_client_id, coalesce(w.in_month, false) AS was_in,
      n.in_month AS is_in, coalesce(${isQuiet('w')}, false) AS was_quiet, ${isQuiet('n')} AS is_quiet, n.client_id IS DISTINCT FROM w.client_id AS moved,
      (n.in_month AND n.closed = 1, n.elapsed_ms)
        IS DISTINCT FROM (coalesce(w.in_month AND w.closed = 1, false), coalesce(w.elapsed_ms, 0)) AS retimed,
      ${TICKET_SUMS.flatMap((c) => [`w.${c} AS w_${c}`, `n.${c} AS n_${c}`]).join(', ')},
      CASE
        WHEN w.external_id IS NULL AND n.refiltered AND n.known THEN 'SETTINGS'
        WHEN w.external_id IS NULL THEN 'LATE_TICKET'
        WHEN n.deleted AND NOT w.deleted THEN 'DELETION'
        WHEN w.deleted AND NOT n.deleted THEN 'RESTORATION'
        WHEN n.merged AND NOT w.merged THEN 'MERGE'
        WHEN w.merged AND NOT n.merged THEN 'UNMERGE'
        WHEN n.client_deleted THEN 'CLIENT_DELETION'
        WHEN n.client_id IS DISTINCT FROM w.client_id THEN 'MOVE'
        WHEN n.reactive <> w.reactive AND 'override' IN (w.rule, n.rule) THEN 'OVERRIDE'
        WHEN n.reactive <> w.reactive THEN 'RECLASSIFICATION'
        WHEN (n.in_month, ${isQuiet('n')}) <> (w.in_month, ${isQuiet('w')}) AND n.refiltered THEN 'SETTINGS'
        WHEN (n.in_month, ${isQuiet('n')}) <> (w.in_month, ${isQuiet('w')}) AND n.origin = 'ALERT' THEN 'ALERT_LABOUR'
        WHEN n.opened <> w.opened THEN 'REDATED'
        WHEN n.closed < w.closed THEN 'REOPENED'
        WHEN (n.closes, n.reopens, n.closed) IS DISTINCT FROM (w.closes, w.reopens, w.closed) THEN 'LATE_EVENT'
        WHEN (n.handle_ms, n.touches, n.cohort) IS DISTINCT FROM (w.handle_ms, w.touches, w.cohort) THEN 'LABOUR'
        ELSE 'CORRECTION'
      END AS cause
    FROM seen n LEFT JOIN LATERAL (
      SELECT * FROM closed_ticket w WHERE w.tenant_id = $1 AND w.month = $2::date
        AND w.source_id = n.source_id AND w.external_id = n.external_id OFFSET 0) w ON true
    WHERE (n.client_id, n.in_month, ${sums('n')}) IS DISTINCT FROM (w.client_id, w.in_month, ${sumsThen})
      AND (n.in_month OR w.in_month)
      AND NOT coalesce(w.untouched_alerts IS NULL AND NOT w.in_month AND ${isQuiet('n')}, false)
  ), sides AS (
    SELECT cause, n_client_id AS client_id, is_quiet AS quiet, retimed, moved, ${TICKET_SUMS.map((c) => `n_${c} AS ${c}`).join(', ')}, 1 AS sign
    FROM changed WHERE is_in
    UNION ALL
    SELECT cause, w_client_id, was_quiet, retimed, moved, ${TICKET_SUMS.map((c) => `-coalesce(w_${c}, 0)`).join(', ')}, -1 FROM changed WHERE was_in
  )
  SELECT cause, client_id, quiet, ${COUNTS}, ${closedWhere('retimed', 'retimed')},
    ${closedWhere('moved AND NOT retimed', 'moved')}, ${TICKET_SUMS.map((c) => `sum(${c})::text AS ${c}`).join(', ')}
  FROM sides GROUP BY 1, 2, 3`;

const values = (scope: TenantScope, month: LocalDate, spans: readonly DateRange[]): unknown[] => [
  scope.tenantId,
  month,
  spans.map(({ from }) => from),
  spans.map(({ until }) => until ?? 'infinity'),
];

/**
 * Reads in one statement what happened to the time of a closed month since, by cause, client and
 * kind of time. `otherMidnights` are the months whose midnight rule has changed.
 */
export const readRestatedTime = (
  scope: TenantScope,
  month: LocalDate,
  otherMidnights: readonly DateRange[],
): Promise<RestatedTime[]> => scope.query<RestatedTime>(TIME, values(scope, month, otherMidnights));

/**
 * Reads in one statement what happened to its tickets since, by cause and client. `otherFilters`
 * are the months whose alert filter has changed.
 */
export const readRestatedTickets = (
  scope: TenantScope,
  month: LocalDate,
  otherFilters: readonly DateRange[],
): Promise<RestatedTickets[]> =>
  scope.query<RestatedTickets>(TICKETS, values(scope, month, otherFilters));
