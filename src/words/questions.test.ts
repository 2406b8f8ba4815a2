import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_POLICY } from '../numbers/policy/policy';
import type { SpiralSignal } from '../numbers/questions/reactive-spiral';
import type { Missed, ScorecardItem } from '../numbers/questions/scorecard';
import { SPIRAL_SIGNALS, type SignalName } from '../numbers/questions/spiral-signals';
import { add, fromDecimal, type Ratio } from '../numbers/units/ratio';
import { limitIn } from '../numbers/policy/limits';
import { metric, type MetricKey } from '../numbers/metrics/catalogue';
import type { Target } from '../numbers/metrics/metric';
import { referenceWords, scorecardSentence } from './scorecard';
import { signalName } from './names';
import { spiralSentence, usualRule } from './spiral';

const of = (text: string): Ratio => fromDecimal(text);

const CURRENCIES = ['USD', 'JPY', 'GBP'];
const FACTORS: Readonly<Record<string, string>> = { JPY: '150', GBP: '0.8' };

const about = (currency: string, factor = FACTORS[currency]) => ({
  currency,
  policy: { ...DEFAULT_POLICY, ...(factor ? { moneyTargetFactor: factor } : {}) },
});

const VALUES: Readonly<Record<SignalName, readonly [string, string]>> = {
  CLOSE_PERCENT: ['99.46', '98.2'],
  RHEM_RISING: ['0.2344', '0.2567'],
  REACTIVE_SERVICE_PERCENT: ['19.9', '21.44'],
  TICKETS_PER_ENDPOINT: ['0.7', '0.756'],
  RESOLUTION_TIME: ['38.71', '60.25'],
  SUPPORT_LEVERAGE: ['61204.5', '58310.25'],
  FLAT_MRR: ['90000', '90500.4'],
};

const signal = (name: SignalName, metric: MetricKey, isJudged = true): SpiralSignal => ({
  name,
  metric,
  value: of(VALUES[name][1]),
  limit: null,
  holds: true,
  since: '2026-Q1',
  told: [
    { label: '2025-Q3', value: null },
    { label: '2025-Q4', value: of(VALUES[name][0]) },
    { label: '2026-Q1', value: of(VALUES[name][1]) },
  ],
  isJudged,
});

const signals = (currency: string): string[] => [
  ...SPIRAL_SIGNALS.map(
    ({ name, metric }) =>
      `${signalName(name)}. ${spiralSentence(signal(name, metric.key), about(currency))}`,
  ),
  spiralSentence(signal('FLAT_MRR', 'MRR', false), about(currency)),
];

/** Values so near to a limit, or to one another, that they would read alike. */
const NEAR: readonly (readonly [SpiralSignal, readonly [before: string, now: string]])[] = [
  [{ ...signal('CLOSE_PERCENT', 'TOTAL_CLOSE_PERCENT'), limit: of('100') }, ['100.02', '99.96']],
  [signal('RHEM_RISING', 'RHEM'), ['0.2344', '0.23462']],
  [{ ...signal('RESOLUTION_TIME', 'AVERAGE_RESOLUTION_TIME'), limit: of('60') }, ['60', '59.999']],
];

/** The other end of the corridor is in the MSP's own money. */
const flatAt = (currency: string, more: string): SpiralSignal => {
  const from = limitIn('SPIRAL_FLAT_MRR_FROM', about(currency).policy, currency)!;
  return told(signal('FLAT_MRR', 'MRR'), [from, add(from, of(more))]);
};

const told = (near: SpiralSignal, [before, now]: readonly [Ratio, Ratio]): SpiralSignal => ({
  ...near,
  told: [
    { label: '2025-Q4', value: before },
    { label: '2026-Q1', value: now },
  ],
});

const nearLimits = (currency: string): string[] =>
  [
    ...NEAR.map(([near, [before, now]]) => told(near, [of(before), of(now)])),
    flatAt(currency, '-0.004'),
    { ...signal('SUPPORT_LEVERAGE', 'LEVERAGE_SUPPORT'), limit: of('58310.3') },
  ].map((near) => spiralSentence(near, about(currency)));

const target = (given: Partial<Target>): Target => ({ exclusive: false, ...given });
const REFERENCES: readonly (readonly [ScorecardItem['name'], Target | null, string | null])[] = [
  ['GROSS_MARGIN_PERCENT', target({ min: '70' }), '61.2'],
  ['GROSS_MARGIN_PERCENT', target({ min: '70' }), '69.96'],
  ['SERVICE_REVENUE_PER_EMPLOYEE', target({ min: '200000' }), null],
  ['AVERAGE_RESOLUTION_TIME', target({ max: '30', exclusive: true }), '38.7'],
  ['RHEM', target({ max: '0.25', exclusive: true }), '0.21'],
  ['REACTIVE_TICKETS_PER_TECHNICIAN', target({ min: '200', max: '300' }), '180'],
  ['NET_NEW_MRR', target({ min: '0', exclusive: true }), '-12'],
  ['GOALS_MET', target({ min: '100' }), '50'],
  ['REOPEN_PERCENT', null, '3'],
];

const references = (currency: string): string[] =>
  REFERENCES.map(([name, aim, value]) => {
    const item = { name, target: aim, value: value === null ? null : of(value), met: null };
    return `${name === 'NET_NEW_MRR' || name === 'GOALS_MET' ? name : metric(name).name}: ${referenceWords(item, currency)}`;
  });

const measured = (key: MetricKey, now: string | null, before: string | null) =>
  ({
    of: 'METRIC',
    key,
    now: { label: '2026-Q1', value: now === null ? null : of(now) },
    before: { label: '2025-Q4', value: before === null ? null : of(before) },
  }) as const;

const ofMsp = (key: MetricKey): Missed => ({ key, scope: 'MSP', count: 1 });

const goals = (missed: readonly Missed[], ownToo = false, pending = 0) =>
  ({
    of: 'GOALS',
    now: { label: '2026-Q1', reached: 6 - missed.length, judged: 6, pending },
    before: { label: '2025-Q4', reached: 2, judged: 5, pending: 0 },
    missed,
    ownToo,
  }) as const;

const LINES: readonly ScorecardItem['facts'][] = [
  measured('GROSS_MARGIN_PERCENT', '61.234', '59.96'),
  measured('SERVICE_REVENUE_PER_EMPLOYEE', '210039.5', null),
  measured('TOTAL_CLOSE_PERCENT', '99.46', '101.1'),
  measured('AVERAGE_RESOLUTION_TIME', '38.714', '34.94'),
  measured('REOPEN_PERCENT', null, '2.34'),
  {
    of: 'MRR',
    net: of('1250.5'),
    months: [
      { month: '2026-01', net: of('2000') },
      { month: '2026-02', net: of('-749.5') },
      { month: '2026-03', net: of('0') },
    ],
  },
  { of: 'MRR', net: null, months: [] },
  goals([ofMsp('TOTAL_CLOSE_PERCENT'), ofMsp('RHEM'), ofMsp('REACTIVE_SERVICE_PERCENT')]),
  goals([]),
  goals([ofMsp('RHEM')], true, 1),
  goals(
    [
      ofMsp('AISP'),
      { key: 'RHEM', scope: 'CLIENT', count: 2 },
      { key: 'LOGGED_HOURS', scope: 'DELIVERY_AREA', count: 1 },
      { key: 'REACTIVE_HOURS', scope: 'TECHNICIAN', count: 3 },
      { key: 'COST_PER_SEAT', scope: 'BAND', count: 1 },
    ],
    true,
  ),
];

const lines = (currency: string): string[] =>
  LINES.map((facts) =>
    scorecardSentence({ name: 'GOALS_MET', value: null, target: null, met: null, facts }, currency),
  );

const page = (): string =>
  [
    ...CURRENCIES.flatMap((currency) => [
      `${currency}: the spiral`,
      ...signals(currency),
      `${currency}: the scorecard`,
      ...lines(currency),
      `${currency}: what is near a limit`,
      ...nearLimits(currency),
      `${currency}: what it should be`,
      ...references(currency),
    ]),
    'the usual rules',
    ...SPIRAL_SIGNALS.map(({ name }) => usualRule(name)),
  ].join('\n');

test('spiral and scorecard are told as it is written down', () => {
  const written = readFileSync(join(__dirname, 'questions.sentences.txt'), 'utf8').trim();
  expect(page().replaceAll('\u00a0', ' ')).toBe(written);
});
