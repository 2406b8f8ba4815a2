import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuteDriver, refuteGap, refuteScored, refuteSignal } from './refute-answers';
import { refuteCause } from './refute-diagnosis';
import { refuteStaffing } from './refute-staffing';

/** The sentences that are written down, and those who would refute them. */
const sentences = (name: string): string[] =>
  readFileSync(join(__dirname, `../../src/words/${name}.sentences.txt`), 'utf8')
    .split('\n')
    .map((line) => line.replace(/^(?:USD|JPY|GBP|neither names nor money): ?/, '').trim());

const refuteAdvice = (explanation: string): void => {
  const [, action = ''] = /.*\b(HIRE|HOLD|REDEPLOY)\b/.exec(explanation) ?? [];
  refuteStaffing({ action, explanation });
};
const refuteDiagnosed = (explanation: string): void =>
  refuteCause({ cause: '', supported: explanation.includes(' Supported: '), explanation });

const ADVICE = sentences('staffing').filter((text) => /\b(?:HIRE|HOLD|REDEPLOY)\b/.test(text));
const CAUSES = sentences('diagnosis').filter((text) => / (?:Supported|Rejected): /.test(text));
const SCORED = sentences('questions').filter((text) => /Net new|SMART numbers/.test(text));

test('no sentence that is written down is refuted', () => {
  expect([ADVICE.length, CAUSES.length, SCORED.length].every((count) => count > 8)).toBe(true);
  ADVICE.filter((text) => !text.startsWith('#')).forEach(refuteAdvice);
  CAUSES.forEach(refuteDiagnosed);
  SCORED.forEach(refuteScored);
});

/** Each figure in turn made ten times as much, or so. */
const withWrongFigures = (text: string): string[] =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(
    ({ index, 0: figure }) =>
      `${text.slice(0, index)}9${figure}${text.slice(index + figure.length)}`,
  );

const GAP =
  'A seat brings $150.00 a month. Its cost asks for $168.50 at your margin of 70.0 %. The $18.50 that a seat lacks come to $740.00 a month on 40 seats.';

test.each<[string, string, (text: string) => void, number]>([
  [
    'a hire that is not paid for',
    ADVICE.find((text) => text.includes('Price or noise must move first'))!,
    refuteAdvice,
    0,
  ],
  ['a cause', CAUSES.find((text) => /^A ticket takes long/.test(text))!, refuteDiagnosed, 1],
  ['a gap', GAP, refuteGap, 1],
])('%s is refuted by each of its figures that is wrong', (_, text, refute, unproved) => {
  refute(text);
  const believed = withWrongFigures(text).filter((wrong) => {
    try {
      refute(wrong);
      return true;
    } catch {
      return false;
    }
  });
  expect(believed).toHaveLength(unproved);
});

test('a signal is refuted that holds against its figures, or does not', () => {
  const text =
    'Total close %: 100.4 % (2025-Q3) → 99.5 % (2025-Q4) → 98.2 % (2026-Q1). It holds when it is under 100 % for two or more quarters in a row.';
  refuteSignal({ holds: true, explanation: text });
  expect(() => refuteSignal({ holds: false, explanation: text })).toThrow(/against its figures/);
  const rounded = text.replace('99.5', '100.0');
  expect(() => refuteSignal({ holds: true, explanation: rounded })).toThrow(/against its figures/);
});

test('a price is refuted that does not come to its effect', () => {
  const explanation =
    '3 clients pay other fees: $110.00 a seat instead of $100.00, on 12.0 % of the seats.';
  refuteDriver({ kind: 'PRICE', effect: 1.2, explanation }, 'money/seat/month');
  expect(() =>
    refuteDriver({ kind: 'PRICE', effect: 120.35, explanation }, 'money/seat/month'),
  ).toThrow(/Refuted/);
});
