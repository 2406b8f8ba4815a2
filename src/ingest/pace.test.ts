import { paceOf } from './pace';

test.each([
  ['half of it in ten seconds', { rows: 5000, bytes: 50 }, 10_000, 100, 500, 10],
  ['all of it', { rows: 10, bytes: 100 }, 1000, 100, 10, 0],
  ['of unknown length', { rows: 10, bytes: 100 }, 1000, null, 10, null],
  ['a file that grew meanwhile', { rows: 10, bytes: 120 }, 1000, 100, 10, 0],
  ['nothing yet', { rows: 0, bytes: 0 }, 0, 100, 0, null],
])('%s', (_, progress, elapsed, total, rowsPerSecond, secondsLeft) =>
  expect(paceOf(progress, elapsed, total)).toEqual({ ...progress, rowsPerSecond, secondsLeft }),
);
