import { required } from './field';
import { list } from './list';
import { oneOf } from './one-of';
import { reader } from './reading';
import { isNumeric } from './shape';
import { externalId } from './text';

test('a reader says what it reads, whatever it is in', () => {
  expect(list(externalId).shape).toEqual({ listOf: 'text' });
  expect(list(oneOf('delivery-area')).shape).toEqual({ listOf: { oneOf: 'delivery-area' } });
});

test('numbers are told from everything else', () => {
  expect((['amount', 'integer', 'fraction'] as const).map(isNumeric)).toEqual([true, true, true]);
  expect(isNumeric('text')).toBe(false);
  expect(isNumeric({ listOf: 'integer' })).toBe(false);
});

/** Nobody calls it: these are the mistakes that do not compile. */
export function mistakes(): void {
  // @ts-expect-error -- a reader that does not say what it reads
  required((value: unknown) => Number(value), 'how many there are');
  // @ts-expect-error -- a kind of value that the API has no type for
  reader('colour', (value) => String(value));
  // @ts-expect-error -- a set of words that the API has no enum for
  oneOf('colour');
}
