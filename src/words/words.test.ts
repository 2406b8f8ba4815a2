import { fromDecimal, type Ratio } from '../numbers/units/ratio';
import { digitsOf } from '../numbers/units/coins';
import { money, price } from './money';
import {
  averageCount,
  count,
  counted,
  hours,
  minutes,
  people,
  percent,
  rate,
  seats,
  share,
} from './quantities';
import { capital, listed } from './sentence';

const of = (text: string): Ratio => fromDecimal(text);

test.each([
  ['USD', '2473.49', '$2,473'],
  ['USD', '999.995', '$1,000.00'],
  ['USD', '-198.075', '-$198.08'],
  ['USD', '-0.001', '$0.00'],
  ['JPY', '182.5', '¥183'],
  ['GBP', '12.3', '£12.30'],
  ['KWD', '1.2345', 'KWD 1.235'],
  ['EUR', '12345678901234567890.5', '€12,345,678,901,234,567,891'],
])('an amount in %s of %s is written "%s"', (currency, amount, written) => {
  expect(money(of(amount), currency).replaceAll('\u00a0', ' ')).toBe(written);
});

test('a price keeps the digits of its currency, so that prices compare', () => {
  expect([price(of('1182.9'), 'USD'), price(of('18290'), 'JPY')]).toEqual(['$1,182.90', '¥18,290']);
  expect(['USD', 'JPY', 'KWD'].map(digitsOf)).toEqual([2, 0, 3]);
});

test.each([
  [people(of('0.56')), '0.6 people'],
  [people(of('1')), '1 person'],
  [people(of('3.04')), '3 people'],
  [seats(of('1')), '1 seat'],
  [seats(of('12.5')), '12.5 seats'],
  [hours(of('220.85')), '220.9 hours'],
  [hours(of('1.04')), '1 hour'],
  [minutes(of('44.5')), '45 minutes'],
  [count(of('1204')), '1,204'],
  [counted(1, 'ticket'), '1 ticket'],
  [counted(of('1203.6'), 'ticket'), '1,204 tickets'],
  [counted(2, 'time entry', 'time entries'), '2 time entries'],
  [averageCount(of('0.55')), '0.6'],
  [averageCount(of('1')), '1'],
  [averageCount(of('113.4')), '113'],
  [percent(of('41.32')), '41.3 %'],
  [share(of('0.4132')), '41.3 %'],
  [rate(of('0.484')), '0.48'],
])('%s is written as a sentence has it', (written, expected) => {
  expect(written).toBe(expected);
});

test('things are listed with an "and" before the last', () => {
  expect(['', 'a', 'ab', 'abc'].map((all) => listed([...all]))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(capital('few tickets')).toBe('Few tickets');
});
