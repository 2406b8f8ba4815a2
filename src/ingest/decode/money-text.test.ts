import { Problem } from '../fields/problem';
import { numberText } from './decimal-mark';
import { moneyText } from './money-text';

const inCsv = moneyText(numberText(undefined, ','));

test.each([
  ['12.50', '12.50'],
  ['$1.00', '$ 1.00'],
  ['1.00 €', '€ 1.00'],
  ['EUR 1.00', 'EUR 1.00'],
  ['$1,234.50', '$ 1234.50'],
  ['(45.00)', '-45.00'],
  ['($ 1,045.00)', '$ -1045.00'],
  [' $ (1,234.50) ', '$ -1234.50'],
  ['−45.00', '-45.00'],
  ['€ −45.00', '€ -45.00'],
  ['-$45.00', '$ -45.00'],
  ['$-45.00', '$ -45.00'],
  ['+45', '45'],
])('%s is the amount %s', (text, amount) => expect(inCsv(text)).toBe(amount));

test.each([
  '(45.00',
  '45.00)',
  '(-45.00)',
  '--45',
  '$1.00 USD',
  '$ ($ 1.00)',
  '$ (-1.00)',
  'about 5',
  '',
  '.',
  '12.5.',
])('%j is left to who reads numbers', (text) => expect(inCsv(text)).toBe(text));

test.each(['$1,234', '1.234,50 €', '(12,5)'])('%s can be two numbers', (text) => {
  const problem = inCsv(text);
  expect(problem).toBeInstanceOf(Problem);
  expect((problem as Problem).code).toBe('AMBIGUOUS_NUMBER');
});

test('with a decimal comma the same signs stand around it', () => {
  const read = moneyText(numberText('comma', ';'));
  expect(['1.234,50 €', '(45,00)', '€ -1,5'].map(read)).toEqual(['€ 1234.50', '-45.00', '€ -1.5']);
});

test('a long cell of blanks is not parted in every way there is', () => {
  const cell = `(${' '.repeat(100_000)}x`;
  expect(inCsv(cell)).toBe(cell);
});
