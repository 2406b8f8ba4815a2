import {
  BREAK,
  GraphQLError,
  Kind,
  visit,
  type ASTNode,
  type DocumentNode,
  type ValidationRule,
} from 'graphql';
import { OF_INPUT } from './limit-variables';
import { MOST_DEPTH, Sizes } from './sizes';

/** Fields of one document. Each fragment counts once, where it is defined. */
const MOST_FIELDS = 2_000;
/**
 * Fields with every fragment expanded wherever it is used, which is what execution runs through.
 */
export const MOST_WRITTEN_OUT = 10_000;
/** Tokens of a document: records belong in variables, not in the text. */
export const MOST_TOKENS = 50_000;
/** Nested brackets of selections, lists and objects together. */
const MOST_NESTING = 64;

/** How often a kind of node may occur in one document, and its name. */
const MOST: Partial<Record<Kind, readonly [most: number, words: string]>> = {
  [Kind.FIELD]: [MOST_FIELDS, 'fields, aliases counted'],
  [Kind.FRAGMENT_SPREAD]: [MOST_FIELDS, 'uses of fragments'],
  [Kind.INLINE_FRAGMENT]: [MOST_FIELDS, 'inline fragments'],
  [Kind.FRAGMENT_DEFINITION]: [300, 'fragments'],
  [Kind.OPERATION_DEFINITION]: [50, 'operations'],
  [Kind.VARIABLE_DEFINITION]: [500, 'variables'],
  [Kind.DIRECTIVE]: [500, 'directives'],
};

const NESTS: ReadonlySet<string> = new Set([Kind.SELECTION_SET, Kind.LIST, Kind.OBJECT]);

const isRecords = (node: ASTNode | readonly ASTNode[]): boolean =>
  'kind' in node && node.kind === Kind.ARGUMENT && node.name.value === 'records';

/** Whether a text is too long. Texts of records have their own limits. */
const isTooLong = (node: ASTNode, ancestors: readonly (ASTNode | readonly ASTNode[])[]): boolean =>
  node.kind === Kind.STRING && node.value.length > OF_INPUT.text && !ancestors.some(isRecords);

/**
 * What is too large in the text of a document, as a sentence; `null` when nothing is. It takes one
 * pass, without recursion.
 */
function excessIn(document: DocumentNode): string | null {
  const seen: Partial<Record<string, number>> = {};
  let excess: string | null = null;
  let nesting = 0;
  const enter = (
    node: ASTNode,
    _key: unknown,
    _parent: unknown,
    _path: unknown,
    ancestors: readonly (ASTNode | readonly ASTNode[])[],
  ): typeof BREAK | undefined => {
    const count = (seen[node.kind] = (seen[node.kind] ?? 0) + 1);
    const [most, words] = MOST[node.kind] ?? [Infinity, ''];
    if (NESTS.has(node.kind)) nesting += 1;
    if (count > most) excess = `The query has more than ${most} ${words}. Split it.`;
    else if (nesting > MOST_NESTING)
      excess = `The query has more than ${MOST_NESTING} brackets within each other.`;
    else if (node.kind === Kind.LIST && node.values.length > OF_INPUT.items)
      excess = `A list in the query has ${node.values.length} items, more than ${OF_INPUT.items}. Ask in several steps.`;
    else if (isTooLong(node, ancestors))
      excess = `A text in the query has more than ${OF_INPUT.text} characters.`;
    return excess === null ? undefined : BREAK;
  };
  const leave = (node: ASTNode): void => {
    if (NESTS.has(node.kind)) nesting -= 1;
  };
  visit(document, { enter, leave });
  return excess;
}

/** What is too large once every fragment is expanded. */
function excessOf(document: DocumentNode): string | null {
  const sizes = new Sizes(document);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const { fields, depth } = sizes.of(node.selectionSet);
    if (depth > MOST_DEPTH)
      return `The query is nested more than ${MOST_DEPTH} deep. Ask in two steps.`;
    if (fields > MOST_WRITTEN_OUT)
      return `The query asks for more than ${MOST_WRITTEN_OUT} fields when its fragments are written out. Split it.`;
  }
  return null;
}

const tooLarge = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'QUERY_TOO_LARGE' } });

/**
 * Refuses what is too large before any other rule looks at it, and shows the other rules an empty
 * document. Several of GraphQL's own rules take time quadratic in the document, or in what its
 * fragments expand to.
 */
const limitSize: ValidationRule = (context) => ({
  Document: (document) => {
    const excess = excessIn(document) ?? excessOf(document);
    if (excess === null) return undefined;
    context.reportError(tooLarge(excess));
    return { ...document, definitions: [] };
  },
});

export const LIMITS: ValidationRule[] = [limitSize];
