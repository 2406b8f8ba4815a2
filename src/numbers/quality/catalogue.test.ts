import { METRICS } from '../metrics/catalogue';
import { FINDINGS, findingsTouching, metricsTouched } from './catalogue';

test('each has a code of its own, touches some metric, and costs a share', () => {
  expect(new Set(FINDINGS.map(({ code }) => code)).size).toBe(FINDINGS.length);
  for (const { code, fullAt, tolerated = 0, weight } of FINDINGS) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
    expect(metricsTouched(code).length).toBeGreaterThan(0);
    expect(tolerated >= 0 && tolerated < fullAt && fullAt <= 1 && weight >= 0).toBe(true);
  }
});

test('what touches RHEM is about seats and hours, not about money', () => {
  const codes = findingsTouching(METRICS.find(({ key }) => key === 'RHEM')!);
  expect(codes).toEqual(
    expect.arrayContaining(['CLIENTS_WITHOUT_SEATS', 'LONG_ENTRIES', 'TECHNICIANS_UNDER_LOGGING']),
  );
  for (const code of ['MRR_FROM_REVENUE', 'UNCOSTED_HOURS', 'HEADCOUNT_ESTIMATED'])
    expect(codes).not.toContain(code);
});

test('a margin is touched by what costs and by what revenue is doubtful', () => {
  const codes = findingsTouching(METRICS.find(({ key }) => key === 'GROSS_MARGIN_PERCENT')!);
  expect(codes).toEqual(
    expect.arrayContaining(['UNCOSTED_HOURS', 'MRR_FROM_REVENUE', 'NEGATIVE_REVENUE']),
  );
});
