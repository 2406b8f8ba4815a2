import { FIRST_PLAUSIBLE_YEAR } from '../../../numbers/quality/dates-long-ago';
import { MSP_MONTH } from '../../counted-tables';
import type { FindingTable } from './found-rows';
import { byMonth, folded, ofNow } from './table-parts';

/** Months with a headcount, and the people on record in them. */
export const HEADCOUNTS: FindingTable = byMonth({
  ...MSP_MONTH,
  from: `(SELECT x.tenant_id, x.month, x.employee_months, x.technician_months FROM msp_month x
    WHERE x.tenant_id = $1 AND NOT x.from_technicians) m`,
});

/** Technicians, numbered among those of the same email address. */
export const ADDRESSES: FindingTable =
  ofNow(`SELECT x.tenant_id, x.id AS record, ${folded('x.email')} IS NOT NULL
      AND row_number() OVER (PARTITION BY ${folded('x.email')} ORDER BY x.id) > 1 AS again
    FROM technician x WHERE x.tenant_id = $1 AND NOT x.deleted`);

/** Technicians who left, and whether any cost or allocation of theirs begins after that. */
export const LEAVERS: FindingTable = ofNow(`SELECT x.tenant_id, x.id AS record,
      EXISTS (SELECT FROM labour_cost l WHERE l.tenant_id = $1 AND l.technician_id = x.id
        AND l.effective_on >= x.employed_until)
      OR EXISTS (SELECT FROM allocation o WHERE o.tenant_id = $1 AND o.technician_id = x.id
        AND o.effective_on >= x.employed_until) AS goes_on
    FROM technician x WHERE x.tenant_id = $1 AND NOT x.deleted AND x.employed_until IS NOT NULL`);

/**
 * Costs of people that began by the end of the period, with both a monthly and an hourly amount.
 */
export const BOTH_COSTS: FindingTable =
  ofNow(`SELECT tenant_id, technician_id AS record, monthly_cost, hourly_cost FROM labour_cost
    WHERE tenant_id = $1 AND monthly_cost > 0 AND hourly_cost > 0 AND effective_on < p.last + interval '1 month'`);

/** Tools of named clients in the period, and whether any of these was a client in it. */
export const NAMED_TOOLS: FindingTable =
  ofNow(`SELECT t.tenant_id, EXISTS (SELECT FROM tool_cost_client n
      JOIN client c ON c.tenant_id = n.tenant_id AND c.id = n.client_id
      WHERE n.tenant_id = $1 AND n.source_id = t.source_id AND n.external_id = t.external_id
        AND n.effective_on = t.effective_on AND NOT c.deleted AND NOT c.internal AND c.status <> 'PROSPECT'
        AND coalesce(c.offboarded_on > p.first, true)
        AND coalesce(c.onboarded_on < p.last + interval '1 month', true)) AS borne
    FROM tool_cost t WHERE t.tenant_id = $1 AND t.basis = 'NAMED_CLIENTS' AND NOT t.deleted
      AND t.effective_on < p.last + interval '1 month' AND coalesce(t.ends_before > p.first, true)`);

const BEGINNING = '(SELECT earliest_date FROM msp WHERE id = $1)';
/**
 * The midnight that begins the earliest date in the MSP's time zone, wherever the database runs.
 */
const FIRST_INSTANT =
  '(SELECT earliest_date::timestamp AT TIME ZONE time_zone FROM msp WHERE id = $1)';
const FIRST_DAY = `date '${FIRST_PLAUSIBLE_YEAR}-01-01'`;

/** Records dated before anything can have happened, whatever the period. */
export const LONG_AGO: FindingTable =
  ofNow(`SELECT $1::int AS tenant_id, client_id AS record FROM time_entry
      WHERE tenant_id = $1 AND NOT deleted AND started_at < ${FIRST_INSTANT}
    UNION ALL SELECT $1, client_id FROM ticket WHERE tenant_id = $1 AND NOT deleted AND opened_at < ${FIRST_INSTANT}
    UNION ALL SELECT $1, client_id FROM revenue WHERE tenant_id = $1 AND NOT deleted AND posted_on < ${BEGINNING}
    UNION ALL SELECT $1, client_id FROM seat_count WHERE tenant_id = $1 AND NOT deleted AND effective_on < ${FIRST_DAY}
    UNION ALL SELECT $1, client_id FROM agreement WHERE tenant_id = $1 AND NOT deleted AND starts_on < ${FIRST_DAY}`);
