import { DEFAULT_CHOICES } from '../policy/policy';
import { productiveHours } from './productive-hours';

test('working days × hours × productive share', () => {
  // June 2026 begins on a Monday: 22 working days, 176 hours, of which 75 %.
  expect(productiveHours('2026-06', '2026-07-10', DEFAULT_CHOICES)).toBe(132);
});

test('a month that is not over counts the days that have begun', () => {
  expect(productiveHours('2026-06', '2026-06-05', DEFAULT_CHOICES)).toBe(30);
  expect(productiveHours('2026-07', '2026-06-05', DEFAULT_CHOICES)).toBe(0);
});

test('a holiday on a working day is off; one on a Sunday changes nothing', () => {
  const holidays = ['2026-06-01', '2026-06-07'];
  expect(productiveHours('2026-06', '2026-06-30', { ...DEFAULT_CHOICES, holidays })).toBe(126);
});
