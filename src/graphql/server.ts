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
import { giveBackUnused } from './limits/give-back-unused';
import { spendCost } from './limits/spend-cost';
import { judgeOperation, refuseSubscription } from './limits/judge-operation';
import { noteMomentary } from './answering/note-momentary';
import { noteDeprecated } from './impact/note-deprecated';
import { limitVariables } from './limits/limit-variables';
import { refuseNullsInText } from './limits/null-character';
import { LIMITS, MOST_TOKENS } from './limits/limit-document';
import { openSchema } from './schema';

export interface GraphqlParts {
  readonly logger: Logger;
  /** Whether to compile queries that are asked again and again. */
  readonly jit: boolean;
  /** Answers costly queries; `null` when they are answered here like all others. */
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
    // The process shuts down in its own order: Postgres stops after the last request, not before.
    stopOnTerminationSignals: false,
    formatError: formatErrors(logger),
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [...LIMITS, refuseNullsInText],
    plugins: [
      // Its wrapper around every field costs more than all the fields together.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      finishAnswer,
      giveBackUnused,
      // Records are taken out first, so that a large or bad one is refused alone.
      judgeOperation([
        refuseSubscription,
        takeRecords,
        limitVariables,
        noteMomentary,
        limitCost,
        spendCost,
        noteDeprecated,
      ]),
      ...(costly ? [leaveCostly] : []),
      ...(jit ? [compileFrequent(schema)] : []),
    ],
  });
}

const DONE = 200;
/** An answer of this many values takes milliseconds to write. */
const LARGE = 1000;

const askedLimits = ({ extensions }: Pick<Asked, 'extensions'>) =>
  extensions?.['limits'] === true ? { limits: true } : undefined;

/** Adds what was spent and what is left, where the request asks for it: `"extensions": { "limits": true }`. */
function withLimits(
  result: FormattedExecutionResult,
  { extensions }: Omit<Asked, 'method'>,
  { notes, clock }: RequestContext,
): FormattedExecutionResult {
  if (!askedLimits({ extensions }) || !notes?.limits) return result;
  const { perMinute, left, fullInMs } = notes.limits;
  const fullAt = new Date(clock.now().getTime() + fullInMs).toISOString();
  const limits = { cost: notes.cost, perMinute, left, fullAt };
  return { ...result, extensions: { ...result.extensions, limits } };
}

/**
 * Adds the request's id to each error, so that an error copied into a support letter can be found
 * in the log.
 */
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

/**
 * Asks Apollo without its HTTP layer, because identity and shape of the request were checked
 * before.
 */
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
  // Writing a large answer takes long, so others get their turns before it.
  if ((context.notes?.cost ?? 0) > LARGE) await setImmediate();
  return {
    status: head.status ?? DONE,
    headers: Object.fromEntries(head.headers),
    isWhole: !body.singleResult.errors,
    body: JSON.stringify(
      withRequestId(withLimits(body.singleResult, asked, context), context.notes?.id),
    ),
  };
}

/** Opens the API as one function that answers requests. */
export async function openGraphql(parts: GraphqlParts): Promise<Answers> {
  const apollo = openApollo(parts);
  await apollo.start();
  return {
    answer: async (asked, context, signal) => {
      const answered = await answer(apollo, asked, context);
      const query = leftOf(context);
      return query === undefined
        ? answered
        : parts.costly!.answer(
            { ...asked, query, extensions: askedLimits(asked) },
            context,
            signal,
          );
    },
    close: () => apollo.stop(),
  };
}
