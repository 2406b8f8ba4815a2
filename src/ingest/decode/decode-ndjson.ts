import { Problem } from '../fields/problem';
import { RowTooLong, type TextSource } from './text-source';

/** Records hold lists of plain objects; what is nested deeper is none, and breaks whoever walks it. */
const DEEPEST = 16;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function parse(line: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(line) as unknown;
  } catch {
    const expected = 'Each line of NDJSON is one whole JSON object.';
    return new Problem('INVALID_JSON', `This line is not JSON. ${expected}`);
  }
  if (!isDeeper(value, DEEPEST)) return value;
  const what = `This line is nested over ${DEEPEST} levels deep, which no record is.`;
  return new Problem('TOO_DEEP', `${what} Send its fields at the top.`);
}

/** One JSON value a line; a line that is none is a problem in its place. */
export async function* ndjsonValues(source: TextSource): AsyncGenerator<unknown> {
  while (source.hasRow() || (await source.nextRow())) {
    const end = await source.lineEnd();
    if (end < 0) {
      await source.skipLine();
      yield new RowTooLong(source.longestRow);
      continue;
    }
    const line = source.text.slice(source.position, end).trim();
    source.position = Math.min(end + 1, source.text.length);
    if (line !== '') yield parse(line);
  }
}
