import { inPortions } from './in-portions';

test('others get their turns before the last of many is made', async () => {
  const order: (number | string)[] = [];
  setImmediate(() => order.push('another'));
  const made = await inPortions([...Array(1000).keys()], (n) => order.push(n));
  expect(made).toHaveLength(1000);
  expect(order.indexOf('another')).toBeLessThan(order.indexOf(999));
  expect(order.filter((each) => each !== 'another')).toEqual([...Array(1000).keys()]);
});

test('of a few nothing is put off', () => {
  const made: number[] = [];
  void inPortions([1, 2, 3], (n) => made.push(n));
  expect(made).toEqual([1, 2, 3]);
});
