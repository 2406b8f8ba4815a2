import type { z } from 'zod';
import type { Page, Pass, Place, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';

/** The most rows that ConnectWise gives in one answer. */
const PAGE_SIZE = 1000;

/** Where one list is, and what is asked of it. */
export interface Listing {
  readonly path: string;
  readonly fields: string;
  readonly size?: number;
  /** What rows are asked for; empty is all. */
  readonly conditions?: string;
}

/** Only the fields that are kept are asked for. */
export const fieldsOf = (schema: z.ZodObject): string =>
  Object.keys(schema.shape)
    .filter((name) => name !== 'history')
    .join(',');

export const changedBetween = ({ from, upTo }: Pass): string =>
  from === null ? `lastUpdated<=[${upTo}]` : `lastUpdated>=[${from}] and lastUpdated<=[${upTo}]`;

interface WithId {
  readonly id?: unknown;
}

function rowsOf(json: unknown, path: string): readonly WithId[] {
  if (Array.isArray(json)) return json as readonly WithId[];
  throw new SourceProblem('BROKEN_ANSWER', `${path} answered with something that is no list.`);
}

const hasNext = (headers: Headers): boolean => /rel="?next"?/.test(headers.get('link') ?? '');

/**
 * One page after the id of the last row of the page before (`pagination-type: forward-only`): rows
 * that come or go meanwhile move no other row. The next page's address in the answer is not needed,
 * so it is never followed.
 */
export async function readPage(
  source: Source,
  { path, fields, size = PAGE_SIZE, conditions }: Listing,
  at: Place | null,
): Promise<Page> {
  const { json, headers } = await source.ask(path, {
    ...{ fields, conditions: conditions || undefined, orderBy: 'id' },
    ...{ pageSize: String(size), pageId: at === null ? undefined : String(at as string) },
  });
  const rows = rowsOf(json, path);
  const last = rows.at(-1)?.id;
  const isLast = last === undefined || (rows.length < size && !hasNext(headers));
  return { rows, next: isLast ? null : String(last as string | number) };
}

/** The ids of everything, to find what vanished. */
export async function readIds(
  source: Source,
  path: string,
  at: Place | null,
): Promise<{ ids: string[]; next: Place | null }> {
  const { rows, next } = await readPage(source, { path, fields: 'id' }, at);
  return { ids: (rows as readonly WithId[]).map(({ id }) => String(id)), next };
}

export async function readCount(
  source: Source,
  path: string,
  conditions: string,
): Promise<number | null> {
  const { json } = await source.ask(`${path}/count`, { conditions });
  const { count } = json as { readonly count?: unknown };
  return typeof count === 'number' ? count : null;
}
