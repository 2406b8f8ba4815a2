import { z } from 'zod';
import type { Page, Pass, Place, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import type { Listing } from './listing';
import { ask, idLiteral, PAGE_SIZE, timeLiteral } from './suiteql';

const HOUR = 3_600_000;
/** Times are those of some zone, the furthest of which is 14 hours ahead. */
const AHEAD_MS = 14 * HOUR;

/** The last row that was read. */
type Last = Readonly<{ since: string; id: string; part: string | null }>;

const row = z.object({
  id: z.coerce.string(),
  lastmodifieddate: z.string(),
  line: z.coerce.string().optional(),
});
type Row = z.infer<typeof row>;

function identityOf(raw: unknown): Row {
  const read = row.safeParse(raw);
  if (read.success) return read.data;
  throw new SourceProblem('BROKEN_ANSWER', 'A row of NetSuite says neither id nor time.');
}

const all = (...conditions: readonly string[]): string => conditions.join(' AND ');

/** What comes after a row: what changed later, of the same time what has a higher id, then its further parts. */
function after({ id, changed, part }: Listing, last: Last): string {
  const [time, number] = [timeLiteral(last.since), idLiteral(last.id)];
  const next =
    part === null || last.part === null
      ? `${id} > ${number}`
      : `(${id} > ${number} OR (${id} = ${number} AND ${part} > ${idLiteral(last.part)}))`;
  return `(${changed} > ${time} OR (${changed} = ${time} AND ${next}))`;
}

function timesOf(listing: Listing, { from, upTo }: Pick<Pass, 'from' | 'upTo'>): string[] {
  const end = new Date(Date.parse(upTo) + AHEAD_MS).toISOString();
  return [
    ...(from === null ? [] : [`${listing.changed} >= ${timeLiteral(from)}`]),
    `${listing.changed} <= ${timeLiteral(end)}`,
  ];
}

async function selectOf(
  source: Source,
  listing: Listing,
  columns: string,
  conditions: readonly string[],
): Promise<string> {
  const where = [...listing.where, ...conditions];
  const rest = where.length === 0 ? '' : ` WHERE ${all(...where)}`;
  return `SELECT ${columns} FROM ${await listing.tables(source)}${rest}`;
}

const orderOf = ({ changed, id, part }: Listing): string =>
  ` ORDER BY ${[changed, id, ...(part === null ? [] : [part])].join(', ')}`;

interface Rows {
  readonly rows: readonly unknown[];
  /** Null after the last. */
  readonly last: Last | null;
}

/** Up to a thousand rows. They are read on from the last one, because numbered pages shift when rows come and go. */
export async function readRows(source: Source, listing: Listing, pass: Pass): Promise<Rows> {
  const last = pass.at as Last | null;
  const conditions = [
    ...timesOf(listing, last === null ? pass : { ...pass, from: null }),
    ...(last === null ? [] : [after(listing, last)]),
  ];
  const select = await selectOf(source, listing, await listing.columns(source), conditions);
  const { rows, hasMore } = await ask(source, select + orderOf(listing));
  if (!hasMore || rows.length === 0) return { rows, last: null };
  const { id, lastmodifieddate: since, line } = identityOf(rows.at(-1));
  return { rows, last: { since, id, part: line ?? null } };
}

export async function readChanged(source: Source, listing: Listing, pass: Pass): Promise<Page> {
  const { rows, last } = await readRows(source, listing, pass);
  return { rows, next: last };
}

export async function readIds(
  source: Source,
  listing: Listing,
  at: Place | null,
): Promise<{ ids: string[]; next: Place | null }> {
  const { id } = listing;
  const conditions = at === null ? [] : [`${id} > ${idLiteral(String(at))}`];
  const select = await selectOf(source, listing, `DISTINCT ${id} AS id`, conditions);
  const { rows, hasMore } = await ask(source, `${select} ORDER BY ${id}`);
  const ids = rows.map((each) => String((each as { readonly id?: unknown }).id));
  return { ids, next: hasMore ? (ids.at(-1) ?? null) : null };
}

export async function readCount(source: Source, listing: Listing, pass: Pass) {
  const select = await selectOf(
    source,
    listing,
    `DISTINCT ${listing.id} AS id`,
    timesOf(listing, pass),
  );
  const { total } = await ask(source, select, 1);
  return total;
}

/** Some rows, without any order. */
export const readSome = async (source: Source, listing: Listing): Promise<readonly unknown[]> => {
  const columns = await listing.columns(source);
  return (await ask(source, await selectOf(source, listing, columns, []), PAGE_SIZE)).rows;
};
