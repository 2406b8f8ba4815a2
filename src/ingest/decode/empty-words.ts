import { shown } from '../fields/problem';
import type { Remark } from '../fields/remark';
import { text } from '../fields/text';
import type { Kind } from '../kind';

/** What databases and spreadsheets write into a cell that has nothing in it. */
const EMPTY_WORD = /^(?:null|\\n|#?n\/a|-|–|—)$/i;

type Cells = Record<string, unknown>;

/**
 * Empties the cells that hold such a word, and warns once for each column. Texts for people are
 * left alone: somebody may be called Null, and a summary may be "N/A". A required cell is then
 * missing, like any that is empty.
 */
export function withoutEmptyWords<R>(
  kind: Kind<R>,
  warn: (remark: Remark) => void,
): (cells: Cells) => Cells {
  const names = Object.keys(kind.fields).filter((name) => kind.fields[name]!.read !== text);
  const warned = new Set<string>();
  return (cells) => {
    for (const name of names) {
      const cell = cells[name];
      if (typeof cell !== 'string' || !EMPTY_WORD.test(cell.trim())) continue;
      cells[name] = '';
      if (warned.has(name)) continue;
      warned.add(name);
      const message = `${shown(cell.trim())} in the column ${name} is taken as an empty cell.`;
      warn({ code: 'EMPTY_WORD', message, path: [name] });
    }
    return cells;
  };
}
