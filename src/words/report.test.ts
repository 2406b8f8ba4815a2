import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MoneyMatter, NamedPart } from '../numbers/questions/money-matters';
import type { ScorecardItem } from '../numbers/questions/scorecard';
import type { Ground } from '../numbers/staffing/action';
import { fromDecimal, multiply, sumOf, type Ratio } from '../numbers/units/ratio';
import { ageWords, noiseWords, openWords } from './backlog';
import { matterWords } from './money-matters';
import { bridgeWords } from './mrr-bridge';
import { causeWords, moveWords } from './number-moves';
import { overheadWords } from './overhead';
import { goalsInShort, levelInShort, scoreInShort } from './report-in-short';
import { noCause, noValues, NOTES } from './report-notes';
import { referenceWords, scoredName } from './scorecard';
import { footerWords, preambleWords, reportTitle, type ReportFacts } from './report-preamble';

const of = (text: string): Ratio => fromDecimal(text);

const NAMES = ['Acorn', 'Birch', 'Cedar', 'Dogwood', 'Elm'];
const parts = (...amounts: string[]): NamedPart[] =>
  amounts.map((amount, at) => ({ client: { key: at, name: NAMES[at]! }, amount: of(amount) }));

const ofClients = (
  kind: 'PROFIT_DRAINS' | 'PRICING_GAPS',
  clients: NamedPart[],
  atLeast = false,
): MoneyMatter => ({
  kind,
  clients,
  atLeast,
  monthly: sumOf(clients.map(({ amount }) => amount)),
});

const opportunities = (freed: string, sold: string): MoneyMatter => ({
  kind: 'OPPORTUNITIES',
  freedHours: of(freed),
  hourlyCost: of('39.61'),
  soldHours: of(sold),
  projectRate: of('148.57'),
  largest: 'MOVES_ADDS_CHANGES',
  monthly: sumOf([multiply(of(freed), of('39.61')), multiply(of(sold), of('148.57'))]),
});

const staffing = (
  ground: Ground,
  people: string,
  { asked = people, atLeast = false, askedAtLeast = false } = {},
): MoneyMatter => ({
  kind: 'STAFFING',
  area: 'SUPPORT',
  ground,
  atLeast,
  askedAtLeast,
  people: of(people),
  asked: of(asked),
  perPerson: of('7010.23'),
  monthly: multiply(of(people), of('7010.23')),
});

const MATTERS: readonly MoneyMatter[] = [
  ofClients('PROFIT_DRAINS', parts('1797.75', '1656.71', '1317.86', '1015.62', '568.04')),
  ofClients('PROFIT_DRAINS', parts('227.2'), true),
  ofClients('PRICING_GAPS', parts('6050.39', '5717.05', '4388.29', '158.1')),
  ofClients('PRICING_GAPS', parts('158.1')),
  opportunities('154.7', '88.3'),
  opportunities('154.7', '0'),
  staffing('ASKED_AND_PAID', '1'),
  staffing('ASKED_NOT_PAID', '0.75'),
  staffing('ASKED_AND_PAID', '1', { asked: '1.9' }),
  staffing('ASKED_NOT_PAID', '1', { asked: '2.4', askedAtLeast: true }),
  staffing('NEITHER', '0.5', { atLeast: true }),
  {
    kind: 'UNCOVERED_WORK',
    hours: of('10.2'),
    hourlyCost: of('39.61'),
    clients: parts('9.8', '0.4'),
    monthly: multiply(of('10.2'), of('39.61')),
  },
];

const REFERENCES = [
  { name: 'GROSS_MARGIN_PERCENT', target: { min: '70', exclusive: false } },
  { name: 'SERVICE_REVENUE_PER_EMPLOYEE', target: { min: '150000', exclusive: false } },
  { name: 'NET_NEW_MRR', target: { min: '0', exclusive: true } },
  { name: 'AVERAGE_RESOLUTION_TIME', target: { max: '30', exclusive: true } },
  { name: 'REACTIVE_TICKETS_PER_TECHNICIAN', target: { min: '200', max: '300', exclusive: false } },
  { name: 'GOALS_MET', target: { min: '100', exclusive: false } },
  { name: 'REOPEN_PERCENT', target: null },
] as const satisfies Pick<ScorecardItem, 'name' | 'target'>[];

const STEP = { new: '1000', expansion: '250.5', contraction: '-120', churned: '0' };

const amounts = (currency: string): string[] => [
  ...MATTERS.map((matter) => matterWords(matter, { currency, targetMarginPercent: '70' })),
  bridgeWords([{ ...STEP, opening: '20000', closing: '21130.5' }], currency)!,
  bridgeWords([{ ...STEP, new: '0', expansion: '0', opening: '120', closing: '0' }], currency)!,
  bridgeWords(
    [{ ...STEP, new: '0', expansion: '0', contraction: '0', opening: '120', closing: '120' }],
    currency,
  )!,
  overheadWords(of('38820.1'), of('6094.9'), currency)!,
  ...REFERENCES.map(
    ({ name, target }) =>
      `${scoredName(name)}: ${referenceWords({ name, target, value: null, met: null }, currency)}`,
  ),
];

const then = (value: number | null, formatted: string, when: string) =>
  ({ value, formatted, when, reason: value === null ? 'DATA_INCOMPLETE' : null }) as const;

const MOVES = [
  moveWords('RHEM', then(0.28, '0.28 h', '2025-Q4'), then(0.33, '0.33 h', '2026-Q1')),
  moveWords(
    'TOTAL_CLOSE_PERCENT',
    then(95.6, '95.6 %', 'January to February 2026'),
    then(94, '94.0 %', '2026-Q2'),
  ),
  moveWords('RHEM', then(0.281, '0.28 h', '2025-Q4'), then(0.279, '0.28 h', '2026-Q1')),
  moveWords('RHEM', then(0.2, '0.20 h', '2025-Q4'), {
    ...then(0.2497, '0.2497 h', '2026-Q1'),
    closeTo: '< 0.25 h',
  }),
  moveWords('RHEM', then(null, 'n/a', '2025-Q4'), then(0.33, '0.33 h', '2026-Q1')),
  moveWords('RHEM', then(0.28, '0.28 h', '2025-Q4'), then(null, 'n/a', '2026-Q1')),
  causeWords(
    'RHEM',
    { effect: 0.03077, explanation: 'Labour per resolved ticket went from 35 to 38.8 minutes.' },
    [
      { name: 'Acorn', effect: 0.0123 },
      { name: 'Birch', effect: 0.0051 },
    ],
    'USD',
  ),
  causeWords(
    'TOTAL_CLOSE_PERCENT',
    { effect: -7.907, explanation: 'Tickets opened went from 859 to 934 a month.' },
    [],
    'USD',
  ),
];

const FACTS: ReportFacts = {
  msp: { name: 'Lakeside IT', timeZone: 'America/Chicago', currency: 'USD' },
  period: { from: '2026-01', to: '2026-03', label: '2026-Q1', partial: false },
  closedAt: null,
};
const MADE = new Date('2026-04-02T14:05:00Z');

const PREAMBLES = [
  reportTitle(FACTS),
  ...preambleWords(FACTS, MADE),
  ...preambleWords({ ...FACTS, closedAt: '2026-04-02T14:00:00Z' }, MADE).slice(1, 2),
  ...preambleWords(
    { ...FACTS, clients: 1, period: { ...FACTS.period, partial: true } },
    MADE,
  ).slice(1, 4),
  footerWords(3, 'abc'),
];

const OTHERS = [
  goalsInShort(2, 6, 0),
  goalsInShort(2, 5, 1),
  goalsInShort(0, 0, 0),
  goalsInShort(0, 0, 2),
  levelInShort('WATCH', 0, 7),
  levelInShort('TRAPPED', 2, 7),
  levelInShort('NONE', 7, 7),
  scoreInShort(92),
  scoreInShort(null),
  openWords(439, '2026-03-31'),
  openWords(1, '2026-03-31'),
  ageWords({ fromDays: 0, toDays: 1 }),
  ageWords({ fromDays: 91, toDays: null }),
  noiseWords('REPEAT', 1),
  noiseWords('MISROUTED', 2),
  noiseWords('LOW_PRIORITY_OLD', 119),
  noValues(['DATA_INCOMPLETE', 'UNSTAFFED', 'DATA_INCOMPLETE']),
  noCause('RHEM'),
  ...Object.values(NOTES),
];

const page = (): string =>
  [
    ...['USD', 'JPY', 'GBP'].flatMap((currency) => [currency, ...amounts(currency)]),
    'why numbers moved',
    ...MOVES,
    'above the sections',
    ...PREAMBLES,
    'within the sections',
    ...OTHERS,
    '',
  ]
    .join('\n')
    .replaceAll('\u00a0', ' ');

const GOLDEN = join(__dirname, 'report.sentences.txt');

test('the report speaks as it is written down', () => {
  if (process.env['GOLDEN'] === 'write') writeFileSync(GOLDEN, page());
  expect(page()).toBe(existsSync(GOLDEN) ? readFileSync(GOLDEN, 'utf8') : '');
});

test('without any month there is no bridge, and without seats no overhead a seat', () => {
  expect(bridgeWords([], 'USD')).toBeNull();
  expect(overheadWords(of('100'), of('0'), 'USD')).toBeNull();
});
