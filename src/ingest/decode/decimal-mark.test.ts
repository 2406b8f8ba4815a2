import { isNumeric } from '../fields/decimal';
import { RECORD_KINDS } from '../record-kind';
import { recordKind } from '../records';
import { numberText } from './decimal-mark';

const NUMBERS = [
  'seat-counts.seats',
  'seat-counts.endpoints',
  'agreement-amounts.amount',
  'technicians.tier',
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
      .filter(([, { read }]) => isNumeric(read))
      .map(([name]) => `${kind}.${name}`),
  );
  expect(found.sort()).toEqual([...NUMBERS].sort());
});

test.each([
  ['point', ';'],
  ['point', ','],
  [undefined, ','],
] as const)(
  'told %s in a file separated by %s, numbers are read as they stand',
  (mark, separator) => expect(numberText(mark, separator)).toBeNull(),
);
