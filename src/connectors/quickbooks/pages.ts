import { z } from 'zod';
import type { Page, Pass, Place, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';

/** The most rows that QuickBooks gives in one answer. */
const PAGE_SIZE = 1000;

type ByTime = 'LastUpdatedTime' | 'CreateTime';

/** One kind of object, and which of them are asked for. */
export interface Listing {
  readonly entity: string;
  /** Lists of names leave out what is inactive unless they are asked for it. */
  readonly hidesInactive: boolean;
}

/**
 * So many rows are read again with the next page. What vanishes or changes between two pages moves the others
 * forward, and as many would be passed over.
 */
const AGAIN = 10;

/** Rows from an instant on, without the first `skip` of them. */
interface KeyPlace {
  readonly since: string;
  readonly skip: number;
}

const times = z.object({
  MetaData: z.object({ LastUpdatedTime: z.string().optional(), CreateTime: z.string().optional() }),
});

const answer = z.object({ QueryResponse: z.record(z.string(), z.unknown()) });

/** The rows of an answer. The list is left out when it is empty. */
function rowsOf(json: unknown, entity: string): readonly unknown[] {
  const read = answer.safeParse(json);
  const rows = read.success ? (read.data.QueryResponse[entity] ?? []) : null;
  if (Array.isArray(rows)) return rows as readonly unknown[];
  throw new SourceProblem(
    'BROKEN_ANSWER',
    `${entity} was answered with something that is no list.`,
  );
}

const query = (source: Source, text: string) => source.ask('/query', { query: text });

function conditionsOf({ hidesInactive }: Listing, by: ByTime, since: string | null, upTo?: string) {
  const conditions = [
    ...(hidesInactive ? ['Active IN (true, false)'] : []),
    ...(since === null ? [] : [`MetaData.${by} >= '${since}'`]),
    ...(upTo === undefined ? [] : [`MetaData.${by} <= '${upTo}'`]),
  ];
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

const timeOf = (row: unknown, by: ByTime): string | null => {
  const read = times.safeParse(row);
  return read.success ? (read.data.MetaData[by] ?? null) : null;
};

/** How many rows of its instant the page after a place leaves out. */
const skippedAt = (place: KeyPlace | null): number => Math.max(0, (place?.skip ?? 0) - AGAIN);

/**
 * The place after these rows: from the time of the last one on, past those that were read of that
 * time. A row without a time cannot be passed by, so the place counts on.
 */
function placeAfter(rows: readonly unknown[], at: KeyPlace | null, by: ByTime): KeyPlace {
  const last = timeOf(rows.at(-1), by);
  const skipped = skippedAt(at);
  if (last === null) return { since: at?.since ?? '', skip: skipped + rows.length };
  const tied = rows.filter((row) => timeOf(row, by) === last).length;
  const goesOn = at !== null && Date.parse(at.since) === Date.parse(last);
  return { since: last, skip: tied + (goesOn ? skipped : 0) };
}

const isSame = (a: KeyPlace, b: KeyPlace | null): boolean =>
  a.skip === b?.skip && a.since === b.since;

interface Asked {
  readonly fields: string;
  readonly by: ByTime;
  readonly from: string | null;
  readonly upTo?: string;
}

/** One page. A page that is not full is no proof that it is the last one: one with nothing new is. */
async function readOrdered(
  source: Source,
  listing: Listing,
  { fields, by, from, upTo }: Asked,
  at: Place | null,
): Promise<Page> {
  const place = at as unknown as KeyPlace | null;
  const since = place?.since || from;
  const { json } = await query(
    source,
    `SELECT ${fields} FROM ${listing.entity}${conditionsOf(listing, by, since, upTo)}` +
      ` ORDERBY MetaData.${by} STARTPOSITION ${skippedAt(place) + 1} MAXRESULTS ${PAGE_SIZE}`,
  );
  const rows = rowsOf(json, listing.entity);
  if (rows.length === 0) return { rows, next: null };
  const next = placeAfter(rows, place, by);
  return { rows, next: isSame(next, place) ? null : { ...next } };
}

export const readChanged = (source: Source, listing: Listing, pass: Pass): Promise<Page> =>
  readOrdered(
    source,
    listing,
    { fields: '*', by: 'LastUpdatedTime', from: pass.from, upTo: pass.upTo },
    pass.at,
  );

/** The ids of everything, in the order in which it was made: that order never changes. */
export async function readIds(
  source: Source,
  listing: Listing,
  at: Place | null,
): Promise<{ ids: string[]; next: Place | null }> {
  const asked: Asked = { fields: 'Id, MetaData.CreateTime', by: 'CreateTime', from: null };
  const { rows, next } = await readOrdered(source, listing, asked, at);
  return { ids: (rows as readonly { readonly Id?: unknown }[]).map(({ Id }) => String(Id)), next };
}

export async function readCount(
  source: Source,
  listing: Listing,
  { from, upTo }: Pick<Pass, 'from' | 'upTo'>,
): Promise<number | null> {
  const where = conditionsOf(listing, 'LastUpdatedTime', from, upTo);
  const { json } = await query(source, `SELECT COUNT(*) FROM ${listing.entity}${where}`);
  const read = answer.safeParse(json);
  const count = read.success ? read.data.QueryResponse['totalCount'] : null;
  return typeof count === 'number' ? count : null;
}

/** The first rows of a list. */
export async function readSome(source: Source, { entity, hidesInactive }: Listing) {
  const where = hidesInactive ? ' WHERE Active IN (true, false)' : '';
  const text = `SELECT * FROM ${entity}${where} STARTPOSITION 1 MAXRESULTS ${PAGE_SIZE}`;
  return rowsOf((await query(source, text)).json, entity);
}
