import type { StaffArea } from '../../src/numbers/areas';
import { countStaffMonths } from '../../src/numbers/measures/count-staff-months';
import { PERSON_MONTH_PARTS } from '../../src/numbers/units/parts';
import { toNumber } from '../../src/numbers/units/ratio';
import { cell, items, readCases, words, type Case } from './read-cases';

const toAllocation = (item: string) => {
  const [effectiveOn = '', area = '', share = ''] = words(item);
  return { effectiveOn, area: area as StaffArea, share };
};

function toPerson(row: Case) {
  const [from, until] = cell(row, 'employed').split('..');
  return { technical: true, employedFrom: from || null, employedUntil: until || null };
}

const answer = (row: Case): string =>
  countStaffMonths(
    toPerson(row),
    items(row, 'allocations').map(toAllocation),
    [],
    cell(row, 'month'),
    cell(row, 'today'),
  )
    .map(({ area, fteMonths }) => [area, toNumber(fteMonths, PERSON_MONTH_PARTS)] as const)
    .map(([area, months]) => `${area}=${Math.round(months * 10_000) / 10_000}`)
    .join(' ');

test.each(readCases('staff-months').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  (_, row) => expect(answer(row)).toBe(cell(row, 'fte')),
);

test('the tier is that of the last counted day', () => {
  const tiers = [
    { since: '2026-01-01', tier: 1 },
    { since: '2026-06-16', tier: 2 },
  ];
  const person = { technical: true, employedFrom: null, employedUntil: null };
  const tierIn = (today: string) =>
    countStaffMonths(person, [], tiers, '2026-06', today).map(({ tier }) => tier);
  expect([tierIn('2026-06-15'), tierIn('2026-09-01')]).toEqual([[1], [2]]);
});
