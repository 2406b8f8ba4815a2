import { randomUUID } from 'node:crypto';
import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal } from '../errors';
import type { Logger } from '../logger';
import type { RequestContext } from '../request/context';
import { headersOf, statusOf } from '../request/refusal-status';
import { requestOf } from './note-operation';

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
const OWN_CODES: ReadonlySet<unknown> = new Set([
  'QUERY_TOO_LARGE',
  'BAD_MONTH',
  'BAD_QUARTER',
  'BAD_TEXT',
]);

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

function maskFault(thrown: unknown, where: GraphQLFormattedError, logger: Logger) {
  const incident = randomUUID();
  const requestId = requestOf(thrown);
  logger.error(
    { err: originOf(thrown), incident, requestId, path: where.path },
    'a request failed',
  );
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
      return maskFault(thrown, formatted, logger);
    }
    const { message, locations, path } = formatted;
    if (code === 'GRAPHQL_PARSE_FAILED' && cause instanceof RangeError) return TOO_DEEP;
    return { message, locations, path, extensions: { code } };
  };

/** GraphQL's reader goes into brackets by recursion, and gives up where the stack ends. */
const TOO_DEEP: GraphQLFormattedError = {
  message: 'The query has too many brackets within each other to be read.',
  extensions: { code: 'QUERY_TOO_LARGE' },
};

/** What was thrown first: it may be wrapped more than once on its way here. */
export function originOf(thrown: unknown): unknown {
  let cause = unwrapResolverError(thrown);
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

const DONE = 200;
const FAULT_STATUS = 500;
/** Of several reasons why there is no answer the first of these is told. */
const TELLING = [401, 403, 503, 504, 429];

/** The code that decides about an answer of nothing. */
function decisive(codes: readonly string[]): string | undefined {
  const status = TELLING.find((each) => codes.some((code) => statusOf(code).status === each));
  return codes.find((code) => statusOf(code).status === status);
}

/** Whether each field asked for was refused. One that is null because there is no such thing is an answer. */
const isRefusedWhole = (data: object, errors: readonly GraphQLFormattedError[]): boolean =>
  Object.entries(data).every(
    ([field, value]) => value === null && errors.some(({ path = [] }) => path[0] === field),
  );

/**
 * An answer is a 200, and what is missing of it stands in `errors`. Only where there is none, no
 * field being answered, `data` is null and the status says why: 401 and 403, what the table of
 * refusals says of the moment, 500 when something broke, else 400.
 */
export const setStatus: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const { errors = [], data } = singleResult;
      // Refused before anything ran: then the error has brought its own status.
      const settled = data === undefined && (response.http.status ?? FAULT_STATUS) !== FAULT_STATUS;
      if (errors.length === 0 || settled) return;
      if (data && !isRefusedWhole(data, errors)) return void (response.http.status = DONE);
      if (data) singleResult.data = null;
      const codes = errors.map((error) => String(error.extensions?.['code']));
      const own = decisive(codes) ?? '';
      response.http.status = codes.includes(FAULT) && !own ? FAULT_STATUS : statusOf(own).status;
      for (const [name, value] of headersOf(own)) response.http.headers.set(name, value);
    },
  }),
};
