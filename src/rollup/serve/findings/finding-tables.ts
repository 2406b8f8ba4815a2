import {
  CLIENT_MONTH,
  MSP_MONTH,
  STAFF_MONTH,
  TICKET_MONTH,
  TIME_ENTRY,
} from '../../counted-tables';
import { MOST_ATTEMPTS } from '../../marks/not-counted';
import type { FindingTable } from './found-rows';
import { byMonth, nearly, ofNow } from './table-parts';

export const ENTRIES: FindingTable = {
  ...TIME_ENTRY,
  within: `${byMonth(TIME_ENTRY).within} AND ${nearly('e.started_at')}`,
};

export const TICKETS: FindingTable = byMonth(TICKET_MONTH);

export const CLIENT_MONTHS: FindingTable = byMonth({ ...CLIENT_MONTH, joins: ['clientOfMonth'] });

export const MSP_MONTHS: FindingTable = byMonth(MSP_MONTH);

/** Reactive alerts by the month of their opening, counted or not. */
export const ALERTS: FindingTable = byMonth({
  ...TICKET_MONTH,
  from: `(SELECT x.tenant_id, x.source_id, x.external_id, x.client_id, x.board, x.type, x.origin,
      x.technician_id, x.priority, x.escalated_to, a.type AS agreement_type, x.counted,
      date_trunc('month', x.opened_at AT TIME ZONE z.time_zone)::date AS month
    FROM ticket x JOIN msp z ON z.id = x.tenant_id
    LEFT JOIN agreement a ON a.tenant_id = x.tenant_id AND a.id = x.agreement_id AND NOT a.deleted
    WHERE x.tenant_id = $1 AND x.origin = 'ALERT' AND x.reactive AND NOT x.deleted
      AND x.survivor = x.external_id AND ${nearly('x.opened_at')}) t`,
});

/**
 * Client-months that are counted or should be, and whether they wait. The mark for a whole client
 * is one of them.
 */
export const COUNTED_MONTHS: FindingTable = byMonth({
  ...CLIENT_MONTH,
  from: `(SELECT x.tenant_id, x.client_id, x.month, bool_or(x.stale) AS stale FROM (
      SELECT tenant_id, client_id, month, false AS stale FROM client_month
        WHERE tenant_id = $1 AND month BETWEEN p.first AND p.last
      UNION ALL SELECT tenant_id, client_id, coalesce(month, p.last), true FROM stale_month
        WHERE tenant_id = $1 AND (month IS NULL OR month BETWEEN p.first AND p.last)) x
    GROUP BY x.tenant_id, x.client_id, x.month) cm`,
});

/**
 * Things that were stepped over, by client and month. A thing without a month may belong to any
 * month, and a thing without a client belongs to the MSP.
 */
export const NOT_COUNTED: FindingTable = byMonth({
  ...CLIENT_MONTH,
  from: `(SELECT tenant_id, client_id, coalesce(month, p.last) AS month, kind, key FROM not_counted
    WHERE tenant_id = $1 AND attempts >= ${MOST_ATTEMPTS}
      AND (month IS NULL OR month BETWEEN p.first AND p.last)) cm`,
});

/** Technicians over the whole period: one row for each, however many months. */
export const STAFF: FindingTable = {
  ...STAFF_MONTH,
  from: `(SELECT x.tenant_id, x.technician_id, sum(x.fte_months) AS fte, sum(x.capacity_hours) AS capacity,
      (SELECT coalesce(sum(w.worked_ms), 0) FROM time_entry w WHERE w.tenant_id = $1
        AND w.technician_id = x.technician_id AND w.month BETWEEN p.first AND p.last AND NOT w.deleted) AS logged_ms
    FROM staff_month x WHERE x.tenant_id = $1 AND x.month BETWEEN p.first AND p.last AND x.area <> 'OVERHEAD'
    GROUP BY x.tenant_id, x.technician_id) s`,
  cuts: { TECHNICIAN: STAFF_MONTH.cuts.TECHNICIAN! },
  within: 'true',
};

/** Customers that are clients, and customers that records wait for. */
export const CUSTOMERS: FindingTable =
  ofNow(`SELECT tenant_id, 'known ' || id AS customer, false AS unlinked, NULL::bigint AS record FROM client
      WHERE tenant_id = $1 AND NOT deleted
    UNION ALL SELECT tenant_id, source_id || ' ' || missing_external_id, true,
        min(id) OVER (PARTITION BY source_id, missing_external_id) FROM parked_record
      WHERE tenant_id = $1 AND missing_kind = 'clients' AND record->'deleted' IS DISTINCT FROM 'true'::jsonb`);

export const PARKED: FindingTable = ofNow(
  `SELECT tenant_id, id AS record FROM parked_record
    WHERE tenant_id = $1 AND missing_kind <> 'clients' AND record->'deleted' IS DISTINCT FROM 'true'::jsonb`,
);

/** Costs that began by the end of the period and had not ended before it. */
export const COSTS: FindingTable =
  ofNow(`SELECT tenant_id, least(monthly_cost, hourly_cost) AS cost FROM labour_cost
      WHERE tenant_id = $1 AND effective_on < p.last + interval '1 month'
    UNION ALL SELECT tenant_id, monthly_cost FROM tool_cost WHERE tenant_id = $1 AND NOT deleted
      AND effective_on < p.last + interval '1 month' AND coalesce(ends_before > p.first, true)`);
