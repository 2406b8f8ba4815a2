import { plainName } from '../fields/near-names';
import { namesOf, type Column } from './unfold-map';

export type Row = readonly string[];

/** The text of something in a row; empty when there is none. */
export type CellText = (row: Row) => string;

/** The text of a cell without the blanks around it; empty when the row has no such cell. */
const cellOf = (row: Row, place: number): string => (row[place] ?? '').trim();

/**
 * The columns of a file by name. The exact name goes first; then case, blanks and signs do not
 * matter. Of columns with one name, such as the many "Comment" of an export, the first is read.
 */
export class BoundColumns {
  private readonly exact = new Map<string, number>();
  private readonly plain = new Map<string, number>();

  constructor(
    readonly names: readonly string[],
    /** Columns that are made here, such as the heading of a group. They follow those of the file. */
    made: readonly string[] = [],
  ) {
    for (const [place, name] of [...names, ...made].entries()) {
      if (!this.exact.has(name)) this.exact.set(name, place);
      const plain = plainName(name);
      if (plain !== '' && !this.plain.has(plain)) this.plain.set(plain, place);
    }
  }

  /** The places of those of these names that the file has, in the order of the names. */
  private placesOf(names: readonly string[]): readonly number[] {
    const places = names.map((name) => this.exact.get(name) ?? this.plain.get(plainName(name)));
    return places.filter((place) => place !== undefined);
  }

  has(names: readonly string[]): boolean {
    return this.placesOf(names).length > 0;
  }

  /** Reads the first of these columns that a row fills. */
  reader(column: Column): CellText {
    const [first = -1, ...others] = this.placesOf(namesOf(column));
    if (others.length === 0) return (row) => cellOf(row, first);
    return (row) => {
      const cell = cellOf(row, first);
      if (cell !== '') return cell;
      return cellOf(row, others.find((place) => cellOf(row, place) !== '') ?? -1);
    };
  }
}
