import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from '../logger';
import type { RequestContext } from '../request/context';
import { closeScope } from './close-scope';
import { formatErrors, setStatus } from './expose-errors';
import { takeRecords } from './ingest/sent-records';
import { compileFrequent } from './jit';
import { limitCost } from './limit-cost';
import { limitInputs } from './limit-inputs';
import { LIMITS, MOST_TOKENS } from './limits';
import { noteOperation } from './note-operation';
import { oneAfterAnother } from './one-after-another';
import { refuseNullCharacters, refuseNullsInText } from './refuse-null-characters';
import { refuseMissingRoots } from './refuse-missing-roots';
import { openSchema } from './schema';
import { tellOnce } from './tell-once';

export interface GraphqlParts {
  readonly logger: Logger;
  /** Compile queries that are asked again and again. */
  readonly jit: boolean;
}

/** One operation, read and found to have the shape of one. */
export interface Asked {
  /** Only queries may come by GET. */
  readonly method: 'GET' | 'POST';
  readonly query?: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly result: FormattedExecutionResult;
}

export interface Graphql {
  answer(asked: Asked, context: RequestContext): Promise<Answered>;
  close(): Promise<void>;
}

function openApollo({ logger, jit }: GraphqlParts): ApolloServer<RequestContext> {
  const schema = openSchema();
  return new ApolloServer<RequestContext>({
    schema,
    logger,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    // The process drains by its own order: Postgres stops after the last request, not before.
    stopOnTerminationSignals: false,
    formatError: formatErrors(logger),
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [...LIMITS, refuseNullsInText],
    plugins: [
      // Its wrapper around every field costs more than all the fields together.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      noteOperation,
      setStatus,
      tellOnce,
      closeScope,
      // Records are taken out first: a large or bad one is refused by itself.
      oneAfterAnother([
        refuseMissingRoots,
        takeRecords,
        limitInputs,
        refuseNullCharacters,
        limitCost(schema),
      ]),
      ...(jit ? [compileFrequent(schema)] : []),
    ],
  });
}

const DONE = 200;

/** Asks Apollo without its HTTP face: who may ask, and what has the shape of a question, was settled before. */
async function answer(
  apollo: ApolloServer<RequestContext>,
  { method, ...asked }: Asked,
  context: RequestContext,
): Promise<Answered> {
  const http = { method, headers: new HeaderMap(), search: '', body: null };
  const response = await apollo.executeOperation({ ...asked, http }, { contextValue: context });
  if (response.body.kind !== 'single') throw new Error('an answer in parts was not asked for');
  const { errors, data, extensions } = response.body.singleResult;
  return {
    status: response.http.status ?? DONE,
    headers: Object.fromEntries(response.http.headers),
    result: { errors, data, extensions } as FormattedExecutionResult,
  };
}

/** The API as one function, ready to be asked. */
export async function openGraphql(parts: GraphqlParts): Promise<Graphql> {
  const apollo = openApollo(parts);
  await apollo.start();
  return {
    answer: (asked, context) => answer(apollo, asked, context),
    close: () => apollo.stop(),
  };
}
