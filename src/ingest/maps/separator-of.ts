import { plainName } from '../fields/near-names';
import { MOST_BEFORE_HEADER, knownTo } from './bind-map';
import type { FileMap } from './file-map';

const SEPARATORS = [',', ';', '\t', '|'];

const unquoted = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');

/**
 * The separator that cuts one of the first lines into the most columns of a map. Its title may stand
 * before the header of a report, so the first line alone does not tell.
 */
export function separatorOf(map: FileMap, start: string): string {
  const known = new Set(knownTo(map).map(plainName));
  const lines = start.split(/\r?\n/, MOST_BEFORE_HEADER);
  const scores = SEPARATORS.map((separator) => {
    const read = lines.map((line) => {
      const cells = line.split(separator).map((cell) => plainName(unquoted(cell)));
      return cells.filter((cell) => cell !== '' && known.has(cell)).length;
    });
    return { separator, read: Math.max(...read) };
  });
  return scores.reduce((best, next) => (next.read > best.read ? next : best)).separator;
}
