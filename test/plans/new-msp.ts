import { ingest, sendSampleMsp, type SampleMsp } from '../api/sample-msp';
import type { TestServer } from '../fixture/server';

const TICKETS = 590;
const ENTRIES = 1140;

export const CLIENTS = ['c1', 'c2', 'm0', 'm1', 'm2', 'm3', 'm4', 'm5'];
const AGREEMENTS = ['a1', 'a2'];
const BOARDS = ['Help Desk', 'Projects', null];

export const many = <T>(count: number, one: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => one(n));

const pad = (n: number): string => String(n).padStart(2, '0');

/** Spread over the first five months of 2026. */
export const at = (n: number, hour: number): string =>
  `2026-${pad(1 + (n % 5))}-${pad(1 + (n % 19))}T${pad(hour)}:00:00Z`;

export const ticket = (n: number) => ({
  externalId: `k${n}`,
  summary: `Something is slow ${n}`,
  clientExternalId: CLIENTS[n % 8],
  agreementExternalId: AGREEMENTS[n % 8] ?? null,
  technicianExternalId: n % 3 === 0 ? null : 't1',
  board: BOARDS[n % 3],
  type: n % 2 ? 'Incident' : 'Request',
  source: n % 4 === 0 ? 'ALERT' : 'END_USER',
  openedAt: at(n, 14),
  closedAt: n % 7 === 0 ? null : at(n, 17),
  mergedIntoExternalId: n % 40 === 39 ? `k${n - 1}` : null,
});

export const entry = (n: number) => ({
  externalId: `w${n}`,
  clientExternalId: n % 10 === 0 ? CLIENTS[n % 8] : null,
  ticketExternalId: n % 10 === 0 ? null : `k${n % TICKETS}`,
  agreementExternalId: n % 50 === 0 ? AGREEMENTS[n % 8] : null,
  technicianExternalId: n % 6 === 0 ? 't2' : 't1',
  startedAt: at(n % TICKETS, 15),
  minutes: String(10 + (n % 50)),
  billable: n % 10 === 0,
});

export const event = (n: number) => ({
  ticketExternalId: `k${n}`,
  kind: n % 2 ? 'REOPENED' : 'ESCALATED',
  occurredAt: at(n, 18),
});

const TOOL = {
  externalId: 'rmm',
  name: 'RMM',
  deliveryArea: 'SUPPORT',
  basis: 'PER_CLIENT',
  effectiveOn: '2025-01-01',
  monthlyCost: '100.01',
};

const STAFF = { externalId: 'now', effectiveOn: '2025-01-01', employees: 9, technicalEmployees: 6 };

/** An MSP of 8 clients, 600 tickets and 1,150 entries, sent by mutations within the last seconds. */
export async function sendNewMsp(server: TestServer): Promise<SampleMsp> {
  const msp = await sendSampleMsp(server, { more: 6 });
  const send = (kind: string, records: readonly object[]) =>
    ingest(server, msp.token, kind, records);
  await send('Tickets', many(TICKETS, ticket));
  await send('TimeEntries', many(ENTRIES, entry));
  await send(
    'TicketEvents',
    many(40, (n) => event(n * 3)),
  );
  await send('ToolCosts', [TOOL]);
  await send('Headcounts', [STAFF]);
  return msp;
}
