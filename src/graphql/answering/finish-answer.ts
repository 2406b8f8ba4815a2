import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../../request/context';
import { headersOf, statusOf } from '../../request/refusal-status';
import { FAULT, noteRequest } from './expose-errors';

const DONE = 200;
const FAULT_STATUS = 500;
/** When there are several reasons for no answer, the first of these decides the status. */
const TELLING = [401, 403, 503, 504, 429];

/** The code that decides the status of an empty answer. */
function decisive(codes: readonly string[]): string | undefined {
  const status = TELLING.find((each) => codes.some((code) => statusOf(code).status === each));
  return codes.find((code) => statusOf(code).status === status);
}

/**
 * Whether every requested field was refused. A field that is null because there is no such thing is
 * an answer.
 */
const isRefusedWhole = (data: object, errors: readonly GraphQLFormattedError[]): boolean =>
  Object.entries(data).every(
    ([field, value]) => value === null && errors.some(({ path = [] }) => path[0] === field),
  );

type Response = GraphQLRequestContextWillSendResponse<RequestContext>['response'];

/**
 * Sets the status. An answer is a 200, and what is missing from it is in `errors`. Only when no
 * field was answered, `data` is null and the status says why: 401 and 403, the temporary refusals'
 * own status, 500 when something broke, else 400.
 */
function setStatus({ http }: Response, result: FormattedExecutionResult): void {
  const { errors = [], data } = result;
  // A refusal before anything ran has brought its own status.
  const settled = data === undefined && (http.status ?? FAULT_STATUS) !== FAULT_STATUS;
  if (errors.length === 0 || settled) return;
  if (data && !isRefusedWhole(data, errors)) return void (http.status = DONE);
  if (data) result.data = null;
  const codes = errors.map((error) => String(error.extensions?.['code']));
  const own = decisive(codes) ?? '';
  http.status = codes.includes(FAULT) && !own ? FAULT_STATUS : statusOf(own).status;
  for (const [name, value] of headersOf(own)) http.headers.set(name, value);
}

/** The place of an error in the query, for any row: the path without list indexes. */
const fieldOf = ({ path = [] }: GraphQLFormattedError): string =>
  path.filter((step) => typeof step === 'string').join('.');

/**
 * Keeps one of the errors that a field has for every row, with the path of the first: fifty rows
 * are one mistake.
 */
function tellOnce(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const told = new Map<string, GraphQLFormattedError>();
  for (const error of errors) {
    const key = JSON.stringify([fieldOf(error), error.extensions?.['code'], error.message]);
    if (!told.has(key)) told.set(key, error);
  }
  return [...told.values()];
}

const LONGEST_NAME = 100;

/**
 * Finishes every answer: its status, each mistake only once, its cost for the caller, the
 * operation's name for the log, and the end of the request's transaction.
 */
export const finishAnswer: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operationName, contextValue: { notes } }) => {
      if (notes && operationName) notes.operation = operationName.slice(0, LONGEST_NAME);
    },
    didEncounterErrors: async ({ errors, contextValue: { notes } }) => {
      if (notes) noteRequest(errors, notes.id);
    },
    willSendResponse: async ({ response, contextValue }) => {
      const { cost } = contextValue.notes ?? {};
      if (cost !== undefined) response.http.headers.set('x-query-cost', String(cost));
      if (response.body.kind === 'single') {
        const { singleResult } = response.body;
        setStatus(response, singleResult);
        if (singleResult.errors) singleResult.errors = tellOnce(singleResult.errors);
      }
      await contextValue.close();
    },
  }),
};
