import { randomUUID } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../../error-codes/catalogue';
import { Refusal } from '../../errors';
import type { Logger } from '../../logger';
import { headersOf, statusOf } from '../../request/refusal-status';

export const FAULT = 'INTERNAL_SERVER_ERROR' satisfies ErrorCode;

/**
 * The request of each error, because the function that formats an error does not get the request.
 */
const requests = new WeakMap<object, string>();

export function noteRequest(errors: readonly GraphQLError[], requestId: string): void {
  for (const error of errors) requests.set(error, requestId);
}

/**
 * The codes by which Apollo and GraphQL name a bad request. Any other error that is no refusal is a
 * fault.
 */
const OF_THE_REQUEST: ReadonlySet<unknown> = new Set<ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** Codes of our own rules and scalars, which Apollo would call a failed validation. */
const OWN_CODES: ReadonlySet<unknown> = new Set<ErrorCode>([
  'QUERY_TOO_LARGE',
  'BAD_MONTH',
  'BAD_QUARTER',
  'BAD_TEXT',
]);

/** Turns a refusal before anything runs (identity, cost) into an error that carries its status. */
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
  const requestId = requests.get(thrown as GraphQLError);
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

/** What a caller may read of an error: a refusal as it is, a fault as the number of an incident. */
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

/** GraphQL's parser handles brackets by recursion, and fails where the stack ends. */
const TOO_DEEP: GraphQLFormattedError = {
  message: 'The query has too many brackets within each other to be read.',
  extensions: { code: 'QUERY_TOO_LARGE' },
};

/** The original error, which may have been wrapped more than once. */
export function originOf(thrown: unknown): unknown {
  let cause = unwrapResolverError(thrown);
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
