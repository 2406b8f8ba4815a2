import { ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Scope } from '../../auth/scopes';
import { Needs } from '../needs';
import {
  pageInfoOf,
  toCursor,
  type CursorValues,
  type PageInfo as Info,
  type PageOf,
} from '../../request/page';

@ObjectType({ simpleResolvers: true, description: 'Where a page lies in its list (Relay).' })
export class PageInfo implements Info {
  @Field({ description: 'There are rows after this page.' })
  hasNextPage!: boolean;

  @Field({ description: 'There are rows before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first row; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row; pass it as `after` for the next page.',
  })
  endCursor!: string | null;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** One page of a list. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  totalCount(): Promise<number>;
}

type ConnectionClass<T> = new (
  edges: readonly Edge<T>[],
  pageInfo: PageInfo,
  count: () => Promise<number>,
) => Connection<T>;

/**
 * Makes the connection type of a node type. The total of the list is counted only when it is
 * selected.
 */
export function connectionType<T extends object>(
  node: ClassType<T>,
  name: string,
  ...needs: Scope[]
): ConnectionClass<T> {
  @Needs(...needs)
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `A ${name} and its place in the list.`,
  })
  class NodeEdge implements Edge<T> {
    @Field({ description: 'The place: pass it as `after` or `before`.' })
    readonly cursor!: string;

    @Field(() => node, { description: 'The thing itself.' })
    readonly node!: T;
  }

  @Needs(...needs)
  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of a list of ${name} (Relay).`,
  })
  class NodeConnection implements Connection<T> {
    @Field(() => [NodeEdge], { description: 'The rows of the page with their cursors.' })
    readonly edges: readonly Edge<T>[];

    @Field(() => [node], { description: 'The rows of the page, without cursors.' })
    readonly nodes: readonly T[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    readonly pageInfo: PageInfo;

    constructor(
      edges: readonly Edge<T>[],
      pageInfo: PageInfo,
      private readonly count: () => Promise<number>,
    ) {
      this.edges = edges;
      this.nodes = edges.map((edge) => edge.node);
      this.pageInfo = pageInfo;
    }

    @Field(() => Int, {
      description: 'Rows of the whole list under its filter. Counted only when selected.',
    })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return NodeConnection;
}

/** Turns rows into a page of nodes. */
export function toConnection<Row extends { cursor: CursorValues }, T>(
  Type: ConnectionClass<T>,
  page: PageOf<Row>,
  toNode: (row: Row) => T,
  count: () => Promise<number>,
): Connection<T> {
  const edges = page.rows.map((row) => ({ cursor: toCursor(row.cursor), node: toNode(row) }));
  const pageInfo = pageInfoOf(
    page,
    edges.map(({ cursor }) => cursor),
  );
  return new Type(edges, pageInfo, count);
}
