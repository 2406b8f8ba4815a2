import { isNumeric } from '../fields/shape';
import { RECORD_KINDS } from '../record-kind';
import { recordKind } from '../records';
import { numberText } from './decimal-mark';

const NUMBERS = [
  'seat-counts.seats',
  'seat-counts.endpoints',
  'agreement-amounts.amount',
  'technicians.tier',
  'technicians.fte',
  'allocations.share',
  'labour-costs.monthlyCost',
  'labour-costs.hourlyCost',
  'tickets.reopenedCount',
  'ticket-events.tier',
  'time-entries.minutes',
  'revenue.amount',
  'tool-costs.monthlyCost',
  'headcounts.employees',
  'headcounts.technicalEmployees',
];

test('every number of every kind is read with the decimal mark of its file', () => {
  const found = RECORD_KINDS.flatMap((kind) =>
    Object.entries(recordKind(kind).fields)
      .filter(([, { read }]) => isNumeric(read.shape))
      .map(([name]) => `${kind}.${name}`),
  );
  expect(found.sort()).toEqual([...NUMBERS].sort());
});

test.each([
  ['point', ';', '1.234', '1.234'],
  ['point', ';', '1,234.50', '1234.50'],
  ['point', ',', '-1,234,567', '-1234567'],
  ['point', ',', ' 1 234.5 ', '1234.5'],
  ['point', ',', "1'234.50", '1234.50'],
  ['point', ',', '12,34.5', '12,34.5'],
  ['point', ';', '1.234,50', '1.234,50'],
  [undefined, ',', '1.234', '1.234'],
  [undefined, ',', '5 hours', '5 hours'],
  [undefined, ',', '1,234.50', '1234.50'],
  [undefined, ';', '-1,234,567.5', '-1234567.5'],
] as const)('told %s in a file separated by %s, %j is read as %j', (mark, separator, text, read) =>
  expect(numberText(mark, separator)(text)).toBe(read),
);

test.each(['1.234,50', '1,234', '12,5', '1,234,567'])(
  'untold, %s is two numbers even where commas separate',
  (text) => expect(numberText(undefined, ',')(text)).toMatchObject({ code: 'AMBIGUOUS_NUMBER' }),
);
