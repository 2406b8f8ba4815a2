import { randomUUID } from 'node:crypto';
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal } from '../errors';
import type { Logger } from '../logger';
import type { RequestContext } from '../request/context';
import { headersOf, knownStatus, statusOf } from '../request/refusal-status';

const FAULT = 'INTERNAL_SERVER_ERROR';

/** Apollo's and GraphQL's own words for a bad request; anything else that is no refusal is a fault. */
const OF_THE_REQUEST: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** Codes of our own rules and scalars, which Apollo would call a failed validation. */
const OWN_CODES: ReadonlySet<unknown> = new Set(['QUERY_TOO_LARGE', 'BAD_MONTH', 'BAD_QUARTER']);

/** A refusal before anything runs (who asks, what it costs) as an error that carries its status. */
export const asGraphqlError = (refusal: Refusal): GraphQLError =>
  new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: {
      http: {
        status: statusOf(refusal.code).status,
        headers: new HeaderMap(headersOf(refusal.code)),
      },
    },
  });

function maskFault(error: unknown, where: GraphQLFormattedError, logger: Logger) {
  const incident = randomUUID();
  logger.error({ err: error, incident, path: where.path }, 'a request failed');
  return {
    message: `Something went wrong on our side. It was logged as incident ${incident}.`,
    ...(where.path ? { path: where.path } : {}),
    extensions: { code: FAULT, incident },
  };
}

/** What a caller may read of an error: refusals as they are, faults as an incident's number. */
export const formatErrors =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = originOf(thrown);
    if (cause instanceof Refusal) {
      const extensions = { ...cause.details, code: cause.code };
      return { ...formatted, message: cause.message, extensions };
    }
    const own = cause instanceof GraphQLError ? cause.extensions['code'] : undefined;
    const code = OWN_CODES.has(own) ? own : formatted.extensions?.['code'];
    if (!OWN_CODES.has(code) && !OF_THE_REQUEST.has(code)) {
      return maskFault(cause, formatted, logger);
    }
    const { message, locations, path } = formatted;
    return { message, locations, path, extensions: { code } };
  };

/** What was thrown first: it may be wrapped more than once on its way here. */
export function originOf(thrown: unknown): unknown {
  let cause = unwrapResolverError(thrown);
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

const DONE = 200;
const TOO_MANY = 429;

/**
 * The status tells monitors what the body tells callers: 401 and 403 always; 500 when something
 * broke; 400, or what the table of refusals says, when a refusal left nothing to answer. A part that
 * could be answered stays a 200.
 */
export const setStatus: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const { errors = [], data } = response.body.singleResult;
      const codes = errors.map((error) => String(error.extensions?.['code']));
      // The client is to send the query's text next: that is no failure.
      if (codes.includes('PERSISTED_QUERY_NOT_FOUND')) return;
      const own = codes.find((code) => decides(code, data));
      for (const [name, value] of headersOf(own ?? '')) response.http.headers.set(name, value);
      if (own) response.http.status = statusOf(own).status;
      else if (codes.includes(FAULT)) response.http.status = 500;
      else if (codes.length > 0 && isEmpty(data) && (response.http.status ?? DONE) === DONE) {
        response.http.status = 400;
      }
    },
  }),
};

/** 401 and 403 whatever else was answered; that it is not to be had at the moment, when nothing was. */
function decides(code: string, data: unknown): boolean {
  const status = knownStatus(code)?.status;
  return status !== undefined && (status < TOO_MANY || isEmpty(data));
}

const isEmpty = (data: unknown): boolean =>
  data === null || data === undefined || Object.values(data).every((value) => value === null);
