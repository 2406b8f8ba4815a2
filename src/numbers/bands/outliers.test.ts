import { judgeOutliers } from './outliers';

const inBand = (...values: number[]) => values.map((value) => ({ band: 'A', value }));

test('in a band of five or more, the modified z-score decides', () => {
  // Median 0.3, MAD 0.1: (1.2 − 0.3) × 0.6745 ÷ 0.1 = 6.07.
  const verdicts = judgeOutliers(inBand(0.1, 0.2, 0.3, 0.4, 1.2));
  expect(verdicts.map(({ outlier }) => outlier)).toEqual([false, false, false, false, true]);
  expect(verdicts[4]).toMatchObject({ test: 'MODIFIED_Z', outlier: true });
  expect(verdicts[4]!.score).toBeCloseTo(6.0705, 10);
});

test('exactly at the limit is not beyond it', () => {
  const edge = 3.5 / 0.6745;
  const [last] = judgeOutliers(inBand(-1, 0, 0, 1, 1, -1, edge - 1e-9)).slice(-1);
  expect(last).toMatchObject({ test: 'MODIFIED_Z', outlier: false });
});

test('a small band is judged by the fences over all clients', () => {
  const large = [0.2, 0.22, 0.24, 0.26, 0.28].map((value) => ({ band: 'C', value }));
  const verdicts = judgeOutliers([...large, { band: 'A', value: 0.25 }, { band: 'A', value: 2 }]);
  expect(verdicts.slice(-2)).toMatchObject([
    { test: 'TUKEY', outlier: false, score: 0 },
    { test: 'TUKEY', outlier: true },
  ]);
});

test('a band whose clients are nearly all alike is judged by the fences too', () => {
  const verdicts = judgeOutliers(inBand(0.3, 0.3, 0.3, 0.3, 0.3, 0.9));
  expect(verdicts[0]).toEqual({ test: 'TUKEY', outlier: false, score: 0, median: 0.3 });
  expect(verdicts[5]).toEqual({ test: 'TUKEY', outlier: true, score: null, median: 0.3 });
});

test.each([
  // Median 0.3 and MAD 0.002: whatever is a hair away has a score of thousands.
  ['a client a little above those all alike', 0.359, false],
  ['a client a fifth above them', 0.36, true],
  ['a client a little below them', 0.241, false],
  ['a client a fifth below them', 0.24, true],
])('%s: distance from the median counts beside the score', (_, value, outlier) => {
  const [last] = judgeOutliers(inBand(0.298, 0.298, 0.3, 0.3, 0.302, 0.302, value)).slice(-1);
  expect(Math.abs(last!.score!)).toBeGreaterThan(3.5);
  expect(last).toMatchObject({ test: 'MODIFIED_Z', outlier, median: expect.closeTo(0.3, 2) });
});

test('no clients, no verdicts', () => expect(judgeOutliers([])).toEqual([]));
