import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request/context';

/** Ends the request's transaction when its answer is complete. */
export const closeScope: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: ({ contextValue }) => contextValue.close(),
  }),
};
