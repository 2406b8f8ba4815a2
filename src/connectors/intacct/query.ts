import { z } from 'zod';
import type { Source } from '../connector';
import { SourceProblem } from '../http/source-problem';

/** The most rows that Intacct gives in one answer. Each answer is paid for, so that pages are as large as can be. */
const PAGE_SIZE = 4000;

type Comparison = '$eq' | '$gt' | '$gte' | '$lte';
export type Filter = Readonly<Partial<Record<Comparison, Readonly<Record<string, string>>>>>;

export interface Query {
  readonly object: string;
  readonly fields: readonly string[];
  readonly filters: readonly Filter[];
  /** How the filters belong together, by their places from 1 on; left out, all must hold. */
  readonly filterExpression?: string;
  readonly orderBy: readonly Readonly<Record<string, 'asc' | 'desc'>>[];
  readonly size?: number;
}

export interface Found {
  readonly rows: readonly unknown[];
  readonly hasMore: boolean;
  readonly total: number | null;
}

const answer = z.object({
  'ia::result': z.array(z.unknown()),
  'ia::meta': z.object({
    next: z.union([z.number(), z.string()]).nullish().default(null),
    totalCount: z.coerce.number().nullish(),
  }),
});

const allOf = (filters: readonly Filter[]): string =>
  filters.map((_, at) => String(at + 1)).join(' and ');

export async function ask(source: Source, { size = PAGE_SIZE, ...query }: Query): Promise<Found> {
  const { filterExpression = allOf(query.filters), filters, orderBy, ...rest } = query;
  const body = {
    ...rest,
    ...(filters.length > 0 && { filters, filterExpression }),
    ...{ filterParameters: { includePrivate: true }, orderBy, start: 1, size },
  };
  const { json } = await source.ask('/services/core/query', { body: JSON.stringify(body) });
  const read = answer.safeParse(json);
  if (!read.success)
    throw new SourceProblem(
      'BROKEN_ANSWER',
      `${query.object} was answered with something that is no list.`,
    );
  const { 'ia::result': rows, 'ia::meta': meta } = read.data;
  return { rows, hasMore: meta.next !== null, total: meta.totalCount ?? null };
}
