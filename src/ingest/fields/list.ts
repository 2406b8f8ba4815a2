import { Problem, shown } from './problem';
import { reader, type Reader, type Reading } from './reading';

const MAX_ITEMS = 5000;

function itemsOf(value: unknown): readonly unknown[] | Problem {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') {
    return new Problem('INVALID_LIST', `A list is expected here, not ${shown(value)}.`);
  }
  if (!value.trimStart().startsWith('[')) return value.split('|').map((item) => item.trim());
  try {
    return JSON.parse(value) as unknown[];
  } catch {
    const expected = 'A list in a cell is a JSON array, or items separated by |.';
    return new Problem('INVALID_LIST', `${shown(value)} is not a list. ${expected}`);
  }
}

/** Only so many wrong items of a list are reported: nobody reads thousands of sentences. */
const MAX_WRONG_ITEMS = 20;

function readItem<T>(read: Reader<T>, item: unknown, step: string, reading: Reading): T | Problem {
  reading.enter(step);
  const value = read(item, reading);
  reading.leave();
  return value instanceof Problem ? value.under(step) : value;
}

/** A list of items that `read` understands: an array, or in a CSV cell a JSON array or `a|b|c`. */
export function list<T>(read: Reader<T>): Reader<readonly T[]> {
  return reader({ listOf: read.shape }, (value, reading) => {
    const items = itemsOf(value);
    if (items instanceof Problem) return items;
    if (items.length > MAX_ITEMS) {
      return new Problem('TOO_LONG', `This list has ${items.length} items, over ${MAX_ITEMS}.`);
    }
    const result: T[] = [];
    const problems: Problem[] = [];
    for (const [place, item] of items.entries()) {
      const one = readItem(read, item, String(place), reading);
      if (!(one instanceof Problem)) result.push(one);
      else if (problems.push(one) >= MAX_WRONG_ITEMS) break;
    }
    return Problem.together(problems) ?? result;
  });
}
