import type { StaffArea } from '../../src/numbers/areas';
import { countStaffMonths, type StaffFacts } from '../../src/numbers/measures/count-staff-months';
import { PERSON_MONTH_PARTS } from '../../src/numbers/units/parts';
import { toNumber } from '../../src/numbers/units/ratio';
import { cell, items, readCases, words, type Case } from './read-cases';

const toAllocation = (item: string) => {
  const [effectiveOn = '', area = '', share = ''] = words(item);
  return { effectiveOn, area: area as StaffArea, share };
};

const toFte = (item: string) => {
  const [since = '', fte = ''] = words(item);
  return { since, fte };
};

function toPerson(row: Case): StaffFacts {
  const [from, until] = cell(row, 'employed').split('..');
  return {
    technical: true,
    employedFrom: from || null,
    employedUntil: until || null,
    allocations: items(row, 'allocations').map(toAllocation),
    ftes: items(row, 'fte since').map(toFte),
    tiers: [],
  };
}

const answer = (row: Case): string =>
  countStaffMonths(toPerson(row), cell(row, 'month'), cell(row, 'today'))
    .map(({ area, fteMonths }) => [area, toNumber(fteMonths, PERSON_MONTH_PARTS)] as const)
    .map(([area, months]) => `${area}=${Math.round(months * 10_000) / 10_000}`)
    .join(' ');

test.each(readCases('staff-months').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  (_, row) => expect(answer(row)).toBe(cell(row, 'fte-months')),
);

test('the tier is that of the last counted day', () => {
  const tiers = [
    { since: '2026-01-01', tier: 1 },
    { since: '2026-06-16', tier: 2 },
  ];
  const always = { technical: true, employedFrom: null, employedUntil: null };
  const person = { ...always, allocations: [], ftes: [], tiers };
  const tierIn = (today: string) =>
    countStaffMonths(person, '2026-06', today).map(({ tier }) => tier);
  expect([tierIn('2026-06-15'), tierIn('2026-09-01')]).toEqual([[1], [2]]);
});
