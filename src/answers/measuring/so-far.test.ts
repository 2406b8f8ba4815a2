import { isUnderWay, soFarAs } from './so-far';

const QUARTER = { from: '2026-10', to: '2026-12' };
const BEFORE = { from: '2026-07', to: '2026-09', label: '2026-Q3' };

test.each([
  ['2026-09-30', false, BEFORE],
  ['2026-10-01', true, { from: '2026-07', to: '2026-07', label: '2026-07' }],
  ['2026-11-27', true, { from: '2026-07', to: '2026-08', label: '2026-07 – 2026-08' }],
  ['2026-11-30', false, { from: '2026-07', to: '2026-08', label: '2026-07 – 2026-08' }],
  ['2026-12-30', true, BEFORE],
  ['2026-12-31', false, BEFORE],
  ['2027-01-05', false, BEFORE],
])('on %s a quarter under way (%s) is compared with %p', (today, underWay, compared) => {
  expect(isUnderWay(QUARTER, today)).toBe(underWay);
  expect(soFarAs(QUARTER, BEFORE, today, 1)).toEqual(compared);
});

test('a month that is not over is compared with a whole one', () => {
  const month = { from: '2026-02', to: '2026-02' };
  const before = { from: '2026-01', to: '2026-01', label: '2026-01' };
  expect(soFarAs(month, before, '2026-02-10', 1)).toEqual(before);
});
