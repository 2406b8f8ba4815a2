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
])('%s is what the table says of %j', (said, more) => {
  const trend = {
    key: 'RHEM',
    name: 'RHEM',
    unit: 'hours',
    values: [{ ...VALUE, ...more }],
  } as const;
  expect(trendSection('T', [trend], 'USD').table?.rows[0]?.[1]).toBe(said);
});

const TARGET = { min: null, max: 0.25, exclusive: true, since: null, custom: false } as const;

test('a past value has the target of its time beside it where that is another one', () => {
  const values = [
    { ...VALUE, target: { ...TARGET, max: 0.3 } },
    { ...VALUE, target: null },
    { ...VALUE, target: TARGET },
    { ...VALUE, value: null, reason: 'ZERO_SEATS', target: { ...TARGET, max: 0.3 } } as const,
    { ...VALUE, target: TARGET },
  ];
  const trend = { key: 'RHEM', name: 'RHEM', unit: 'hours', values } as const;
  expect(trendSection('T', [trend], 'USD').table?.rows[0]).toEqual([
    'RHEM',
    '0.20 h (< 0.30 h)',
    '0.20 h (no target)',
    '0.20 h',
    'no seats',
    '0.20 h',
    '< 0.25 h',
    'on target',
  ]);
});

test('where no value is known one line says so', () => {
  const values = [
    { ...VALUE, value: null, reason: 'DATA_INCOMPLETE' },
    { ...VALUE, value: null, reason: 'ZERO_SEATS' },
  ] as const;
  const trend = { key: 'RHEM', name: 'RHEM', unit: 'hours', values } as const;
  expect(trendSection('T', [trend], 'USD')).toEqual({
    title: 'T',
    paragraphs: ['No number of this section has a value: data incomplete and no seats.'],
  });
});
