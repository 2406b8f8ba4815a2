import type { Place, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';

/** More at once is said to work here and not there. */
const PAGE_SIZE = 100;
/** A list that grows as often as this while it is read is not read to its end. */
const MOST_TURNS = 100;

export interface Row {
  readonly id?: unknown;
  readonly [field: string]: unknown;
}

/** Where one list is, what its rows are called in the answer, and what is asked of it. */
export interface Listing {
  readonly path: string;
  readonly rows: string;
  readonly query?: Readonly<Record<string, string>>;
}

interface Found {
  readonly rows: readonly Row[];
  /** How many rows there are in all. */
  readonly count: number;
}

function readFound(json: unknown, { path, rows: name }: Listing): Found {
  if (Array.isArray(json)) return { rows: json as readonly Row[], count: json.length };
  const body = (json ?? {}) as Readonly<Record<string, unknown>>;
  const rows = body[name];
  if (!Array.isArray(rows))
    throw new SourceProblem('BROKEN_ANSWER', `${path} answered with something that is no list.`);
  const { record_count: count } = body;
  return { rows: rows as readonly Row[], count: typeof count === 'number' ? count : rows.length };
}

/** Whether nothing was left out. Some lists count what they give, and not what there is. */
export const isWhole = ({ rows, count }: Found, asked: number): boolean =>
  rows.length >= count && rows.length < asked;

/** A list that comes whole. */
export async function askWhole(
  source: Source,
  listing: Listing,
  query: Readonly<Record<string, string>> = {},
): Promise<Found> {
  const { json } = await source.ask(listing.path, { ...listing.query, ...query });
  return readFound(json, listing);
}

/** Some rows of a list that comes in pages. */
export const askPage = (
  source: Source,
  listing: Listing,
  page: number,
  size: number,
): Promise<Found> =>
  askWhole(source, listing, {
    ...{ pageinate: 'true', page_size: String(size), page_no: String(page) },
    order: 'id',
  });

/** A place in a list that is read from its last page to its first. */
interface BackwardPlace {
  readonly page: number;
  readonly size: number;
  /** How many rows there were, and how many at the very first. */
  readonly count: number;
  readonly first: number;
  /** How often it had to turn round. */
  readonly turns: number;
}

export interface RowPage {
  readonly rows: readonly Row[];
  readonly next: Place | null;
}

const placed = (place: BackwardPlace): Place => ({ ...place });

function afterFirst({ rows, count }: Found): Place | null {
  // A source may give fewer rows at once than it is asked for.
  const size = rows.length;
  if (size === 0 || size >= count) return null;
  return placed({ page: Math.ceil(count / size), size, count, first: count, turns: 0 });
}

function afterLater(place: BackwardPlace, { count }: Found, path: string): Place | null {
  const { page, size, first, turns } = place;
  const grown = count - place.count;
  if (grown > 0) {
    if (turns >= MOST_TURNS)
      throw new SourceProblem('BROKEN_ANSWER', `${path} grows faster than it can be read.`);
    // Rows that came in before this page have moved others on to pages that were read.
    const back = page + Math.ceil(grown / size);
    return placed({ ...place, page: back, count, turns: turns + 1 });
  }
  if (page === 1 || (page === 2 && count === first)) return null;
  return placed({ ...place, page: page - 1, count });
}

/**
 * One page. Pages have numbers there, so that a row that vanishes moves all later ones forward: read from
 * the first page to the last, some would be passed over. From the last to the first they are only read
 * twice. The first page is asked first, to learn how many there are, and once more at the end when
 * anything vanished meanwhile.
 */
export async function readPage(
  source: Source,
  listing: Listing,
  at: Place | null,
): Promise<RowPage> {
  if (at === null) {
    const found = await askPage(source, listing, 1, PAGE_SIZE);
    return { rows: found.rows, next: afterFirst(found) };
  }
  const place = at as unknown as BackwardPlace;
  const found = await askPage(source, listing, place.page, place.size);
  return { rows: found.rows, next: afterLater(place, found, listing.path) };
}

export async function readCount(source: Source, listing: Listing): Promise<number> {
  const { count } = await askPage(source, listing, 1, 1);
  return count;
}

/** The ids of everything, to find what vanished. */
export async function readIds(
  source: Source,
  listing: Listing,
  at: Place | null,
): Promise<{ ids: string[]; next: Place | null }> {
  const { rows, next } = await readPage(source, listing, at);
  return { ids: rows.map(({ id }) => String(id)), next };
}
