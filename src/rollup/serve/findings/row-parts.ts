import type { JoinName } from '../../counted-tables';

export const TICKET: readonly JoinName[] = ['ownTicket', 'survivor'];
export const AGREEMENT: readonly JoinName[] = [...TICKET, 'agreement'];

export const entrySample = { sample: { a: 'e.source_id', b: 'e.external_id' } } as const;
export const ticketSample = { sample: { a: 't.source_id', b: 't.external_id' } } as const;
/** A sample from a table of the MSP as it is now. */
export const recordSample = { sample: { a: 'n.record', b: `''` } } as const;
export const clientSample = { sample: { a: 'nullif(cm.client_id, 0)', b: `''` } } as const;
export const ofClient = { distinct: 'nullif(cm.client_id, 0)', ...clientSample } as const;

/** The agreement of an entry: its own, or else its ticket's. */
export const AGREED = 'coalesce(ea.id, ka.id)';
export const agreed = (column: string): string =>
  `CASE WHEN ea.id IS NULL THEN ka.${column} ELSE ea.${column} END`;

/** The month's MRR comes from revenue rows, not from any line of an agreement. */
export const FROM_REVENUE = `NOT EXISTS (SELECT FROM agreement_month g WHERE g.tenant_id = $1
  AND g.client_id = cm.client_id AND g.month = cm.month AND g.mrr <> 0)`;

/** Whether the client is no client on a day: not there yet, gone, or a prospect. */
export const isOutside = (day: string): string =>
  `(c.status = 'PROSPECT' OR ${day} < c.onboarded_on OR ${day} >= c.offboarded_on)`;
