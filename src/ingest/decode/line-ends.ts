const FIRST_END = /\r\n?|\n/;

/**
 * Lines that all end with a lone return, as "CSV (Macintosh)" has them, end with a newline instead:
 * the whole file would be its first row, and its records lost in names of columns. The first end of
 * a line tells.
 */
export async function* withNewlines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let returns: boolean | null = null;
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    // The newline of a return may begin the next piece.
    held = returns === null && text.endsWith('\r') ? '\r' : '';
    const known = held === '' ? text : text.slice(0, -1);
    const [end] = FIRST_END.exec(known) ?? [];
    if (end !== undefined) returns ??= end === '\r';
    yield returns ? known.replaceAll('\r', '\n') : known;
  }
  yield held;
}
