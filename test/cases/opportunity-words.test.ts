import fc from 'fast-check';
import { opportunities, opportunityTotal } from '../../src/numbers/questions/opportunities';
import type { HourFacts } from '../../src/numbers/questions/opportunity';
import { countOf, type TicketWork } from '../../src/numbers/questions/ticket-work';
import { HOUR_PARTS } from '../../src/numbers/units/parts';
import { divide, fromDecimal, multiply, type Ratio } from '../../src/numbers/units/ratio';
import { opportunityWords, totalWords } from '../../src/words/opportunities';
import { refuteOpportunity, refuteTotal } from './refute-opportunity';

const CURRENCIES = [
  ['USD', '1'],
  ['GBP', '0.8'],
  ['JPY', '150'],
] as const;

const minutes = (count: number): bigint => (BigInt(Math.round(count * 60)) * HOUR_PARTS) / 3600n;

const tickets = (count: number, each: number, more: Partial<TicketWork> = {}): TicketWork => ({
  type: 'Email',
  onsite: false,
  escalated: false,
  long: each > 45,
  touchedAgain: false,
  repeated: false,
  tickets: BigInt(count),
  labourMs: minutes(count * each),
  touches: BigInt(count),
  changeMs: 0n,
  ...more,
});

const FACTS = {
  hourlyCost: fromDecimal('45.41'),
  projectRate: fromDecimal('142.1'),
  isRateChosen: false,
  reactiveHours: fromDecimal('310.4'),
  seatMonths: fromDecimal('1210'),
  rhem: divide(fromDecimal('310.4'), fromDecimal('1210')),
  months: fromDecimal('3'),
};
const at = (facts: HourFacts, factor: Ratio): HourFacts => ({
  ...facts,
  hourlyCost: facts.hourlyCost && multiply(facts.hourlyCost, factor),
  projectRate: facts.projectRate && multiply(facts.projectRate, factor),
});

/** Every sentence about some work; the last is about all of it. */
function told(closed: readonly TicketWork[], facts: HourFacts, currency: string): string[] {
  const workedMs = closed.reduce((sum, { changeMs }) => sum + changeMs, 0n);
  const work = { closed, changes: { tickets: 9n, workedMs, seatedMs: workedMs } };
  const about = { facts, currency, closed: countOf(closed) };
  return [
    ...opportunities(work, facts).map((each) => opportunityWords(each, about)),
    totalWords(opportunityTotal(work, facts), about),
  ];
}

function refuteAll(sentences: readonly string[]): void {
  sentences.slice(0, -1).forEach(refuteOpportunity);
  refuteTotal(sentences.at(-1)!);
}

const WORK = [
  tickets(300, 21),
  tickets(30, 64, { escalated: true, touchedAgain: true }),
  tickets(40, 52, { onsite: true }),
  tickets(25, 31, { repeated: true }),
  tickets(20, 48, { type: 'New user', changeMs: minutes(20 * 48) }),
  tickets(12, 35, { type: 'New user', touchedAgain: true, changeMs: minutes(12 * 30) }),
];

test.each(CURRENCIES)(
  'every form of an opportunity’s sentences in %s reads like this',
  (currency, factor) => {
    const facts = at(FACTS, fromDecimal(factor));
    const sentences = told(WORK, facts, currency);
    refuteAll(sentences);
    expect(`\n${sentences.join('\n')}\n`).toMatchSnapshot();
  },
);

test('what is not known is said', () => {
  const nothing = { ...FACTS, hourlyCost: null, projectRate: null, rhem: null };
  const chosen = {
    ...FACTS,
    isRateChosen: true,
    months: fromDecimal('0.4'),
    seatMonths: fromDecimal('99999'),
  };
  const sentences = [
    told(WORK, nothing, 'USD'),
    told(WORK.slice(4), chosen, 'USD'),
    told([], FACTS, 'USD'),
  ];
  sentences.forEach(refuteAll);
  expect(`\n${sentences.flat().join('\n')}\n`).toMatchSnapshot();
});

test('a wrong figure is refuted', () => {
  const [sentence] = told(WORK, FACTS, 'USD').filter((each) => each.includes('escalated'));
  refuteOpportunity(sentence!);
  for (const [right, wrong] of [
    [/frees [\d.]+/, 'frees 234'],
    [/, \$[\d,.]+ at/, ', $31,390 at'],
    [/serve \d+/, 'serve 900'],
  ] as const)
    expect(() => refuteOpportunity(sentence!.replace(right, wrong))).toThrow(/Refuted/);
});

const someWork = fc.array(
  fc
    .record({
      type: fc.constantFrom('Email', 'Printing', null),
      onsite: fc.boolean(),
      escalated: fc.boolean(),
      touchedAgain: fc.boolean(),
      repeated: fc.boolean(),
      count: fc.integer({ min: 1, max: 900 }),
      each: fc.integer({ min: 1, max: 2000 }),
      soldPercent: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ count, each, soldPercent, ...flags }) => {
      const work = tickets(count, each / 10, flags);
      return { ...work, changeMs: (work.labourMs * BigInt(soldPercent)) / 100n };
    }),
  { maxLength: 10 },
);
const someFacts = fc
  .record({
    cost: fc.integer({ min: 0, max: 20_000 }),
    rate: fc.integer({ min: 0, max: 40_000 }),
    months: fc.integer({ min: 1, max: 90 }),
    rhem: fc.integer({ min: 1, max: 3000 }),
  })
  .map(({ cost, rate, months, rhem }): HourFacts => ({
    ...FACTS,
    hourlyCost: cost > 0 ? { over: BigInt(cost), under: 100n } : null,
    projectRate: rate > 0 ? { over: BigInt(rate), under: 100n } : null,
    months: { over: BigInt(months), under: 30n },
    rhem: { over: BigInt(rhem), under: 1000n },
    reactiveHours: { over: BigInt(rhem) * 1210n, under: 1000n },
  }));

test.each(CURRENCIES)(
  'law: in %s no sentence is refuted by its own figures',
  (currency, factor) => {
    fc.assert(
      fc.property(someWork, someFacts, (closed, facts) => {
        refuteAll(told(closed, at(facts, fromDecimal(factor)), currency));
      }),
      { numRuns: 100 },
    );
  },
);
