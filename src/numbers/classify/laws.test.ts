import fc from 'fast-check';
import { DELIVERY_AREAS } from '../delivery-area';
import { classifyClientMonth } from './classify-client-month';
import type { EntryFacts } from './entry-facts';
import { DEFAULT_POLICY } from '../policy/policy';
import type { TicketEntryFacts, TicketEventFacts, TicketFacts } from './ticket-facts';
import { ticketLife } from './ticket-life';

const START = Date.parse('2026-01-01T00:00Z');
const HOUR = 3_600_000;
const anyInstant = fc.nat(24 * 120).map((hours) => START + hours * HOUR);

const anyEntry: fc.Arbitrary<EntryFacts> = fc.record({
  client: fc.constantFrom('CLIENT', 'CLIENT', 'CLIENT', 'INTERNAL' as const),
  source: fc.constant('psa'),
  billable: fc.boolean(),
  onsite: fc.boolean(),
  workedMs: fc.nat(8 * HOUR),
  workType: fc.option(fc.constantFrom('Alignment', 'Patching', 'Repair')),
  workRole: fc.option(fc.constantFrom('TAM', 'vCIO', 'Engineer')),
  sentArea: fc.option(fc.constantFrom(...DELIVERY_AREAS), { freq: 4 }),
  override: fc.constant(null),
  agreementType: fc.option(fc.constantFrom('MANAGED', 'PROJECT' as const)),
  covered: fc.boolean(),
  ticket: fc.constant(null),
  technician: fc.constant(null),
});

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

test('the order of the entries is irrelevant', () => {
  const any = fc.array(anyEntry, { maxLength: 20 }).chain((entries) => {
    const order = entries.map((_, index) => index);
    return fc.tuple(fc.constant(entries), shuffled(order));
  });
  fc.assert(
    fc.property(any, ([entries, order]) => {
      const straight = classifyClientMonth(entries, [], DEFAULT_POLICY);
      const mixed = classifyClientMonth(
        order.map((index) => entries[index]!),
        [],
        DEFAULT_POLICY,
      );
      expect(mixed).toEqual(order.map((index) => straight[index]));
    }),
  );
});

test('reactive work is Support work of a client, and leakage is reactive', () => {
  fc.assert(
    fc.property(fc.array(anyEntry), (entries) => {
      const classified = classifyClientMonth(entries, [], DEFAULT_POLICY);
      classified.forEach(({ area, reactive, uncovered }, i) => {
        expect(reactive).toBe(area === 'SUPPORT');
        if (uncovered) expect(reactive).toBe(true);
        expect(area === null).toBe(entries[i]?.client !== 'CLIENT');
      });
    }),
  );
});

const anyTicket: fc.Arbitrary<TicketFacts> = fc.record({
  source: fc.constant('psa'),
  board: fc.constant(null),
  type: fc.constant(null),
  origin: fc.constantFrom('END_USER', 'ALERT' as const),
  agreementType: fc.constant(null),
  project: fc.boolean(),
  proactive: fc.constant(false),
  internalClient: fc.constant(false),
  overrideReactive: fc.constant(null),
  openedAt: fc.constant(START),
  closedAt: fc.option(anyInstant),
  escalated: fc.boolean(),
  merged: fc.constant(false),
  deleted: fc.boolean(),
});
const anyEvents: fc.Arbitrary<TicketEventFacts[]> = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('CLOSED', 'REOPENED', 'MOVED' as const),
    occurredAt: anyInstant,
    derived: fc.boolean(),
  }),
  { maxLength: 8, selector: ({ kind, occurredAt }) => `${kind} ${occurredAt}` },
);
const anyLabour: fc.Arbitrary<TicketEntryFacts[]> = fc.array(
  fc.record({
    startedAt: anyInstant,
    workedMs: fc.nat(2 * HOUR),
    tier: fc.option(fc.integer({ min: 1, max: 3 })),
  }),
  { maxLength: 6 },
);
const context = { zone: 'America/New_York', rules: [] };

test('open at the end = opened − closed, for every ticket that counts', () => {
  fc.assert(
    fc.property(anyTicket, anyEvents, anyLabour, (ticket, events, labour) => {
      const { counted, isOpen, months } = ticketLife(ticket, events, labour, context);
      const total = (read: (month: (typeof months)[number]) => number): number =>
        months.reduce((sum, month) => sum + read(month), 0);
      const net = total(({ closes, reopens }) => closes - reopens);
      expect(total(({ opened }) => opened) - net).toBe(counted && isOpen ? 1 : 0);
      expect(total(({ closed }) => closed)).toBe(counted && !isOpen ? 1 : 0);
      expect(total(({ cohort }) => cohort)).toBeLessThanOrEqual(total(({ closed }) => closed));
    }),
  );
});

test('the order in which events and entries arrive is irrelevant', () => {
  const any = fc.tuple(anyTicket, anyEvents, anyLabour).chain(([ticket, events, labour]) =>
    fc.record({
      ticket: fc.constant(ticket),
      first: fc.constant({ events, labour }),
      second: fc.record({ events: shuffled(events), labour: shuffled(labour) }),
    }),
  );
  fc.assert(
    fc.property(any, ({ ticket, first, second }) => {
      expect(ticketLife(ticket, second.events, second.labour, context)).toEqual(
        ticketLife(ticket, first.events, first.labour, context),
      );
    }),
  );
});
