import { Refusal } from '../../errors';
import { nearest } from '../fields/near-names';
import { BoundColumns, type Row } from './bound-columns';
import type { FieldMap, FileMap } from './file-map';
import { MADE_BY_HISTORY } from './ticket-history';
import { columnsOf, fieldsOf, namesOf } from './unfold-map';

type Names = readonly string[];

/** Columns that are made here, after those of the file. */
const madeBy = ({ headings, history }: FileMap): Names => [
  ...(headings ? [headings.as] : []),
  ...(history ? MADE_BY_HISTORY : []),
];

type IsWanted = (field: FieldMap) => boolean;
const isNeeded: IsWanted = ({ optional }) => !optional;

/** The columns that a map reads for these fields, and for rows as a whole: of each list, one name is enough. */
function columnsFor(map: FileMap, isWanted: IsWanted): Names[] {
  const { history, headings, records } = map;
  const made = new Set(madeBy(map));
  const fields = records.flatMap((record) => [
    ...fieldsOf(record)
      .filter(([, field]) => isWanted(field))
      .flatMap(([, field]) => columnsOf(field)),
    ...(record.when ?? []).map(({ column }) => namesOf(column)),
  ]);
  const ofHistory = history
    ? [
        namesOf(history.key),
        namesOf(history.state),
        ...[...history.opened, ...history.at].map(namesOf),
      ]
    : [];
  const all = [...fields, ...ofHistory, ...(history?.order ? [namesOf(history.order)] : [])];
  const needed = all.filter((names) => !names.some((name) => made.has(name)));
  return [...needed, ...(headings ? [[headings.column]] : [])];
}

/** All names that a map reads, for telling its files from others. */
export const knownTo = (map: FileMap): string[] => columnsFor(map, () => true).flat();

const missingIn = (columns: BoundColumns, needed: readonly Names[]): Names[] =>
  needed.filter((names) => !columns.has(names));

/** Whether a file with these columns has all that a map needs. */
export const isReadBy = (map: FileMap, columns: Names): boolean =>
  missingIn(new BoundColumns(columns, madeBy(map)), columnsFor(map, isNeeded)).length === 0;

const MOST_SHOWN = 12;
const list = (names: Names): string => {
  const some = names.slice(0, MOST_SHOWN).map((name) => `"${name.slice(0, 40)}"`);
  return (
    some.join(', ') + (names.length > MOST_SHOWN ? ` and ${names.length - MOST_SHOWN} more` : '')
  );
};

function refuse(map: FileMap, missing: readonly Names[], columns: Names): Refusal {
  const wanted = [...new Set(missing.map((names) => names.join('" or "')))];
  const near = wanted.flatMap((name) => {
    const [meant] = nearest(
      name,
      columns.filter((column) => column !== ''),
    );
    return meant === undefined ? [] : [` Is "${meant}" meant to be "${name}"?`];
  });
  const what = `The map ${map.name} reads columns that this file does not have: ${list(wanted)}`;
  const held = `Its header is ${list(columns)}.${near.slice(0, MOST_SHOWN).join('')}`;
  const how = 'Name the columns of this file in a map of your own, or say "optional": true there.';
  return new Refusal('MISSING_COLUMNS', `${what}. ${held} ${how}`, {
    missing: wanted,
    held: columns,
  });
}

/** Reports have a title and an empty line before their header, and never much more. */
export const MOST_BEFORE_HEADER = 30;

export interface FoundHeader {
  readonly columns: BoundColumns;
  /** How many rows stand before the data. */
  readonly passed: number;
}

/**
 * Finds the header among the first rows of a file: the first that has all the columns that the map
 * needs. Refuses the file when none has, by what is missing in the likeliest.
 */
export function findHeader(map: FileMap, rows: readonly Row[]): FoundHeader {
  const needed = columnsFor(map, isNeeded);
  let best: { columns: BoundColumns; missing: Names[] } | null = null;
  for (const [at, row] of rows.entries()) {
    const names = row.map((name) => name.trim());
    const columns = new BoundColumns(names, madeBy(map));
    const missing = missingIn(columns, needed);
    if (missing.length === 0) return { columns, passed: at + 1 };
    if (best === null || missing.length < best.missing.length) best = { columns, missing };
  }
  throw best
    ? refuse(map, best.missing, best.columns.names)
    : new Refusal('EMPTY_FILE', 'There is nothing in this file. Export it again.');
}

/** Refuses a file without the columns that a map needs. */
export const checkColumns = (map: FileMap, columns: Names): void => void findHeader(map, [columns]);
