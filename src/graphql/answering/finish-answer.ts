import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../../request/context';
import { headersOf, statusOf } from '../../request/refusal-status';
import { FAULT, noteRequest } from './expose-errors';

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

type Response = GraphQLRequestContextWillSendResponse<RequestContext>['response'];

/**
 * An answer is a 200, and what is missing of it stands in `errors`. Only where there is none, no
 * field being answered, `data` is null and the status says why: 401 and 403, what the table of
 * refusals says of the moment, 500 when something broke, else 400.
 */
function setStatus({ http }: Response, result: FormattedExecutionResult): void {
  const { errors = [], data } = result;
  // Refused before anything ran: then the error has brought its own status.
  const settled = data === undefined && (http.status ?? FAULT_STATUS) !== FAULT_STATUS;
  if (errors.length === 0 || settled) return;
  if (data && !isRefusedWhole(data, errors)) return void (http.status = DONE);
  if (data) result.data = null;
  const codes = errors.map((error) => String(error.extensions?.['code']));
  const own = decisive(codes) ?? '';
  http.status = codes.includes(FAULT) && !own ? FAULT_STATUS : statusOf(own).status;
  for (const [name, value] of headersOf(own)) http.headers.set(name, value);
}

/** Where in the query it arose, whichever row: the path without places in lists. */
const fieldOf = ({ path = [] }: GraphQLFormattedError): string =>
  path.filter((step) => typeof step === 'string').join('.');

/** What a field refuses for every row alike is told once, by the path of the first: fifty rows are one mistake. */
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
 * What happens to every answer on its way out: its status, each mistake told once, its cost for
 * the caller, the operation's name for the log, and the end of the request's transaction.
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
