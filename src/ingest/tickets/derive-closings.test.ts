import { deriveClosings, type Closing } from './derive-closings';

const C = (at: number): Closing => ({ kind: 'CLOSED', at });
const R = (at: number): Closing => ({ kind: 'REOPENED', at });

test.each<[string, Closing[], number | null, number | null, number, Closing[]]>([
  ['a first close is told by closedAt alone', [], null, 10, 11, []],
  ['nothing moved', [C(10), R(20)], null, null, 30, [C(10), R(20)]],
  ['a closedAt that vanishes is a reopen when seen', [], 10, null, 15, [C(10), R(15)]],
  ['a reopen is never before the close it undoes', [], 10, null, 5, [C(10), R(10)]],
  ['closed again', [C(10), R(15)], null, 20, 21, [C(10), R(15), C(20)]],
  ['closed again before the reopen was seen', [C(10), R(15)], null, 12, 21, [C(10), R(12), C(12)]],
  ['the same close comes back: it never was reopened', [C(10), R(15)], null, 10, 21, []],
  ['moved forward: reopened no later than closed again', [], 10, 20, 30, [C(10), R(20), C(20)]],
  ['moved forward, seen before the new close', [], 10, 20, 12, [C(10), R(12), C(20)]],
  ['moved back: a correction', [], 10, 8, 30, []],
  ['moved back within the last round', [C(10), R(15), C(20)], 20, 18, 30, [C(10), R(15), C(18)]],
  ['moved back before the reopen: it never was one', [C(10), R(15), C(20)], 20, 12, 30, []],
  ['vanishes a second time', [C(10), R(15), C(20)], 20, null, 25, [C(10), R(15), C(20), R(25)]],
  [
    'two reopens at one instant stay two',
    [C(10), R(20), C(20)],
    20,
    null,
    5,
    [C(10), R(20), C(20), R(21)],
  ],
])('%s', (_, known, before, now, seen, expected) =>
  expect(deriveClosings(known, before, now, seen)).toEqual(expected),
);
