import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionNode } from 'graphql';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** The fields of a value that depend on its limit: beside it, a text has as many digits as tell the two apart. */
const JUDGED: ReadonlySet<string> = new Set(['status', 'target', 'formatted']);

function judges(node: SelectionNode, fragments: Fragments, seen: ReadonlySet<string>): boolean {
  if (node.kind === 'Field') {
    return JUDGED.has(node.name.value) || anyJudges(node.selectionSet?.selections, fragments, seen);
  }
  if (node.kind === 'InlineFragment') {
    return anyJudges(node.selectionSet.selections, fragments, seen);
  }
  const { value: name } = node.name;
  if (seen.has(name)) return false;
  const inside = fragments[name]?.selectionSet.selections;
  return anyJudges(inside, fragments, new Set([...seen, name]));
}

const anyJudges = (
  nodes: readonly SelectionNode[] = [],
  fragments: Fragments,
  seen: ReadonlySet<string>,
): boolean => nodes.some((node) => judges(node, fragments, seen));

const known = new WeakMap<readonly SelectionNode[], boolean>();

/**
 * Whether anything below a field selects how a value compares with its limit. Where the limit is
 * itself a number (the required seat price), a dozen sums need not be read otherwise.
 */
export function selectsLimit({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const selects = known.get(fieldNodes) ?? anyJudges(fieldNodes, fragments, new Set());
  known.set(fieldNodes, selects);
  return selects;
}
