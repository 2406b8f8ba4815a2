import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuteFinding } from './refute-finding';
import { refuteMatter } from './refute-matter';
import { refuteOutcome } from './refute-outcome';
import { refuteRestatement } from './refute-restatement';

/** The sentences of the report that are written down, and those who would refute them. */
const sentences = (name: string): string[] =>
  readFileSync(join(__dirname, `../../src/words/${name}.sentences.txt`), 'utf8').split('\n');

const KINDS: readonly (readonly [begins: RegExp, kind: string])[] = [
  [/ leaves? .* your target margin/, 'PROFIT_DRAINS'],
  [/ pays? .* seat prices? that/, 'PRICING_GAPS'],
  [/^The opportunities below/, 'OPPORTUNITIES'],
  [/ for one person\.$/, 'STAFFING'],
  [/^Time that nobody billed/, 'UNCOVERED_WORK'],
];
const kindOf = (text: string): string | undefined =>
  KINDS.find(([begins]) => begins.test(text))?.[1];
const figure = (text: string | undefined): number => Number((text ?? '').replace(/[^\d.]/g, ''));

const refuteLine = (explanation: string): void => {
  const [, amount = ''] = /(\d[\d,.]*) a month/.exec(explanation) ?? [];
  const amountPerMonth = amount.replaceAll(',', '');
  refuteMatter({ kind: kindOf(explanation)!, amountPerMonth, explanation, clients: [] });
};
const MATTERS = sentences('report').filter((text) => kindOf(text) !== undefined);

const QUARTERS = /: (\S+)[^:]* in 2026-Q1, (\S+)[^:]* in 2026-Q2\.$/;
const OUTCOMES = sentences('actions').filter((text) => QUARTERS.test(text));
const rowOf = (text: string) => {
  const [before, after] = QUARTERS.exec(text)!.slice(1).map(figure) as [number, number];
  const reached = text.includes('as promised or better');
  return { before, after, change: after - before, reached };
};

test('no sentence of the report that is written down is refuted', () => {
  expect(new Set(MATTERS.map(kindOf)).size).toBe(KINDS.length);
  MATTERS.forEach(refuteLine);
  expect(OUTCOMES.length).toBeGreaterThan(30);
  for (const explanation of OUTCOMES) refuteOutcome({ ...rowOf(explanation), explanation });
});

/** How many figures of a sentence can be wrong, one at a time, without being refuted. */
const believed = (text: string, refute: (wrong: string) => void): number =>
  [...text.matchAll(/(?<![Q\d-])\d[\d,]*(?:\.\d+)?(?!\d|-Q)/g)].filter(({ index, 0: own }) => {
    try {
      refute(`${text.slice(0, index)}9${own}${text.slice(index + own.length)}`);
      return true;
    } catch {
      return false;
    }
  }).length;

test.each([
  ['PROFIT_DRAINS', 1],
  ['PRICING_GAPS', 1],
  ['OPPORTUNITIES', 0],
  ['STAFFING', 0],
  ['UNCOVERED_WORK', 0],
])('a top line about %s is refuted by each figure that is wrong', (kind, unproved) => {
  const line = MATTERS.find((text) => kindOf(text) === kind)!;
  expect(believed(line, refuteLine)).toBe(unproved);
});

test('what came of an action is refuted by each figure that is wrong, and by a verdict against it', () => {
  const text =
    'Reactive hours: promised 355 hours less, came 120 hours less, 33.8 % of it: 1,230.5 hours in 2026-Q1, 1,110.5 hours in 2026-Q2.';
  const row = rowOf(text);
  expect(believed(text, (explanation) => void refuteOutcome({ ...row, explanation }))).toBe(0);
  const explanation = text.replace('33.8 % of it', 'as promised or better');
  expect(() => refuteOutcome({ ...row, reached: true, explanation })).toThrow(/verdict/);
  expect(() => refuteOutcome({ ...row, reached: true, explanation: text })).toThrow(/row/);
});

const FINDINGS = readFileSync(join(__dirname, '../../src/words/finding.sentences.txt'), 'utf8')
  .split('\n')
  .filter((text) => /\d/.test(text));

const refuteFound = (explanation: string): void => {
  const isOne = !explanation.includes('1,204');
  refuteFinding({
    ...{ code: '', points: 0, weight: 1, sample: [], explanation },
    ...(isOne ? { count: 1, share: 0.0005 } : { count: 1204, share: 0.25 }),
  });
};

test('a finding is refuted by another count or share, by one told as many, and many as one', () => {
  expect(FINDINGS.length).toBeGreaterThan(100);
  for (const text of FINDINGS) {
    refuteFound(text);
    const wrong = text.replace(/1,204|25\.0|under 0\.1|\b1 /, (figure) => `9${figure}`);
    expect(() => refuteFound(wrong)).toThrow(/not its|no such/);
  }
  const many = '1,204 time entries (25.0 %) are longer than 12 hours.';
  expect(() => refuteFound(many.replace('1,204', '1'))).toThrow(/not its|told as many/);
});

test('a restatement is refuted whose causes are told otherwise, or come to something else', () => {
  const told = {
    key: 'REACTIVE_HOURS',
    asClosed: 10,
    current: 22.3,
    cause: 'Time that came in after the month was closed (3 records, +12.3 hours)',
    causes: [{ kind: 'LATE_TIME', records: 3, effect: 12.3 }],
  } as const;
  refuteRestatement(told, 'USD');
  for (const wrong of [
    { current: 22.4 },
    { cause: told.cause.replace('3 records', '4 records') },
    { cause: told.cause.replace('+12.3', '-12.3') },
    { causes: [] },
  ])
    expect(() => refuteRestatement({ ...told, ...wrong }, 'USD')).toThrow(/REACTIVE_HOURS/);
});
