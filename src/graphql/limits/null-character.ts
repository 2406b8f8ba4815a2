import { GraphQLError, type StringValueNode, type ValidationRule } from 'graphql';

const NULL = '\0';
export const NULL_CHARACTER = 'holds a null character (U+0000), which no text may. Leave it out.';

/**
 * Whether some text in a value contains a null character. Postgres cannot store one, and would fail
 * where we refuse.
 */
export function holdsNull(value: unknown): boolean {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && next.includes(NULL)) return true;
    if (typeof next === 'object' && next !== null) open.push(...Object.values(next));
  }
  return false;
}

/** The same rule for text in the query itself. */
export const refuseNullsInText: ValidationRule = (context) => ({
  StringValue: (node: StringValueNode) => {
    if (!node.value.includes(NULL)) return;
    const extensions = { code: 'BAD_TEXT' };
    context.reportError(
      new GraphQLError(`A text in the query ${NULL_CHARACTER}`, { nodes: node, extensions }),
    );
  },
});
