import { countHistory, countSeatMonths } from '../../src/numbers/measures/count-seat-months';
import type { SeatTiming } from '../../src/numbers/policy/policy';
import type { DateRange } from '../../src/numbers/units/day-range';
import { MONTH_PARTS } from '../../src/numbers/units/parts';
import { cell, items, readCases, type Case } from './read-cases';

const toCount = (item: string, receivedNo: number) => {
  const [effectiveOn = '', value = ''] = item.split('=');
  return { effectiveOn, seats: value === 'null' ? null : Number(value), endpoints: 1, receivedNo };
};

function toRange(text: string): DateRange | null {
  const [from = '', until = ''] = text.split('..');
  return text === 'never' ? null : { from, until: until || null };
}

const answer = (row: Case) =>
  countSeatMonths(
    countHistory(items(row, 'counts').map(toCount), 'seats'),
    toRange(cell(row, 'active')),
    cell(row, 'month'),
    cell(row, 'today'),
    cell(row, 'timing') as SeatTiming,
  );

test.each(readCases('seat-months').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  (_, row) =>
    expect(answer(row)).toEqual({
      all: BigInt(cell(row, 'seat-months')) * MONTH_PARTS,
      estimated: BigInt(cell(row, 'estimated')) * MONTH_PARTS,
    }),
);
