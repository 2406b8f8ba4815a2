import type { ReportedValue } from '../../answers/report/content';
import { trendSection } from './trends';

const VALUE: ReportedValue = {
  key: 'RHEM',
  period: { from: '2026-01', to: '2026-03', label: '2026-Q1', partial: false },
  value: 0.2,
  formatted: '0.20 h',
  reason: null,
  bound: null,
  numerator: 20,
  denominator: 100,
  target: null,
  status: 'ON_TARGET',
  policyVersion: 1,
  incompleteMonths: 0,
};

test.each<[string, Partial<ReportedValue>]>([
  ['0.20 h', {}],
  ['0.20 h at least', { bound: 'LOWER' }],
  ['0.20 h at most', { bound: 'UPPER' }],
  ['0.20 h without 1 month', { incompleteMonths: 1 }],
  ['0.20 h without 2 months', { incompleteMonths: 2 }],
  ['data incomplete', { value: null, reason: 'DATA_INCOMPLETE', incompleteMonths: 3 }],
])('%s is what the table says of %j', (said, more) => {
  const trend = {
    key: 'RHEM',
    name: 'RHEM',
    unit: 'hours',
    values: [{ ...VALUE, ...more }],
  } as const;
  expect(trendSection('T', [trend], 'USD').table?.rows[0]?.[1]).toBe(said);
});
