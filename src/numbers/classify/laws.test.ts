import fc from 'fast-check';
import { DELIVERY_AREAS } from '../areas';
import { classifyClientMonth } from './classify-client-month';
import type { EntryFacts } from './entry-facts';
import { DEFAULT_POLICY, type AlertFilter } from '../policy/policy';
import { policiesOf } from '../policy/settings';
import { localDate } from '../units/local-date';
import { monthOf, monthsThrough } from '../units/month';
import type { TicketEntryFacts, TicketLifeEvent, TicketFacts, TicketMonth } from './ticket-facts';
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

/** In the first six weeks, so that others close, reopen and are worked on in later months. */
const anyOpening = fc.nat(24 * 45).map((hours) => START + hours * HOUR);

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
  openedAt: anyOpening,
  closedAt: fc.option(anyInstant),
  reopenedCount: fc.nat(3),
  escalated: fc.boolean(),
  merged: fc.constant(false),
  deleted: fc.boolean(),
});
const anyEvents: fc.Arbitrary<TicketLifeEvent[]> = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('CLOSED', 'REOPENED', 'MOVED' as const),
    occurredAt: anyInstant,
    derived: fc.boolean(),
    board: fc.constantFrom(null, 'Network'),
    tier: fc.constant(null),
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
const ZONE = 'America/New_York';
const MONTHS = monthsThrough('2025-12', '2026-05');
const anyFilter = fc.constantFrom<AlertFilter>('LABOUR_OR_OPEN', 'COUNT_ALL', 'COUNT_NONE');
/** Another filter every month. */
const anyContext = fc
  .array(anyFilter, { minLength: MONTHS.length, maxLength: MONTHS.length })
  .map((filters) => ({
    zone: ZONE,
    rules: [],
    policyOf: policiesOf(
      filters.map((alertFilter, i) => ({
        version: i + 2,
        since: `${MONTHS[i]}-01`,
        given: { alertFilter },
      })),
    ),
  }));
const context = { zone: ZONE, rules: [], policyOf: () => DEFAULT_POLICY };

test('open at the end = opened − closed, for every ticket that counts', () => {
  fc.assert(
    fc.property(anyTicket, anyEvents, anyLabour, anyContext, (ticket, events, labour, under) => {
      const { counted, isOpen, months } = ticketLife(ticket, events, labour, under);
      const total = (read: (month: (typeof months)[number]) => number): number =>
        months.reduce((sum, month) => sum + read(month), 0);
      const net = total(({ closes, reopens }) => closes - reopens);
      expect(total(({ opened }) => opened) - net).toBe(counted && isOpen ? 1 : 0);
      expect(total(({ closed }) => closed)).toBe(counted && !isOpen ? 1 : 0);
      expect(total(({ cohort }) => cohort)).toBeLessThanOrEqual(total(({ closed }) => closed));
    }),
  );
});

/** What is no ticket is told of as an alert at most. */
const isOfATicket = ({ month: _, untouchedAlerts: __, ...sums }: TicketMonth): boolean =>
  Object.values(sums).some((sum) => sum !== 0);

test('open at the start + opened − closed = open at the end, month by month, under a filter that changes every month', () => {
  const anyLives = fc.array(fc.tuple(anyTicket, anyEvents, anyLabour), { maxLength: 12 });
  fc.assert(
    fc.property(anyLives, anyContext, (given, under) => {
      const lives = given.map(([ticket, events, labour]) =>
        ticketLife(ticket, events, labour, under),
      );
      const net = (of: (typeof lives)[number], until: string): number =>
        of.months
          .filter(({ month }) => month <= until)
          .reduce((sum, { opened, closes, reopens }) => sum + opened - closes + reopens, 0);
      // Closed before it was opened happens here; beside that each ticket is open once or not at all.
      lives.forEach((life, i) => {
        const opening = monthOf(localDate(given[i]![0].openedAt, ZONE));
        const open = MONTHS.filter((month) => month >= opening).map((month) => net(life, month));
        expect(open.every((count) => count === 0 || count === 1)).toBe(true);
        if (!life.counted) expect(life.months.filter(isOfATicket)).toEqual([]);
      });
      const last = MONTHS.at(-1)!;
      const backlog = lives.reduce((sum, life) => sum + net(life, last), 0);
      expect(backlog).toBe(lives.filter(({ counted, isOpen }) => counted && isOpen).length);
    }),
  );
});

test('an alert’s filter is that of its opening: no later month’s makes a difference, and none matters to other tickets', () => {
  fc.assert(
    fc.property(anyTicket, anyEvents, anyLabour, anyContext, (ticket, events, labour, under) => {
      const opening = monthOf(localDate(ticket.openedAt, ZONE));
      const { alertFilter } = ticket.origin === 'ALERT' ? under.policyOf(opening) : DEFAULT_POLICY;
      const fixed = { ...context, policyOf: () => ({ alertFilter }) };
      expect(ticketLife(ticket, events, labour, under)).toEqual(
        ticketLife(ticket, events, labour, fixed),
      );
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
