import { Problem } from '../fields/problem';
import { RowTooLong, type TextSource } from './text-source';

/**
 * Records hold lists of plain objects. A value that is nested deeper is no record, and a recursive
 * walk through it may run out of stack.
 */
const DEEPEST = 16;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/**
 * Whether a record has nothing nested in it, as most have not. Its text shows that sooner than
 * a walk through it.
 */
const isFlat = (line: string): boolean => !line.includes('[') && line.indexOf('{', 1) < 0;

function parse(line: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(line) as unknown;
  } catch {
    const expected = 'Each line of NDJSON is one whole JSON object.';
    return new Problem('INVALID_JSON', `This line is not JSON. ${expected}`);
  }
  if (isFlat(line) || !isDeeper(value, DEEPEST)) return value;
  const what = `This line is nested over ${DEEPEST} levels deep, which no record is.`;
  return new Problem('TOO_DEEP', `${what} Send its fields at the top.`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * One JSON value a line; objects go through `read`. A line that is no JSON gives a
 * problem in its place.
 */
export async function* ndjsonValues(
  source: TextSource,
  read: (value: Record<string, unknown>) => unknown,
): AsyncGenerator<unknown> {
  while (source.hasRow() || (await source.nextRow())) {
    const near = source.endAtHand();
    const end = near < 0 ? await source.lineEnd() : near;
    if (end < 0) {
      await source.skipLine();
      yield new RowTooLong(source.longestRow);
      continue;
    }
    const line = source.text.slice(source.position, end).trim();
    source.position = Math.min(end + 1, source.text.length);
    if (line === '') continue;
    const value = parse(line);
    yield value instanceof Problem || !isObject(value) ? value : read(value);
  }
}
