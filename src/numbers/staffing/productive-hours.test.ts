import { DEFAULT_CHOICES, type Choices } from '../policy/policy';
import { toNumber } from '../units/ratio';
import { productiveHours } from './productive-hours';

const hoursIn = (months: string[], today: string, own: Partial<Choices> = {}): number => {
  const { over, under } = productiveHours(months, today, () => ({ ...DEFAULT_CHOICES, ...own }));
  return toNumber(over, under);
};

test('working days × hours × productive share', () => {
  // June 2026 begins on a Monday: 22 working days, 176 hours, of which 75 %.
  expect(hoursIn(['2026-06'], '2026-07-10')).toBe(132);
});

test('months add up, and one that is not over counts the days that have begun', () => {
  expect(hoursIn(['2026-06'], '2026-06-05')).toBe(30);
  expect(hoursIn(['2026-07'], '2026-06-05')).toBe(0);
  expect(hoursIn(['2026-05', '2026-06', '2026-07'], '2026-06-05')).toBe(126 + 30);
});

test('a holiday on a working day is off; one on a Sunday changes nothing', () => {
  const holidays = ['2026-06-01', '2026-06-07'];
  expect(hoursIn(['2026-06'], '2026-06-30', { holidays })).toBe(126);
});
