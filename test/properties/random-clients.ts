import fc from 'fast-check';
import { someDay, someRange } from './calendar';
import { NEWER, OLDER, type Sending } from './sending';

const seatCount = fc.record({
  effectiveOn: someDay,
  seats: fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: 1, max: 60 })),
  endpoints: fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: 1, max: 90 })),
});

const amount = fc.record({
  effectiveOn: someDay,
  amount: fc.integer({ min: 0, max: 9_000_000 }).map((cents) => (cents / 100).toFixed(2)),
  cycle: fc.constantFrom('WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL'),
  kind: fc.constantFrom('RECURRING_SERVICE', 'RECURRING_SERVICE', 'RECURRING_PRODUCT'),
});

const agreement = fc.record({
  type: fc.constantFrom(
    'MANAGED',
    'MANAGED',
    'BLOCK_HOURS',
    'TIME_AND_MATERIALS',
    'PROJECT',
    'PRODUCT',
  ),
  range: someRange,
  covers: fc.constantFrom(null, [], ['SUPPORT'], ['VCIO']),
  amounts: fc.uniqueArray(amount, {
    maxLength: 3,
    selector: ({ kind, effectiveOn }) => `${kind} ${effectiveOn}`,
  }),
  deleted: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
});

/** A client with oddities: no seats ever, zero seats, no dates, gone, deleted, the MSP itself. */
const client = fc.record({
  status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'PROSPECT', 'OFFBOARDED'),
  internal: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  deleted: fc.integer({ min: 0, max: 11 }).map((n) => n === 0),
  segment: fc.constantFrom(null, 'Legal', 'Retail'),
  territory: fc.constantFrom(null, 'North'),
  range: fc.option(someRange, { freq: 3 }),
  seatCounts: fc.uniqueArray(seatCount, { maxLength: 3, selector: (count) => count.effectiveOn }),
  agreements: fc.array(agreement, { maxLength: 2 }),
  formerSegment: fc.option(fc.constantFrom('Legal', 'Medical')),
});

export const someClients = fc.array(client, { minLength: 1, maxLength: 4 });
export type RandomClient = (typeof client extends fc.Arbitrary<infer T> ? T : never) & object;

const named = (index: number, { range, ...of }: RandomClient): Record<string, unknown> => ({
  externalId: `c${index}`,
  name: `Client ${index}`,
  status: of.status,
  internal: of.internal,
  segment: of.segment,
  territory: of.territory,
  onboardedOn: range?.[0],
  offboardedOn: range?.[1],
  deleted: of.deleted,
  updatedAt: NEWER,
});

function seatSendings(index: number, of: RandomClient): Sending[] {
  return of.seatCounts.map((count, n) => ({
    kind: 'seat-counts',
    record: { externalId: `s${index}-${n}`, clientExternalId: `c${index}`, ...count },
  }));
}

function agreementSendings(index: number, of: RandomClient): Sending[] {
  return of.agreements.map(({ range: [startsOn, endsBefore], ...agreement }, n) => ({
    kind: 'agreements',
    record: {
      ...agreement,
      externalId: `a${index}-${n}`,
      clientExternalId: `c${index}`,
      name: `Agreement ${n}`,
      startsOn,
      endsBefore,
      updatedAt: NEWER,
    },
  }));
}

export function clientSendings(clients: readonly RandomClient[]): Sending[] {
  const former = clients.flatMap((of, index): Sending[] =>
    of.formerSegment === null
      ? []
      : [
          {
            kind: 'clients',
            record: {
              ...named(index, of),
              segment: of.formerSegment,
              status: 'ACTIVE',
              deleted: false,
              updatedAt: OLDER,
            },
          },
        ],
  );
  return [
    ...former,
    ...clients.map((of, index): Sending => ({ kind: 'clients', record: named(index, of) })),
    ...clients.flatMap((of, index) => seatSendings(index, of)),
    ...clients.flatMap((of, index) => agreementSendings(index, of)),
  ];
}

/** The external ids of all agreements, for work that is done under one. */
export const agreementIds = (clients: readonly RandomClient[]): string[] =>
  clients.flatMap((of, index) => of.agreements.map((_, n) => `a${index}-${n}`));
