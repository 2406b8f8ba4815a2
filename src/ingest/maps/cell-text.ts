import type { BoundColumns, CellText } from './bound-columns';
import type { FieldMap } from './file-map';
import { HashIds } from './hash-ids';
import type { Column } from './unfold-map';

/** Cells joined with a blank. Nothing is in them when none of them is filled. */
export function joined(columns: BoundColumns, parts: readonly Column[]): CellText {
  const read = parts.map((part) => columns.reader(part));
  return (row) =>
    read
      .map((cell) => cell(row))
      .filter((cell) => cell !== '')
      .join(' ');
}

function filled(columns: BoundColumns, text: string): CellText {
  // Every other part is the name of a column.
  const parts = text.split(/\{([^{}]+)\}/).map((part, at) => ({
    text: part,
    read: at % 2 === 1 ? columns.reader(part) : null,
  }));
  return (row) => {
    const cells = parts.map(({ text: fixed, read }) => (read ? read(row) : fixed));
    return parts.some(({ read }, at) => read && cells[at] === '') ? '' : cells.join('');
  };
}

/** How the text of a field is found in a row. */
export function cellText(field: FieldMap, columns: BoundColumns): CellText {
  if (field.column !== undefined) return columns.reader(field.column);
  if (field.join) return joined(columns, field.join);
  if (field.text !== undefined) return filled(columns, field.text);
  const read = (field.hash ?? []).map((part) => columns.reader(part));
  const ids = new HashIds();
  return (row) => ids.next(read.map((cell) => cell(row)));
}
