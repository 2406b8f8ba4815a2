import type { ReportedValue } from './content';
import { fromReportedValue } from './reported-value';

const SLICE = { cuts: [], key: [], filter: {} };
const LIMITS = { min: null, max: 0.2, exclusive: true };

/** As an earlier version kept it: without whose the target is. */
const kept = (target: ReportedValue['target']): ReportedValue => ({
  key: 'RHEM',
  period: { from: '2026-01', to: '2026-03', label: '2026-Q1', partial: false },
  value: 0.3,
  formatted: '0.30 h',
  reason: null,
  bound: null,
  numerator: 3,
  denominator: 10,
  target,
  status: 'OFF_TARGET',
  policyVersion: 1,
  incompleteMonths: 0,
});

test.each([
  [{ ...LIMITS, since: '2026-01-01', custom: true }, 'MSP', null],
  [{ ...LIMITS, since: null, custom: false }, null, null],
  [
    { ...LIMITS, since: '2026-01-01', custom: true, scope: 'CLIENT', by: '2026-06-30' } as const,
    'CLIENT',
    '2026-06-30',
  ],
])('the target %j of a kept report is of %s', (target, scope, by) => {
  const { target: read } = fromReportedValue(kept(target), SLICE);
  expect(read).toMatchObject({ max: 0.2, scope, by, perMonth: false, unit: expect.any(String) });
});
