import { Refusal } from '../errors';

/** The four paging arguments of Relay. A field may take only some of them. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** One row's values in the columns that order its list: the place where a page begins or ends. */
export type CursorValues = readonly (string | number)[];

export interface PageSizes {
  readonly usual: number;
  readonly most: number;
}

export const PAGE: PageSizes = { usual: 50, most: 500 };

/** The page that was asked for: how many rows, in which direction, between which rows. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly after: CursorValues | null;
  readonly before: CursorValues | null;
}

export const toCursor = (values: CursorValues): string =>
  Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');

export const badCursor = (): Refusal =>
  new Refusal(
    'BAD_CURSOR',
    'The cursor is none of this list. Use one that came with the list, unchanged.',
  );

/** The values in a cursor: one for each column that orders the list. */
function readCursor(cursor: string, width: number): CursorValues {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw badCursor();
  }
  const good = (value: unknown) => typeof value === 'string' || Number.isSafeInteger(value);
  // Postgres text cannot hold a null character: a forged cursor with one would
  // cause an error there.
  if (
    Array.isArray(values) &&
    values.length === width &&
    values.every(good) &&
    !/\0|\\u0000/.test(JSON.stringify(values))
  )
    return values as CursorValues;
  throw badCursor();
}

function checkSize(name: string, size: number, most: number): number {
  if (size >= 1 && size <= most) return size;
  throw new Refusal('BAD_PAGE', `${name} must lie between 1 and ${most}; it is ${size}.`, {
    argument: name,
    most,
  });
}

/** Checks the arguments of a list. `width`: how many values its rows are ordered by. */
export function readPage(args: PageArguments, width: number, sizes: PageSizes = PAGE): Page {
  const { first = null, last = null } = args;
  if (first !== null && last !== null) {
    throw new Refusal('BAD_PAGE', 'Ask for the first rows or for the last, not for both.');
  }
  const cursor = (text: string | null | undefined) => (text ? readCursor(text, width) : null);
  return {
    size:
      last === null
        ? checkSize('first', first ?? sizes.usual, sizes.most)
        : checkSize('last', last, sizes.most),
    backward: last !== null,
    after: cursor(args.after),
    before: cursor(args.before),
  };
}

/** The rows of a page in the list's order, and whether there are more on either side. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** The place of a page in its list, in the form of Relay. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** The same for a page whose rows have these cursors. */
export const pageInfoOf = (
  { hasNext, hasPrevious }: Omit<PageOf<unknown>, 'rows'>,
  cursors: readonly string[],
): PageInfo => ({
  hasNextPage: hasNext,
  hasPreviousPage: hasPrevious,
  startCursor: cursors[0] ?? null,
  endCursor: cursors.at(-1) ?? null,
});

/**
 * Cuts a page out of the rows that were found. They come nearest to the cursor first. One row more
 * than the page holds says that there are more.
 */
export function cutPage<Row>(found: readonly Row[], page: Page): PageOf<Row> {
  const more = found.length > page.size;
  const kept = found.slice(0, page.size);
  return page.backward
    ? { rows: kept.reverse(), hasNext: page.before !== null, hasPrevious: more }
    : { rows: kept, hasNext: more, hasPrevious: page.after !== null };
}
