import type { RecordKind } from '../../src/ingest/record-kind';
import type { TestServer } from '../fixture/server';
import { at, CLIENTS, entry, event, many, ticket } from './new-msp';

const since = '2025-01-01';

/** Of every kind, as a file: new records, changes of known ones, and one that waits for another. */
const RECORDS: Readonly<Record<RecordKind, readonly object[]>> = {
  clients: [{ externalId: 'm5', name: 'More 005', segment: 'Legal', onboardedOn: '2025-06-01' }],
  'seat-counts': CLIENTS.map((client, n) => ({
    externalId: `seats ${n}`,
    clientExternalId: client,
    effectiveOn: '2026-02-01',
    seats: 10 + n,
  })),
  agreements: CLIENTS.slice(2).map((client, n) => ({
    externalId: `b${n}`,
    clientExternalId: client,
    name: 'Managed',
    type: 'MANAGED',
    startsOn: '2025-03-01',
  })),
  'agreement-amounts': many(6, (n) => ({
    agreementExternalId: `b${n}`,
    effectiveOn: '2025-03-01',
    amount: '900',
    cycle: 'MONTHLY',
  })),
  technicians: [{ externalId: 't3', name: 'Tim', tier: 1, tierSince: since, employedFrom: since }],
  allocations: [
    { technicianExternalId: 't3', effectiveOn: since, deliveryArea: 'SUPPORT', share: 1 },
  ],
  'labour-costs': [{ technicianExternalId: 't3', effectiveOn: since, monthlyCost: '4000' }],
  tickets: many(60, (n) => ({ ...ticket(n), closedAt: null, summary: 'Again' })),
  'ticket-events': many(40, (n) => ({
    ...event(n * 2 + 1),
    kind: 'CLOSED',
    occurredAt: at(n * 2 + 1, 20),
  })),
  'time-entries': [
    ...many(120, (n) => ({ ...entry(n), minutes: '25' })),
    { externalId: 'waits', ticketExternalId: 'later', startedAt: at(3, 15), minutes: '30' },
  ],
  revenue: many(40, (n) => ({
    externalId: `r ${n}`,
    clientExternalId: CLIENTS[n % 8],
    postedOn: at(n, 12).slice(0, 10),
    amount: '100',
    kind: n % 2 ? 'RECURRING_SERVICE' : 'NON_RECURRING_SERVICE',
  })),
  'tool-costs': [
    {
      externalId: 'books',
      name: 'Books',
      effectiveOn: '2026-02-01',
      monthlyCost: '12.5',
      clientExternalIds: 'c1|c2',
    },
  ],
  headcounts: [
    { externalId: 'then', effectiveOn: '2026-02-01', employees: 10, technicalEmployees: 7 },
  ],
};

const LATER = { externalId: 'later', clientExternalId: 'c1', openedAt: '2026-04-01T15:00:00Z' };
const GONE = { externalId: 'k3', clientExternalId: 'm1', openedAt: at(3, 14), deleted: true };

export const FILES: readonly (readonly [what: string, RecordKind, readonly object[]])[] = [
  ...(Object.entries(RECORDS) as [RecordKind, readonly object[]][]).map(
    ([kind, records]) => [kind, kind, records] as const,
  ),
  ['a ticket waited for', 'tickets', [LATER]],
  ['a deletion', 'tickets', [GONE]],
];

/** Sends records of a kind through the door for files; none may be rejected. */
export async function sendFile(
  server: TestServer,
  token: string,
  kind: RecordKind,
  records: readonly object[],
  source = 'psa',
): Promise<void> {
  const response = await fetch(`${server.url}/import/${kind}?source=${source}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  });
  const answer = await response.text();
  if (response.status !== 200 || !answer.includes('"rejected":0'))
    throw new Error(`${kind}: ${answer}`);
}
