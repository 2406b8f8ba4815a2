const FIRST_END = /\r\n?|\n/;

/**
 * Gives lines that end with a lone return, as in "CSV (Macintosh)", a newline instead. Otherwise
 * the whole file would be its first row, and its records would be lost in names of columns. The
 * first line end decides for the file.
 */
export async function* withNewlines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let returns: boolean | null = null;
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    // The newline after a return may be the start of the next piece.
    held = returns === null && text.endsWith('\r') ? '\r' : '';
    const known = held === '' ? text : text.slice(0, -1);
    const [end] = FIRST_END.exec(known) ?? [];
    if (end !== undefined) returns ??= end === '\r';
    yield returns ? known.replaceAll('\r', '\n') : known;
  }
  yield held;
}
