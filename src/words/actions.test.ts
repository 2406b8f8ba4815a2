import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MetricReason } from '../numbers/metrics/metric';
import type { MetricKey } from '../numbers/metrics/catalogue';
import { cameOf, type NumberIn } from '../numbers/questions/action-outcome';
import { fromDecimal } from '../numbers/units/ratio';
import type { ActionFinding } from '../numbers/questions/action-finding';
import {
  ABOUT_ACTIONS,
  aboutWords,
  ACTION_COLUMNS,
  ACTIONS_TITLE,
  BEFORE_ACTIONS,
  cameSentence,
  decidedWords,
  FINDING_WORDS,
  NO_ACTIONS,
  notMeasuredSentence,
  stateWords,
} from './actions';

const numberIn = (
  quarter: string,
  value: string | null,
  reason: MetricReason | null = null,
): NumberIn => ({ quarter, value: value === null ? null : fromDecimal(value), reason });

type Case = readonly [
  key: MetricKey,
  promised: string,
  before: string | null,
  after: string | null,
  reason?: MetricReason,
];

const CASES: readonly Case[] = [
  ['REACTIVE_HOURS', '-355', '1230.5', '1110.5'],
  ['REACTIVE_HOURS', '-100', '1230.5', '1110.5'],
  ['REACTIVE_HOURS', '-355', '1110.5', '1230.5'],
  ['REACTIVE_HOURS', '-355', '1110.5', '1110.5'],
  ['REACTIVE_HOURS', '-355', '1110.5', '1110.49'],
  ['REACTIVE_HOURS', '-1', '2', '1.5'],
  ['REACTIVE_HOURS', '-355', null, '1110.5', 'DATA_INCOMPLETE'],
  ['REACTIVE_HOURS', '-355', '1110.5', null, 'DATA_INCOMPLETE'],
  ['TICKETS_OPENED', '-1', '1204', '1203'],
  ['RHEM', '-0.05', '0.314', '0.29'],
  ['TOTAL_CLOSE_PERCENT', '4', '96.4', '99.1'],
  ['AVERAGE_RESOLUTION_TIME', '-8', '38.714', '34.94'],
  ['AISP', '12.5', '182.94', '190.1'],
  ['MRR', '-15000', '182940.4', '180000'],
  ['SEAT_MONTHS', '120', '1200', '1320.5'],
];

const told = ([key, promised, before, after, reason]: Case, currency: string): string =>
  cameSentence(
    cameOf({
      promised: { key, change: fromDecimal(promised) },
      before: numberIn('2026-Q1', before, reason),
      after: numberIn('2026-Q2', after, reason),
    }),
    currency,
  );

const waiting = (currency: string): string[] => {
  const promised = { key: 'AISP', change: fromDecimal('12.5') } as const;
  return [
    notMeasuredSentence({ why: 'TOO_EARLY', promised, quarter: '2026-Q1' }, currency),
    notMeasuredSentence({ why: 'QUARTER_NOT_OVER', promised, quarter: '2026-Q2' }, currency),
    notMeasuredSentence({ why: 'TOO_EARLY', promised: null, quarter: '2026-Q1' }, currency),
  ];
};

const page = (): string =>
  ['USD', 'JPY', 'GBP']
    .flatMap((currency) => [
      currency,
      ...CASES.map((each) => told(each, currency)),
      ...waiting(currency),
    ])
    .concat(
      (Object.keys(FINDING_WORDS) as ActionFinding[]).map((each) => decidedWords(each, '2026-Q1')),
      decidedWords(null, '2026-Q1'),
      ['2026-05-02', null].map((closedOn) => stateWords(closedOn, false)),
      stateWords(null, true),
      aboutWords('Acorn', null),
      aboutWords(null, 'SUPPORT'),
      aboutWords(null, null),
      [ACTIONS_TITLE, ABOUT_ACTIONS, NO_ACTIONS, BEFORE_ACTIONS, ACTION_COLUMNS.join(', ')],
    )
    .join('\n');

test('what came of actions is told as it is written down', () => {
  const written = readFileSync(join(__dirname, 'actions.sentences.txt'), 'utf8').trim();
  expect(page().replaceAll('\u00a0', ' ')).toBe(written);
});

const SAID = /(?:came (\S+) .*?(less|more).*|nothing.*): (\S+) .*in 2026-Q1, (\S+) .*in 2026-Q2\.$/;
const read = (text: string): number => Number(text.replace(/[^\d.]/g, ''));

const MEASURED = CASES.filter(([, , before, after]) => before !== null && after !== null);

test.each(MEASURED.map((each) => [each.join(', '), each] as const))(
  'the figures of %s add up within their rounding',
  (_, each) => {
    for (const currency of ['USD', 'JPY', 'GBP']) {
      const text = told(each, currency);
      const [, size = '0', way, before = '', after = ''] = SAID.exec(text) ?? [];
      const digits = Math.min(
        ...[before, after].map((figure) => figure.split('.')[1]?.length ?? 0),
      );
      const change = read(after) - read(before);
      expect(Math.abs(Math.abs(change) - read(size))).toBeLessThanOrEqual(1.5 * 10 ** -digits);
      if (way) expect(change < 0 ? 'less' : 'more').toBe(way);
    }
  },
);
