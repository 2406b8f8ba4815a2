import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import type { RequestContext } from '../../request/context';
import type { RequestNotes } from '../../request/request-notes';

/**
 * The cost from which a query is not answered with all others. Queries of a dashboard stay below
 * it; an answer of this size takes some 50 ms to write.
 */
const COSTLY = 10_000;

/** Keyed by the notes, because Apollo works with a copy of the context. */
const left = new WeakMap<RequestNotes, string>();

/** The text of the query, if it was left for the threads. */
export const leftOf = ({ notes }: RequestContext): string | undefined =>
  notes === null ? undefined : left.get(notes);

/** Leaves costly queries unanswered here. By now they are parsed, valid and weighed. */
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
