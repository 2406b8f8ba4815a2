import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Deeper than any question this schema can be asked for a reason; introspection alone takes 13. */
export const MOST_DEPTH = 16;
/** Fields of one document, each use of a fragment counted once where it is written. */
export const MOST_FIELDS = 2_000;
/** Words of a document: records belong in variables, not in the text. */
export const MOST_TOKENS = 50_000;

const tooLarge = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'QUERY_TOO_LARGE' } });

/** Counts nesting through fragments too, so that they are no way around it. Cycles are another rule's to refuse. */
function depthFrom(
  context: ValidationContext,
  selections: readonly SelectionNode[],
  seen: ReadonlySet<string>,
): number {
  let deepest = 0;
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const below = node.selectionSet ? depthFrom(context, node.selectionSet.selections, seen) : 0;
      deepest = Math.max(deepest, 1 + below);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthFrom(context, node.selectionSet.selections, seen));
    } else if (!seen.has(node.name.value)) {
      const fragment = context.getFragment(node.name.value);
      const inside = new Set([...seen, node.name.value]);
      if (fragment)
        deepest = Math.max(deepest, depthFrom(context, fragment.selectionSet.selections, inside));
    }
    if (deepest > MOST_DEPTH) return deepest;
  }
  return deepest;
}

const limitDepth: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition: (node) => {
    if (depthFrom(context, node.selectionSet.selections, new Set()) > MOST_DEPTH) {
      context.reportError(
        tooLarge(`The query is nested more than ${MOST_DEPTH} deep. Ask in two steps.`),
      );
    }
  },
});

const limitFields: ValidationRule = (context): ASTVisitor => {
  let fields = 0;
  return {
    Field: () => {
      fields += 1;
      if (fields === MOST_FIELDS + 1) {
        context.reportError(
          tooLarge(
            `The query asks for more than ${MOST_FIELDS} fields, aliases counted. Split it.`,
          ),
        );
      }
    },
  };
};

export const LIMITS: ValidationRule[] = [limitDepth, limitFields];
