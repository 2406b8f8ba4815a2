import { z } from 'zod';
import type { Page, Pass, Place, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { ask, type Filter } from './query';

/** One kind of object, and the fields that are asked of it. */
export interface Listing {
  readonly object: string;
  readonly fields: readonly string[];
}

const CHANGED = 'audit.modifiedDateTime';

const row = z.object({ key: z.coerce.string(), [CHANGED]: z.string() });

/** The last row of a page, by which the next one goes on. */
type Last = Readonly<{ since: string; key: string }>;

function placeAfter(rows: readonly unknown[], { object }: Listing): Last {
  const last = row.safeParse(rows.at(-1));
  if (last.success) return { since: last.data[CHANGED], key: last.data.key };
  throw new SourceProblem('BROKEN_ANSWER', `A row of ${object} says neither key nor time.`);
}

const upToFilter = (upTo: string): Filter => ({ $lte: { [CHANGED]: upTo } });

/** From an instant on, or after a row: what is later, and of the same instant what has a higher key. */
function filtersFrom({ from, upTo, at }: Pass): { filters: Filter[]; filterExpression?: string } {
  const last = at as Last | null;
  if (last === null)
    return {
      filters: [...(from === null ? [] : [{ $gte: { [CHANGED]: from } }]), upToFilter(upTo)],
    };
  return {
    filters: [
      { $gt: { [CHANGED]: last.since } },
      { $eq: { [CHANGED]: last.since } },
      { $gt: { key: last.key } },
      upToFilter(upTo),
    ],
    filterExpression: '(1 or (2 and 3)) and 4',
  };
}

/** One page of what changed. It goes on by the last row, because numbered pages shift when rows come and go. */
export async function readChanged(source: Source, listing: Listing, pass: Pass): Promise<Page> {
  const { rows, hasMore } = await ask(source, {
    ...listing,
    ...filtersFrom(pass),
    orderBy: [{ [CHANGED]: 'asc' }, { key: 'asc' }],
  });
  const isLast = !hasMore || rows.length === 0;
  return { rows, next: isLast ? null : placeAfter(rows, listing) };
}

const keyed = z.object({ key: z.coerce.string() });

export async function readIds(
  source: Source,
  { object }: Listing,
  at: Place | null,
): Promise<{ ids: string[]; next: Place | null }> {
  const { rows, hasMore } = await ask(source, {
    ...{ object, fields: ['key'], orderBy: [{ key: 'asc' }] },
    filters: at === null ? [] : [{ $gt: { key: String(at) } }],
  });
  const ids = z
    .array(keyed)
    .parse(rows)
    .map(({ key }) => key);
  return { ids, next: hasMore ? (ids.at(-1) ?? null) : null };
}

export async function readCount(
  source: Source,
  { object }: Listing,
  pass: Pass,
): Promise<number | null> {
  const { total } = await ask(source, {
    ...{ object, fields: ['key'], orderBy: [{ key: 'asc' }], size: 1 },
    ...filtersFrom({ ...pass, at: null }),
  });
  return total;
}

/** Some rows, the latest first. */
export const readSome = async (
  source: Source,
  { object, fields }: Listing,
  size?: number,
): Promise<readonly unknown[]> =>
  (await ask(source, { object, fields, filters: [], orderBy: [{ key: 'desc' }], size })).rows;
