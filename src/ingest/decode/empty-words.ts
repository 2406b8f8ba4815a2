import { shown } from '../fields/problem';
import type { Remark } from '../fields/remark';
import { text } from '../fields/text';
import type { Kind } from '../kind';

/** What databases and spreadsheets write into a cell that has nothing in it. */
const EMPTY_WORD = /^(?:null|\\n|#?n\/a|-|–|—)$/i;

type Cells = Record<string, unknown>;

/**
 * Takes such words out of the cells of a file, and tells of each column once. Not out of texts
 * that people read: somebody may be called Null, and a summary may be "N/A". A cell that has to
 * hold something is missed afterwards like any that is empty.
 */
export function withoutEmptyWords<R>(
  kind: Kind<R>,
  warn: (remark: Remark) => void,
): (cells: Cells) => Cells {
  const names = Object.keys(kind.fields).filter((name) => kind.fields[name]!.read !== text);
  const told = new Set<string>();
  return (cells) => {
    for (const name of names) {
      const cell = cells[name];
      if (typeof cell !== 'string' || !EMPTY_WORD.test(cell.trim())) continue;
      cells[name] = '';
      if (told.has(name)) continue;
      told.add(name);
      const message = `${shown(cell.trim())} in the column ${name} is taken as an empty cell.`;
      warn({ code: 'EMPTY_WORD', message, path: [name] });
    }
    return cells;
  };
}
