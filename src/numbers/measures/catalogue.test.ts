import { DIMENSIONS, TIME_CUTS } from '../dimension';
import { columnOf, measure, MEASURES } from './catalogue';

test('every measure has a key of its own', () => {
  expect(new Set(MEASURES.map(({ key }) => key)).size).toBe(MEASURES.length);
});

test.each(MEASURES.map((each) => [each.key, each] as const))(
  '%s says what it is and can be cut by time',
  (key, each) => {
    expect(measure(key)).toBe(each);
    expect(each.meaning).toMatch(/^[A-Z].*\.$/);
    expect(each.parts).toBeGreaterThan(0n);
    expect(each.dimensions).toEqual(expect.arrayContaining([...TIME_CUTS]));
    expect(each.dimensions.every((cut) => DIMENSIONS.includes(cut))).toBe(true);
  },
);

test('a column is the key in the words of the store', () => {
  expect(columnOf('onsiteReactiveHours')).toBe('onsite_reactive_hours');
});
