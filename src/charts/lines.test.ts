import { linesOf } from './lines';

test.each([
  ['no seats: 2026-01', 40, ['no seats: 2026-01']],
  ['no seats: 2026-01, 2026-03', 18, ['no seats: 2026-01,', '2026-03']],
  ['unbreakable', 4, ['unbreakable']],
  ['one two three', 3, ['one', 'two …']],
  ['', 4, ['']],
])('"%s" in at most two lines of %d', (text, most, lines) =>
  expect(linesOf(text, most, 2)).toEqual(lines),
);
