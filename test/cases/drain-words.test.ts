import fc from 'fast-check';
import { measure, type MeasureKey } from '../../src/numbers/measures/catalogue';
import { DRAIN_MEASURES } from '../../src/numbers/questions/drain-figures';
import type { ProfitDrain } from '../../src/numbers/questions/profit-drain';
import { profitDrains } from '../../src/numbers/questions/profit-drains';
import type { ClientRows, QuestionContext } from '../../src/numbers/questions/client-rows';
import { DEFAULT_POLICY } from '../../src/numbers/policy/policy';
import { fromDecimal } from '../../src/numbers/units/ratio';
import { drainWords } from '../../src/words/drains';
import { refuteDrain } from './refute-drain';

const START = { TIME: '2020-01', TICKETS: '2020-01', MONEY: '2020-01', LABOUR_COST: '2020-01' };
const MONTHS = ['2026-01', '2026-02', '2026-03'];
const about: QuestionContext = {
  months: MONTHS,
  currentMonth: '2026-05',
  coverage: START,
  today: '2026-05-20',
  policy: DEFAULT_POLICY,
  currency: 'USD',
};
/** Of a month's end: a span that is no whole number of months. */
const RUNNING = { ...about, currentMonth: '2026-03', today: '2026-03-19' };
const EXTRA = fromDecimal('0.6');

type Sums = Partial<Record<MeasureKey, number>>;

const MONEY = /^(mrr|nrr|labourCost|toolCost)/;

/** The same sums in each month; money is so many times that of a dollar. */
const client = (id: number, sums: Sums, rate = 1): ClientRows => ({
  client: id,
  segment: null,
  territory: null,
  band: null,
  presence: { seatCount: true, endpointCount: true },
  rows: MONTHS.map((month) => ({
    month,
    hasSeatCount: true,
    hasEndpointCount: true,
    cover: sums.coveredSeatMonths ? { last: month, next: month } : { last: null, next: null },
    sums: Object.fromEntries(
      Object.entries(sums).map(([key, value]) => [
        key,
        (BigInt(Math.round(value * (MONEY.test(key) ? rate : 1) * 1000)) *
          measure(key as MeasureKey).parts) /
          1000n,
      ]),
    ),
  })),
});

const CURRENCIES = [
  ['USD', 1],
  ['GBP', 0.8],
  ['JPY', 150],
  ['KWD', 0.3],
] as const;

const wordsOf = (drain: ProfitDrain, currency: string): string =>
  drainWords(drain, {
    currency,
    targetMarginPercent: fromDecimal(DEFAULT_POLICY.targetMarginPercent),
  }).replaceAll('\u00a0', ' ');

const amount = fc.integer({ min: 0, max: 40_000 }).map((value) => value / 8);
const someSums = fc
  .record(Object.fromEntries(DRAIN_MEASURES.map((key) => [key, amount])))
  .map((sums: Sums) => ({
    ...sums,
    // Parts of the reactive hours.
    reactiveHours:
      (sums.reactiveHours ?? 0) +
      (sums.leakageHours ?? 0) +
      (sums.coveredOnsiteHours ?? 0) +
      (sums.offTicketHours ?? 0),
    // Parts of the closed tickets.
    closedTickets: (sums.closedTickets ?? 0) + (sums.escalatedTickets ?? 0),
  }));
const sometimesNone = fc.subarray([...DRAIN_MEASURES]);

test.each(CURRENCIES)(
  'law: in %s no sentence of a drain is refuted by its own figures',
  (currency, rate) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(someSums, sometimesNone), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (all, running) => {
          const clients = all.map(([sums, none], i) =>
            client(
              i + 1,
              Object.fromEntries(
                Object.entries(sums).filter(([key]) => !none.includes(key as MeasureKey)),
              ),
              rate,
            ),
          );
          const context = running ? RUNNING : about;
          const some = [
            ...profitDrains(clients, context, EXTRA),
            ...profitDrains(clients, context, null),
          ];
          for (const drain of some) refuteDrain(wordsOf(drain, currency));
        },
      ),
      { numRuns: 150 },
    );
  },
);

/** 60 seats at 150; half of it would be too much cost. */
const ORDINARY: Sums = {
  seatMonths: 60,
  coveredSeatMonths: 60,
  mrr: 9_000,
  labourCostSupport: 1_500,
  labourCostCentralizedServices: 600,
  toolCostCentralizedServices: 300,
  ticketsOpened: 30,
  closedTickets: 30,
  escalatedTickets: 3,
  reactiveHours: 20,
  coveredOnsiteHours: 2,
  offTicketHours: 3,
};
const supported = (sums: Sums): Sums => ({
  ...ORDINARY,
  ...sums,
  labourCostSupport: (sums.reactiveHours ?? 20) * 75,
});
const FORMS: readonly (readonly [name: string, sums: Sums])[] = [
  [
    'more tickets',
    supported({ ticketsOpened: 120, closedTickets: 110, escalatedTickets: 11, reactiveHours: 65 }),
  ],
  ['more labour a ticket', supported({ reactiveHours: 60 })],
  ['old tickets', supported({ ticketsOpened: 0, closedTickets: 10, reactiveHours: 60 })],
  ['on site', supported({ reactiveHours: 50, coveredOnsiteHours: 32 })],
  ['escalations', supported({ reactiveHours: 35, escalatedTickets: 27 })],
  ['no ticket', supported({ reactiveHours: 50, offTicketHours: 33 })],
  ['uncovered', supported({ reactiveHours: 50, leakageHours: 30 })],
  ['dearer people', { ...ORDINARY, labourCostSupport: 4_100 }],
  ['planned work', { ...ORDINARY, labourCostVcio: 2_400 }],
  ['projects', { ...ORDINARY, nrr: 2_000, labourCostProfessionalServices: 3_100 }],
  ['the price', { ...ORDINARY, mrr: 2_950 }],
  ['tools', { ...ORDINARY, toolCostSupport: 1_999.5 }],
  [
    'nothing paid',
    supported({
      mrr: 0,
      seatMonths: 0,
      coveredSeatMonths: 0,
      reactiveHours: 12,
      leakageHours: 12,
      coveredOnsiteHours: 0,
      offTicketHours: 0,
    }),
  ],
];

test('every form of a drain’s sentences reads like this', () => {
  const told = CURRENCIES.slice(0, 3).flatMap(([currency, rate]) =>
    FORMS.map(([name, sums]) => {
      const others = [1, 2, 3, 4, 5, 6, 7, 8].map((id) => client(id, ORDINARY, rate));
      const found = profitDrains([...others, client(9, sums, rate)], about, EXTRA);
      return `${currency}, ${name}: ${wordsOf(
        found.find((each) => each.client === 9)!,
        currency,
      )}`;
    }),
  );
  told.forEach((text) => refuteDrain(text.replace(/^[^:]*: /, '')));
  expect(`\n${told.join('\n')}\n`).toMatchSnapshot();
});

test('where the whole MSP falls short, an ordinary client does as the average does', () => {
  const dear = (id: number, more: Sums = {}) =>
    client(id, { ...ORDINARY, mrr: 4_000 + id, ...more });
  const clients = [dear(1), dear(2), dear(3, { toolCostVcio: 300 })];
  const told = profitDrains(clients, about, EXTRA).map((each) => wordsOf(each, 'USD'));
  told.forEach(refuteDrain);
  const limited = profitDrains(clients.slice(0, 1), about, null).map((each) =>
    wordsOf(each, 'USD'),
  );
  limited.forEach(refuteDrain);
  expect(`\n${[...told, ...limited].join('\n')}\n`).toMatchSnapshot();
});

test('a sentence with a wrong amount, sum, or figure is refuted', () => {
  const found = profitDrains(
    [client(1, ORDINARY), client(2, { ...ORDINARY, mrr: 2_950 })],
    about,
    EXTRA,
  );
  const told = wordsOf(found[0]!, 'USD');
  refuteDrain(told);
  for (const figure of told.match(/\$[\d,]+(?:\.\d+)?/g) ?? [])
    expect(() => refuteDrain(told.replace(figure, `${figure.replace(/^\$/, '$9')}`))).toThrow(
      /Refuted/,
    );
});
