import { inForceOn, inOrder, stretches } from './dated';

const values = inOrder([
  { on: '2026-06-16', value: 60 },
  { on: '2026-06-01', value: 30 },
  { on: '2026-06-01', value: 40 },
]);

test('values stand in the order of their dates; of one date the last given stays', () => {
  expect(values).toEqual([
    { on: '2026-06-01', value: 40 },
    { on: '2026-06-16', value: 60 },
  ]);
});

test.each([
  ['2026-05-31', undefined],
  ['2026-06-01', 40],
  ['2026-06-15', 40],
  ['2026-06-16', 60],
])('on %s %s is in force', (date, expected) => expect(inForceOn(values, date)).toBe(expected));

test('a span is cut where the value changes', () => {
  expect(stretches(values, { from: '2026-05-30', until: '2026-07-01' })).toEqual([
    { days: 2, value: undefined },
    { days: 15, value: 40 },
    { days: 15, value: 60 },
  ]);
});
