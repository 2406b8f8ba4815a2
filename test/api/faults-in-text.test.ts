import { faultsIn } from './faults-in-text';

test.each([
  'professionalServicesHours rose.',
  'Off target: TOTAL_CLOSE_PERCENT.',
  'The largest: MOVES\\_ADDS\\_CHANGES.',
  'The cause is FLAT.',
  'Margin: 12 (money/seat/month).',
  'An effect of −1.12e-76.',
  'RHEM: 0.2345.',
])('%s is refused', (line) => {
  expect(faultsIn(line)).not.toEqual([]);
});

test.each([
  'RHEM of the vCIO was 0.24 h in 2026-Q1, AISP $182.90, of 1,204.50 hours at 41.3 %.',
  `Content SHA-256 ${'3e5a'.repeat(16)}.`,
  'Months of America/New_York.',
  '| RHEM | 0.254 h | < 0.25 h | off target |',
])('%s is not', (line) => {
  expect(faultsIn(line)).toEqual([]);
});
