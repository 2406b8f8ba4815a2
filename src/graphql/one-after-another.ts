import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { RequestContext } from '../request/context';

type Listener = GraphQLRequestListener<RequestContext>;

/**
 * Plugins that judge an operation before it runs, each after the one before it has passed. Apollo
 * itself asks all of them at once: what the first refuses would cost the others their time still.
 */
export const oneAfterAnother = (
  plugins: readonly ApolloServerPlugin<RequestContext>[],
): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async (request) => {
    const listeners: Listener[] = [];
    for (const plugin of plugins) listeners.push((await plugin.requestDidStart?.(request)) ?? {});
    return {
      didResolveOperation: async (resolved) => {
        for (const listener of listeners) await listener.didResolveOperation?.(resolved);
      },
    };
  },
});
