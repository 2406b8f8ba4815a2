import { periodTargetText, type PeriodTarget } from './period-target';

const atLeast = (min: number, more: Partial<PeriodTarget> = {}): PeriodTarget => ({
  min,
  max: null,
  exclusive: false,
  perMonth: true,
  months: null,
  ...more,
});

test.each<[PeriodTarget, string, string]>([
  [atLeast(70, { perMonth: false }), '%', '≥ 70.0 %'],
  [atLeast(1000), 'money', '≥ $1,000.00 a month'],
  [atLeast(1000, { months: 1 }), 'money', '≥ $1,000.00 a month'],
  [atLeast(1000, { months: 3 }), 'money', '≥ $1,000.00 a month, ≥ $3,000.00 in 3 months'],
  [atLeast(30, { months: 1 / 3 }), 'hours', '≥ 30.00 h a month, ≥ 10.00 h in 0.33 months'],
  [
    { min: null, max: 20, exclusive: true, perMonth: true, months: 2 },
    'tickets',
    '< 20 a month, < 40 in 2 months',
  ],
])('%j in %s is "%s"', (target, unit, expected) =>
  expect(periodTargetText(target, unit, 'USD')).toBe(expected),
);
