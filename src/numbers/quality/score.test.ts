import fc from 'fast-check';
import { FINDINGS } from './catalogue';
import { clientsWithoutSeats } from './clients-without-seats';
import type { Found } from './finding';
import { parkedRecords } from './parked-records';
import { roundedEntries } from './rounded-entries';
import { pointsLost, qualityScore } from './score';

const anyFound = fc.record<Found>({
  count: fc.nat(1_000_000),
  share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
});
const anyFindings = fc.array(fc.tuple(fc.constantFrom(...FINDINGS), anyFound), { maxLength: 60 });

test('the score is a whole number from 0 to 100, whatever is found', () => {
  fc.assert(
    fc.property(anyFindings, (all) => {
      const score = qualityScore(all);
      expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
    }),
  );
});

test('nothing found is 100, and so is everything found 0 times', () => {
  expect(qualityScore([])).toBe(100);
  expect(qualityScore(FINDINGS.map((each) => [each, { count: 0, share: 0 }]))).toBe(100);
});

test('one finding more never makes it better, and it does not matter in which order', () => {
  fc.assert(
    fc.property(anyFindings, fc.constantFrom(...FINDINGS), anyFound, (all, more, found) => {
      expect(qualityScore([...all, [more, found]])).toBeLessThanOrEqual(qualityScore(all));
      expect(qualityScore([...all].reverse())).toBe(qualityScore(all));
    }),
  );
});

test('the points of the findings are what the score lacks, down to 0', () => {
  fc.assert(
    fc.property(anyFindings, (all) => {
      const lost = all.reduce((sum, [finding, found]) => sum + pointsLost(finding, found), 0);
      expect(qualityScore(all)).toBe(Math.max(0, Math.floor(100 - lost + 1e-9)));
    }),
  );
});

test.each([
  ['half of what costs everything', clientsWithoutSeats, { count: 5, share: 0.25 }, 7.5],
  ['more than what costs everything', clientsWithoutSeats, { count: 9, share: 0.9 }, 15],
  ['what is tolerated', roundedEntries, { count: 50, share: 0.5 }, 0],
  ['half way between tolerated and all', roundedEntries, { count: 75, share: 0.75 }, 4],
  ['what has no share', parkedRecords, { count: 1, share: null }, 3],
])('%s', (_, finding, found, points) => expect(pointsLost(finding, found)).toBe(points));

test('ten clients of forty without seats and half the entries too round: 100 − 7.5 − 0 = 92', () => {
  const all = [
    [clientsWithoutSeats, { count: 10, share: 0.25 }],
    [roundedEntries, { count: 50, share: 0.5 }],
  ] as const;
  expect(qualityScore(all)).toBe(92);
});
