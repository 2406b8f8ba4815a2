import DataLoader from 'dataloader';
import type { RequestContext } from '../../request/context';
import {
  countListsUnder,
  keyOf,
  readListsUnder,
  type List,
  type ParentColumns,
  type ParentKey,
} from '../../request/list-query';
import type { Page, PageOf, CursorValues } from '../../request/page';

export interface ListUnder<Row extends object = object> {
  readonly list: List<Row>;
  readonly under: ParentColumns;
}

/**
 * A page of a list under one of many parents, and its total. Parents with the same arguments share
 * one statement.
 */
export interface PagesUnder<Row> {
  page(parent: ParentKey): Promise<PageOf<Row & { cursor: CursorValues }>>;
  count(parent: ParentKey): Promise<number>;
}

/**
 * Loads the pages. `name` and `args` identify the loader within a request: the same list with the
 * same arguments is one loader.
 */
export function pagesUnder<Row extends object>(
  context: RequestContext,
  name: string,
  args: unknown,
  page: Page,
  make: () => ListUnder<Row>,
): PagesUnder<Row> {
  return context.onceFor(name, [args, page], ({ scope }) => {
    const { list, under } = make();
    const cacheKeyFn = keyOf;
    const pages = new DataLoader(
      async (parents: readonly ParentKey[]) => {
        const found = await readListsUnder(scope, list, page, under, parents);
        return parents.map((parent) => found.get(keyOf(parent)) ?? new Error('no such parent'));
      },
      { cacheKeyFn },
    );
    const counts = new DataLoader(
      async (parents: readonly ParentKey[]) => {
        const found = await countListsUnder(scope, list, under, parents);
        return parents.map((parent) => found.get(keyOf(parent)) ?? 0);
      },
      { cacheKeyFn },
    );
    return { page: (parent) => pages.load(parent), count: (parent) => counts.load(parent) };
  });
}
