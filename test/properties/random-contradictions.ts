import fc from 'fast-check';
import type { RecordKind } from '../../src/ingest/record-kind';
import { day, instant } from './calendar';
import { someMsp } from './random-msp';
import type { Sending } from './sending';

type Sent = Sending['record'];
type Bend = (record: Sent, n: number) => readonly Sending[];

const again = (kind: RecordKind, record: Sent, more: object): Sending => ({
  kind,
  record: { ...record, ...more },
});

const before = (at: unknown, minutes: number): string =>
  new Date(Date.parse(String(at)) - minutes * 60_000).toISOString();

/** What a record of a kind is followed by, so that the two, or two of its fields, cannot both be true. */
const BENDS: readonly (readonly [RecordKind, Bend])[] = [
  ['time-entries', (of, n) => [again('time-entries', of, { externalId: `again ${n}` })]],
  [
    'time-entries',
    (of, n) =>
      [1, 2].map((part) =>
        again('time-entries', of, { externalId: `full ${n} ${part}`, minutes: '1440' }),
      ),
  ],
  ['time-entries', (of) => [again('time-entries', of, { startedAt: instant(0) })]],
  ['time-entries', (of) => [again('time-entries', of, { workType: 'Remote', onsite: true })]],
  ['time-entries', (of) => [again('time-entries', of, { clientExternalId: 'c0' })]],
  ['tickets', (of) => [again('tickets', of, { closedAt: before(of['openedAt'], 600) })]],
  ['tickets', (of) => [again('tickets', of, { reopenedCount: 2 })]],
  ['tickets', (of) => [again('tickets', of, { closedAt: null })]],
  [
    'tickets',
    ({ externalId, openedAt }) => [
      {
        kind: 'ticket-events',
        record: { ticketExternalId: externalId, kind: 'REOPENED', occurredAt: openedAt },
      },
    ],
  ],
  [
    'tickets',
    ({ externalId, openedAt }) => [
      {
        kind: 'ticket-events',
        record: {
          ticketExternalId: externalId,
          kind: 'CLOSED',
          occurredAt: before(openedAt, 5000),
        },
      },
    ],
  ],
  [
    'seat-counts',
    (of, n) => [again('seat-counts', of, { externalId: `site ${n}`, seats: n % 50 })],
  ],
  ['clients', (of) => [again('clients', of, { onboardedOn: day(9), offboardedOn: day(30) })]],
  ['clients', (of) => [again('clients', of, { status: 'PROSPECT' })]],
  ['clients', (of) => [again('clients', of, { internal: true })]],
  ['clients', (of) => [again('clients', of, { deleted: true })]],
  ['clients', (of, n) => [again('clients', of, { externalId: `twin ${n}` })]],
  ['agreements', (of) => [again('agreements', of, { clientExternalId: 'c0' })]],
  ['agreements', (of) => [again('agreements', of, { startsOn: day(60), endsBefore: day(60) })]],
  ['agreements', (of) => [again('agreements', of, { deleted: true })]],
  [
    'agreements',
    ({ externalId }, n) => [
      {
        kind: 'revenue',
        record: {
          externalId: `foreign ${n}`,
          clientExternalId: 'c0',
          agreementExternalId: externalId,
          postedOn: day(n % 100),
          amount: '12000.01',
          kind: 'RECURRING_SERVICE',
        },
      },
    ],
  ],
  [
    'technicians',
    (of) => [again('technicians', of, { employedFrom: day(3), employedUntil: day(20) })],
  ],
  ['technicians', (of) => [again('technicians', of, { technical: false, deleted: true })]],
  [
    'technicians',
    (of) => [
      again('technicians', of, {
        costs: [{ effectiveOn: day(0), monthlyCost: '0.01', hourlyCost: '999' }],
      }),
    ],
  ],
  [
    'technicians',
    (of) => [
      again('technicians', of, { costs: [{ effectiveOn: day(0), monthlyCost: '-700.07' }] }),
    ],
  ],
  [
    'clients',
    ({ externalId }, n) => [
      {
        kind: 'tool-costs',
        record: {
          externalId: `named ${n}`,
          name: 'named',
          effectiveOn: day(n % 60),
          monthlyCost: n % 2 === 0 ? '-100.01' : '100.01',
          deliveryArea: 'SUPPORT',
          basis: 'NAMED_CLIENTS',
          clientExternalIds: [externalId, 'c0'],
        },
      },
    ],
  ],
];

/** A deletion by its id alone says nothing that could be contradicted. */
const saysMore = ({ record }: Sending): boolean =>
  record['deleted'] !== true || Object.keys(record).length > 3;

function bent(sendings: readonly Sending[], bend: number, place: number): readonly Sending[] {
  const [kind, follow] = BENDS[bend]!;
  const own = sendings.filter((sending) => sending.kind === kind && saysMore(sending));
  const one = own[place % Math.max(1, own.length)];
  return one ? follow(one.record, place) : [];
}

/** An odd MSP whose records contradict each other in every way there is a name for. */
export const someContradictoryMsp: fc.Arbitrary<readonly Sending[]> = fc
  .tuple(
    someMsp,
    fc.array(fc.tuple(fc.nat({ max: BENDS.length - 1 }), fc.nat({ max: 999 })), {
      minLength: 12,
      maxLength: 30,
    }),
  )
  .map(([sendings, bends]) => [
    ...sendings,
    ...bends.flatMap(([bend, place]) => bent(sendings, bend, place)),
  ]);
