import { Problem } from '../fields/problem';
import { RowTooLong, type TextSource } from './text-source';

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    const expected = 'Each line of NDJSON is one whole JSON object.';
    return new Problem('INVALID_JSON', `This line is not JSON. ${expected}`);
  }
}

/** Passes over the rest of a line that is too long to be a record. */
async function skipLine(source: TextSource): Promise<void> {
  for (;;) {
    const newline = source.text.indexOf('\n', source.position);
    source.position = newline < 0 ? source.text.length : newline + 1;
    if (newline >= 0 || source.ended) return;
    await source.grow();
  }
}

/** One JSON value a line; a line that is none is a problem in its place. */
export async function* ndjsonValues(source: TextSource): AsyncGenerator<unknown> {
  while (await source.has(1)) {
    const newline = source.text.indexOf('\n', source.position);
    if (newline < 0 && !source.ended) {
      if (source.canGrow()) await source.grow();
      else {
        await skipLine(source);
        yield new RowTooLong(source.longestRow);
      }
      continue;
    }
    const end = newline < 0 ? source.text.length : newline;
    const line = source.text.slice(source.position, end).trim();
    source.position = end + 1;
    if (line !== '') yield parse(line);
  }
}
