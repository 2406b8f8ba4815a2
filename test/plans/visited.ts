/** A node of `EXPLAIN (ANALYZE, FORMAT JSON)`; figures are averages of its loops. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Operation?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** A statement as it ran, with its plan. */
export interface Explained {
  readonly 'Query Text': string;
  readonly 'Query Parameters'?: string;
  readonly Plan: PlanNode;
}

/** What a statement looked at, and what came of it. */
export interface Visited {
  readonly visited: number;
  readonly returned: number;
  /** Rows that it was given: keys, records. */
  readonly handed: number;
  readonly tables: readonly string[];
  readonly inserted: readonly { readonly table: string; readonly rows: number }[];
  /** Whether it wrote anywhere, or would have. */
  readonly writes: boolean;
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** A bitmap also holds the places of rows long deleted; what is alive is counted where the table is read. */
const NO_READS = ['Subquery Scan', 'Bitmap Index Scan'];

/** Scans of tables, indexes, functions and subqueries' results, and rows kept to be read over and over. */
const isRead = (node: PlanNode): boolean =>
  node['Node Type'] === 'Materialize' ||
  (node['Node Type'].endsWith('Scan') && !NO_READS.includes(node['Node Type']));

/** Each look counts for one even where it finds nothing: the averages of many loops are rounded down. */
function visitsOf(node: PlanNode): number {
  const loops = node['Actual Loops'] ?? 0;
  const unmatched = node['Rows Removed by Join Filter'] ?? 0;
  if (!isRead(node)) return loops * unmatched;
  const removed =
    (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return loops * (1 + (node['Actual Rows'] ?? 0) + removed);
}

const rowsOf = (node: PlanNode): number => (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 0);

const written = (node: PlanNode): number =>
  node['Node Type'] === 'ModifyTable' ? sumOf((node.Plans ?? []).map(rowsOf)) : 0;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Reads a plan: how many rows were visited, of which tables, and how many were returned or written. */
export function visitedBy(plan: PlanNode): Visited {
  const nodes = nodesOf(plan);
  const tables = nodes.flatMap((node) => node['Relation Name'] ?? []);
  const given = nodes.filter((node) => node['Node Type'] === 'Function Scan');
  const inserts = nodes.filter((node) => node.Operation === 'Insert');
  return {
    visited: Math.round(sumOf(nodes.map(visitsOf))),
    returned: Math.round(Math.max(rowsOf(plan), ...nodes.map(written))),
    handed: Math.round(sumOf(given.map((node) => node['Actual Rows'] ?? 0))),
    tables: [...new Set(tables)].sort(),
    inserted: inserts.map((node) => ({ table: node['Relation Name'] ?? '', rows: written(node) })),
    writes: nodes.some((node) => node['Node Type'] === 'ModifyTable'),
  };
}
