import type { Refusal } from '../errors';
import { cutPage, readPage, toCursor } from './page';

test.each([
  [{ first: -1 }, 'BAD_PAGE'],
  [{ first: 0 }, 'BAD_PAGE'],
  [{ first: 501 }, 'BAD_PAGE'],
  [{ last: 0 }, 'BAD_PAGE'],
  [{ first: 1, last: 1 }, 'BAD_PAGE'],
  [{ after: 'garbage' }, 'BAD_CURSOR'],
  [{ after: toCursor(['one value']) }, 'BAD_CURSOR'],
  [{ after: toCursor(['a\u0000', 1]) }, 'BAD_CURSOR'],
  [{ before: Buffer.from('[{},1]').toString('base64url') }, 'BAD_CURSOR'],
])('%j is refused as %s', (args, code) => {
  expect(() => readPage(args, 2)).toThrow(expect.objectContaining({ code }) as Refusal);
});

test('fifty rows from the start, unless asked otherwise', () => {
  expect(readPage({}, 2)).toEqual({ size: 50, backward: false, after: null, before: null });
});

test('a cursor brings its values back', () => {
  expect(readPage({ first: 3, after: toCursor(['Blue "Ü"', 7]) }, 2).after).toEqual([
    'Blue "Ü"',
    7,
  ]);
});

test('a page cuts off the row that only tells that there are more', () => {
  const page = readPage({ first: 2 }, 1);
  expect(cutPage([1, 2, 3], page)).toEqual({ rows: [1, 2], hasNext: true, hasPrevious: false });
  expect(cutPage([1, 2], page).hasNext).toBe(false);
});

test('a backward page comes in the order of the list', () => {
  const page = readPage({ last: 2 }, 1);
  expect(cutPage([9, 8, 7], page)).toEqual({ rows: [8, 9], hasNext: false, hasPrevious: true });
});
