import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type StringValueNode, type ValidationRule } from 'graphql';
import { Refusal } from '../errors';
import type { RequestContext } from '../request/context';
import { asGraphqlError } from './expose-errors';

const NULL = '\0';
const SENTENCE = 'holds a null character (U+0000), which no text may. Leave it out.';

/** For text that stands in the query itself. */
export const refuseNullsInText: ValidationRule = (context) => ({
  StringValue: (node: StringValueNode) => {
    if (!node.value.includes(NULL)) return;
    const extensions = { code: 'BAD_TEXT' };
    context.reportError(
      new GraphQLError(`A text in the query ${SENTENCE}`, { nodes: node, extensions }),
    );
  },
});

function holdsNull(sent: unknown): boolean {
  const open = [sent];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string' && value.includes(NULL)) return true;
    if (typeof value === 'object' && value !== null)
      for (const inside of Object.values(value)) open.push(inside);
  }
  return false;
}

/** For text that comes in variables: Postgres has no null character, and would break where we refuse. */
export const refuseNullCharacters: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request }) => {
      const bad = Object.entries(request.variables ?? {}).find(([, value]) => holdsNull(value));
      if (!bad) return;
      throw asGraphqlError(new Refusal('BAD_TEXT', `The variable $${bad[0]} ${SENTENCE}`));
    },
  }),
};
