import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import type { RequestContext } from '../../request/context';
import type { RequestNotes } from '../../request/request-notes';

/**
 * From this cost on a query is not answered beside all others. What a dashboard asks for is below
 * it; an answer of this size takes some 50 ms to make.
 */
const COSTLY = 10_000;

/** By their notes: Apollo works with a copy of the context. */
const left = new WeakMap<RequestNotes, string>();

/** The text of the query, if it was left to others to answer. */
export const leftOf = ({ notes }: RequestContext): string | undefined =>
  notes === null ? undefined : left.get(notes);

/** Leaves queries that cost much unanswered here. By now they are read, found to be good, and weighed. */
export const leaveCostly: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    responseForOperation: async ({ operation, source, contextValue, response }) => {
      const { notes } = contextValue;
      if (!notes || (notes.cost ?? 0) < COSTLY) return null;
      if (operation?.operation !== 'query' || !source) return null;
      left.set(notes, source);
      const nothing = { kind: 'single', singleResult: {} } as const;
      return { http: response.http, body: nothing } as GraphQLResponse;
    },
  }),
};
