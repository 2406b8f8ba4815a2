import {
  CLIENT_NAMES,
  CLIENTS_WITH_HISTORY,
  MANAGED_AGREEMENTS,
  REVENUE,
  REVENUE_OF_SOURCES,
  SEAT_COUNTS,
} from './client-tables';
import { CLIENT_MONTHS } from './finding-tables';
import type { FoundRows } from './found-rows';
import { clientSample, FROM_REVENUE, ofClient, recordSample } from './row-parts';

const client = { ...ofClient, table: CLIENT_MONTHS } as const;
const ofMrr = { among: 'cm.mrr > 0', amount: { part: 'cm.mrr', whole: 'cm.mrr' } } as const;

/** Whether another month of the same client meets a condition, looked up by its whole key. */
const beside = (months: string, condition: string): string =>
  `EXISTS (SELECT FROM client_month b WHERE b.tenant_id = $1 AND b.client_id = cm.client_id
    AND b.month = (cm.month ${months})::date AND ${condition})`;

const STATUS_DIFFERS = `(c.status = 'OFFBOARDED' AND c.offboarded_on IS NULL)
  OR (c.status = 'ACTIVE' AND c.offboarded_on <= cm.month)
  OR (c.status = 'PROSPECT' AND (cm.mrr <> 0 OR cm.nrr <> 0 OR cm.tickets_opened > 0 OR cm.logged_hours > 0))`;

/** Clients judged against their dates, seats, agreements and revenue, and against other clients. */
export const ROWS_OF_CLIENTS = {
  REPEATED_SEAT_COUNTS: {
    ...clientSample,
    table: SEAT_COUNTS,
    distinct: '(cm.client_id, cm.effective_on)',
    that: 'cm.differ',
  },
  CLIENT_STATUS_DIFFERS: {
    ...client,
    among: 'NOT c.deleted AND NOT c.internal',
    that: STATUS_DIFFERS,
  },
  DELETED_CLIENTS_WITH_HISTORY: {
    ...recordSample,
    table: CLIENTS_WITH_HISTORY,
    that: 'n.deleted',
  },
  CLIENTS_SENT_TWICE: { ...recordSample, table: CLIENT_NAMES, that: 'n.place > 1' },
  MRR_OF_DEPARTED_CLIENTS: { ...client, ...ofMrr, that: 'c.offboarded_on <= cm.month' },
  INVOICES_IN_LUMPS: {
    ...client,
    ...ofMrr,
    that: `${FROM_REVENUE} AND ${beside(`+ interval '1 month'`, 'b.mrr = 0')}
      AND NOT ${beside(`- interval '1 month'`, 'b.mrr <> 0')}`,
  },
  AGREEMENTS_WITHOUT_AMOUNTS: {
    table: MANAGED_AGREEMENTS,
    that: 'cm.unpriced',
    sample: { a: 'cm.record', b: `''` },
  },
  INTERNAL_CLIENT_BILLED: {
    ...clientSample,
    table: REVENUE,
    joins: ['clientOfMonth'],
    that: 'c.internal',
  },
  REVENUE_TOLD_BY_TWO_SOURCES: {
    ...clientSample,
    table: REVENUE_OF_SOURCES,
    besideOthers: true,
    that: 'cm.client_id <> 0 AND cm.source_id > cm.first_source',
  },
  REVENUE_AGREEMENT_DIFFERS: {
    ...clientSample,
    table: REVENUE,
    among: 'cm.agreement_id IS NOT NULL',
    that: 'cm.agreed_client_id IS DISTINCT FROM cm.client_id',
  },
} as const satisfies Readonly<Record<string, FoundRows>>;
