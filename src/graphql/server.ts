import { setImmediate } from 'node:timers/promises';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from '../logger';
import type { RequestContext } from '../request/context';
import type { Answered, Answers, Asked } from './answering/asked';
import { leaveCostly, leftOf } from './costly/leave-costly';
import { formatErrors } from './answering/expose-errors';
import { finishAnswer } from './answering/finish-answer';
import { takeRecords } from './ingest/sent-records';
import { compileFrequent } from './answering/compile-frequent';
import { limitCost } from './limits/limit-cost';
import { judgeOperation, refuseMissingRoot } from './limits/judge-operation';
import { limitVariables } from './limits/limit-variables';
import { refuseNullsInText } from './limits/null-character';
import { LIMITS, MOST_TOKENS } from './limits/limit-document';
import { openSchema } from './schema';

export interface GraphqlParts {
  readonly logger: Logger;
  /** Compile queries that are asked again and again. */
  readonly jit: boolean;
  /** Who answers what is costly; `null`: answered here like all the rest. */
  readonly costly: Answers | null;
}

function openApollo({ logger, jit, costly }: GraphqlParts): ApolloServer<RequestContext> {
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
      finishAnswer,
      // Records are taken out first: a large or bad one is refused by itself.
      judgeOperation([refuseMissingRoot, takeRecords, limitVariables, limitCost]),
      ...(costly ? [leaveCostly] : []),
      ...(jit ? [compileFrequent(schema)] : []),
    ],
  });
}

const DONE = 200;
/** So many values take milliseconds to write out. */
const LARGE = 1000;

/** Each error names the request, so that the one copied into a letter to us is found in the log. */
function withRequestId(
  { errors, data, extensions }: FormattedExecutionResult,
  requestId: string | undefined,
): object {
  const named = errors?.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId },
  }));
  return { errors: named, data, extensions };
}

/** Asks Apollo without its HTTP face: who may ask, and what has the shape of a question, was settled before. */
async function answer(
  apollo: ApolloServer<RequestContext>,
  { method, ...asked }: Asked,
  context: RequestContext,
): Promise<Answered> {
  const http = { method, headers: new HeaderMap(), search: '', body: null };
  const { body, http: head } = await apollo.executeOperation(
    { ...asked, http },
    { contextValue: context },
  );
  if (body.kind !== 'single') throw new Error('an answer in parts was not asked for');
  // To write a large answer out is long work by itself: others get their turns before it.
  if ((context.notes?.cost ?? 0) > LARGE) await setImmediate();
  return {
    status: head.status ?? DONE,
    headers: Object.fromEntries(head.headers),
    body: JSON.stringify(withRequestId(body.singleResult, context.notes?.id)),
  };
}

/** The API as one function, ready to be asked. */
export async function openGraphql(parts: GraphqlParts): Promise<Answers> {
  const apollo = openApollo(parts);
  await apollo.start();
  return {
    answer: async (asked, context, signal) => {
      const answered = await answer(apollo, asked, context);
      const query = leftOf(context);
      return query === undefined
        ? answered
        : parts.costly!.answer({ ...asked, query, extensions: undefined }, context, signal);
    },
    close: () => apollo.stop(),
  };
}
