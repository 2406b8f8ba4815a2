import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation as Resolved,
} from '@apollo/server';
import { OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { asGraphqlError } from '../answering/expose-errors';

/** An operation that is parsed and valid, and has not run yet. */
export type Operation = Resolved<RequestContext> & { readonly operation: OperationDefinitionNode };

/** Looks at an operation, and throws a refusal if it may not run. */
export type Judge = (operation: Operation) => Promise<void> | void;

/**
 * Asks the judges one after the other. Apollo would ask separate plugins all at once, so an
 * operation that the first one refuses would still cost the time of the others.
 */
export const judgeOperation = (judges: readonly Judge[]): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async (resolved) => {
      // The type allows no operation, but by now there always is one.
      if (!resolved.operation) return;
      try {
        for (const judge of judges) await judge(resolved as Operation);
      } catch (error) {
        throw error instanceof Refusal ? asGraphqlError(error) : error;
      }
    },
  }),
});

/** Refuses a subscription: it would be answered once, and then say no more. */
export const refuseSubscription: Judge = ({ operation }) => {
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
  throw new Refusal(
    'NO_SUCH_OPERATION',
    'A subscription cannot be answered once. Open it as a WebSocket at /graphql, or as server-sent events at /graphql/stream.',
  );
};
