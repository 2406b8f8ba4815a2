import type { Source } from '../connector';
import { SourceProblem } from '../http/source-problem';

/** The most rows that Autotask gives in one answer. */
export const PAGE_SIZE = 500;

/** A condition on a field, or several of which all or one must hold. */
export type Filter =
  | {
      readonly op: 'eq' | 'gt' | 'gte' | 'lte' | 'in' | 'notExist';
      readonly field: string;
      readonly value?: unknown;
    }
  | { readonly op: 'and' | 'or'; readonly items: readonly Filter[] };

export interface Query {
  readonly entity: string;
  readonly fields: readonly string[];
  readonly filter: readonly Filter[];
  readonly size?: number;
}

export interface Row {
  readonly id?: unknown;
  readonly [field: string]: unknown;
}

interface Found {
  readonly rows: readonly Row[];
  /** Where the source says that the next page is; null after the last. */
  readonly nextPage: string | null;
}

const textOf = ({ fields, filter, size = PAGE_SIZE }: Query): string =>
  JSON.stringify({ maxRecords: size, includeFields: fields, filter });

function readFound(json: unknown, entity: string): Found {
  const { items, pageDetails } = (json ?? {}) as {
    readonly items?: unknown;
    readonly pageDetails?: { readonly nextPageUrl?: unknown } | null;
  };
  if (!Array.isArray(items))
    throw new SourceProblem('BROKEN_ANSWER', `${entity} answered with something that is no list.`);
  const next = pageDetails?.nextPageUrl;
  return { rows: items as readonly Row[], nextPage: typeof next === 'string' ? next : null };
}

export async function ask(source: Source, query: Query): Promise<Found> {
  const { json } = await source.ask(`/${query.entity}/query`, { search: textOf(query) });
  return readFound(json, query.entity);
}

/** All rows of a query that is known to find few. The next page is asked for as the source says. */
async function askAll(source: Source, query: Query): Promise<Row[]> {
  const search = textOf(query);
  let { rows, nextPage } = await ask(source, query);
  const all = [...rows];
  const seen = new Set<string>();
  while (nextPage !== null) {
    if (seen.has(nextPage))
      throw new SourceProblem(
        'BROKEN_ANSWER',
        `The pages of ${query.entity} lead back to one that was read.`,
      );
    seen.add(nextPage);
    const { json } = await source.ask(nextPage, { search });
    ({ rows, nextPage } = readFound(json, query.entity));
    all.push(...rows);
  }
  return all;
}

/** The most values of one condition. */
const MOST_VALUES = 200;

/** All rows of which a field has one of these values. */
export async function askAmong(
  source: Source,
  query: Omit<Query, 'filter'>,
  field: string,
  values: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < values.length; at += MOST_VALUES) {
    const value = values.slice(at, at + MOST_VALUES).map(Number);
    rows.push(...(await askAll(source, { ...query, filter: [{ op: 'in', field, value }] })));
  }
  return rows;
}

export async function askCount(
  source: Source,
  entity: string,
  filter: readonly Filter[],
): Promise<number | null> {
  const { json } = await source.ask(`/${entity}/query/count`, {
    search: JSON.stringify({ filter }),
  });
  const { queryCount } = (json ?? {}) as { readonly queryCount?: unknown };
  return typeof queryCount === 'number' ? queryCount : null;
}
