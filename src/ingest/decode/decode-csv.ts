import { Problem } from '../fields/problem';
import { RowTooLong, type TextSource } from './text-source';

/** A row of cells, or the problem of one that cannot be read. */
export type CsvRow = readonly string[] | Problem;

interface Cut {
  readonly row: CsvRow;
  readonly next: number;
}

const badQuote = (): Problem =>
  new Problem(
    'INVALID_CSV',
    'Something follows a closing quote in this row. Double the quotes that belong to a text.',
  );

/**
 * The place of the quote that closes the cell opened just before `from`; -1 when
 * the text ends first.
 */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

/** Reads one row that has quotes in it; null when it does not end within the text. */
function cutQuoted(text: string, start: number, separator: string): Cut | null {
  const cells: string[] = [];
  for (let at = start; ;) {
    let end: number;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close < 0) return null;
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      end = close + 1;
      if (text[end] === '\r' && (text[end + 1] ?? '\n') === '\n') end += 1;
      if (text[end] !== separator && text[end] !== '\n' && end < text.length) {
        return { row: badQuote(), next: lineEnd(text, start) };
      }
    } else {
      end = at;
      while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
      cells.push(withoutReturn(text.slice(at, end)));
    }
    if (text[end] !== separator) return { row: cells, next: end + 1 };
    at = end + 1;
  }
}

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}

const unclosed = (): Problem =>
  new Problem('INVALID_CSV', 'A quote opens in this row and is never closed. Close it.');

/** A row with quotes, which may go on over line breaks. */
async function quotedRow(source: TextSource, separator: string): Promise<CsvRow> {
  for (;;) {
    const { text, position } = source;
    const cut = cutQuoted(text, position, separator);
    const whole = cut !== null && (cut.next <= text.length || source.ended);
    if (!whole && source.canGrow()) {
      await source.grow();
      continue;
    }
    source.position = whole ? Math.min(cut.next, text.length) : lineEnd(text, position);
    return whole ? cut.row : unclosed();
  }
}

/**
 * Cuts text into rows (RFC 4180: quotes, doubled quotes, line breaks inside quotes). A row that
 * cannot be read is reported in its place and the next line is tried, so that one stray quote
 * does not swallow the rest of a file.
 */
export async function* csvRows(source: TextSource, separator: string): AsyncGenerator<CsvRow> {
  while (source.hasRow() || (await source.nextRow())) {
    const near = source.endAtHand();
    const end = near < 0 ? await source.lineEnd() : near;
    if (end < 0) {
      await source.skipLine();
      yield new RowTooLong(source.longestRow);
      continue;
    }
    const line = source.text.slice(source.position, end);
    if (line.includes('"')) {
      yield await quotedRow(source, separator);
      continue;
    }
    source.position = Math.min(end + 1, source.text.length);
    if (line.trim() !== '') yield withoutReturn(line).split(separator);
  }
}
