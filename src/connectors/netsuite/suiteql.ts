import { z } from 'zod';
import type { Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { askSuiteQl } from './source';

/** The most rows that NetSuite gives in one answer. */
export const PAGE_SIZE = 1000;

export interface Found {
  readonly rows: readonly unknown[];
  readonly hasMore: boolean;
  readonly total: number | null;
}

const answer = z.object({
  items: z.array(z.unknown()),
  hasMore: z.boolean(),
  totalResults: z.number().nullish(),
});

export async function ask(source: Source, q: string, limit = PAGE_SIZE): Promise<Found> {
  const { json } = await askSuiteQl(source, q, limit);
  const read = answer.safeParse(json);
  if (!read.success)
    throw new SourceProblem(
      'BROKEN_ANSWER',
      'A query was answered with something that is no list.',
    );
  const { items, hasMore, totalResults } = read.data;
  return { rows: items, hasMore, total: totalResults ?? null };
}

/** There are no parameters, so that values are written into the query: numbers and times alone, and nothing else. */
export function idLiteral(id: string): string {
  if (/^\d{1,18}$/.test(id)) return id;
  throw new SourceProblem('BROKEN_ANSWER', 'NetSuite names a row by something that is no number.');
}

const FORMAT = `'YYYY-MM-DD"T"HH24:MI:SS'`;

/** A time as NetSuite keeps it, without a zone. */
export function timeLiteral(time: string): string {
  const [, plain] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})/.exec(time) ?? [];
  if (plain !== undefined) return `TO_DATE('${plain}', ${FORMAT})`;
  throw new SourceProblem('BROKEN_ANSWER', 'NetSuite names a time that is none.');
}

export const asTime = (column: string): string => `TO_CHAR(${column}, ${FORMAT})`;
export const asDay = (column: string): string => `TO_CHAR(${column}, 'YYYY-MM-DD')`;
