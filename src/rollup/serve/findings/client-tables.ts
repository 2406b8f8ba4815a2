import { CLIENT_MONTH, lookUp } from '../../counted-tables';
import { toldByLedger } from '../../told-by-ledger';
import type { FindingTable } from './found-rows';
import { byMonth, folded, inPeriod, ofNow } from './table-parts';

const POSTED = `r.tenant_id = $1 AND NOT r.deleted AND ${inPeriod('r.posted_on')}`;
const REVENUE_ROW = `r.tenant_id, coalesce(r.client_id, 0) AS client_id, r.amount, r.source_id, r.agreement_id,
  date_trunc('month', r.posted_on::timestamp)::date AS month`;

/**
 * Revenue rows by client and month, with the client of the agreement they name. An agreement that a
 * token may not see belongs to another client.
 */
export const REVENUE: FindingTable = byMonth({
  ...CLIENT_MONTH,
  from: `(SELECT ${REVENUE_ROW}, g.client_id AS agreed_client_id FROM revenue r
    ${lookUp('agreement', 'g', '$1', { id: 'r.agreement_id' })} WHERE ${POSTED}) cm`,
});

/**
 * Revenue rows with the first source that sent them. Two sources number clients differently, so
 * clients are compared by name. An invoice that the books tell of too counts once anyway.
 */
export const REVENUE_OF_SOURCES: FindingTable = byMonth({
  ...CLIENT_MONTH,
  from: `(SELECT ${REVENUE_ROW},
        min(r.source_id) OVER (PARTITION BY r.posted_on, r.amount, r.kind, ${folded('f.name')}) AS first_source
      FROM revenue r ${lookUp('client', 'f', '$1', { id: 'r.client_id' })}
      WHERE ${POSTED} AND NOT ${toldByLedger('r', '$1')}) cm`,
});

/** Seat counts, each with the others of the same client and day. */
export const SEAT_COUNTS: FindingTable = byMonth({
  ...CLIENT_MONTH,
  joins: ['clientOfMonth'],
  where: ['NOT c.deleted'],
  from: `(SELECT x.tenant_id, x.client_id, x.effective_on,
      date_trunc('month', x.effective_on::timestamp)::date AS month,
      min(x.seats) OVER same_day < max(x.seats) OVER same_day
        OR min(x.endpoints) OVER same_day < max(x.endpoints) OVER same_day AS differ
    FROM seat_count x WHERE x.tenant_id = $1 AND NOT x.deleted AND ${inPeriod('x.effective_on')}
    WINDOW same_day AS (PARTITION BY x.client_id, x.effective_on)) cm`,
});

/** Managed agreements in force in the period, in the client's first month of it. */
export const MANAGED_AGREEMENTS: FindingTable = {
  ...CLIENT_MONTH,
  joins: ['clientOfMonth'],
  where: ['NOT c.deleted', 'NOT c.internal'],
  within: 'true',
  from: `(SELECT a.tenant_id, a.client_id, p.first AS month, a.id AS record,
      NOT EXISTS (SELECT FROM agreement_amount m WHERE m.tenant_id = $1 AND m.agreement_id = a.id)
        AND NOT EXISTS (SELECT FROM revenue r WHERE r.tenant_id = $1 AND r.client_id = a.client_id
          AND NOT r.deleted AND r.kind = 'RECURRING_SERVICE' AND ${inPeriod('r.posted_on')}) AS unpriced
    FROM agreement a WHERE a.tenant_id = $1 AND a.type = 'MANAGED' AND NOT a.deleted
      AND a.starts_on < p.last + interval '1 month' AND coalesce(a.ends_before > p.first, true)) cm`,
};

/**
 * Clients, deleted or not, that have seats or agreements up to the period and had not left before
 * it.
 */
export const CLIENTS_WITH_HISTORY: FindingTable =
  ofNow(`SELECT c.tenant_id, c.id AS record, c.deleted FROM client c
    WHERE c.tenant_id = $1 AND NOT c.internal AND coalesce(c.offboarded_on > p.first, true)
      AND (EXISTS (SELECT FROM seat_count s WHERE s.tenant_id = $1 AND s.client_id = c.id AND NOT s.deleted
          AND s.effective_on < p.last + interval '1 month')
        OR EXISTS (SELECT FROM agreement a WHERE a.tenant_id = $1 AND a.client_id = c.id AND NOT a.deleted
          AND a.starts_on < p.last + interval '1 month' AND coalesce(a.ends_before > p.first, true)))`);

/** Clients, numbered among those of the same name. */
export const CLIENT_NAMES: FindingTable =
  ofNow(`SELECT x.tenant_id, x.id AS record, row_number() OVER (PARTITION BY ${folded('x.name')} ORDER BY x.id) AS place
    FROM client x WHERE x.tenant_id = $1 AND NOT x.deleted AND NOT x.internal`);
