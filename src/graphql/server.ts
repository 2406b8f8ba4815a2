import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { VerifyToken } from '../auth/verify-token';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { Refusal } from '../errors';
import type { Logger } from '../logger';
import { RequestContext } from '../request/context';
import { closeScope } from './close-scope';
import { asGraphqlError, formatErrors, setStatus } from './expose-errors';
import { takeRecords } from './ingest/sent-records';
import { compileFrequent } from './jit';
import { limitCost } from './limit-cost';
import { LIMITS, MOST_TOKENS } from './limits';
import { openSchema } from './schema';
import { tellOnce } from './tell-once';

export interface GraphqlParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly verifyToken: VerifyToken;
  /** Compile queries that are asked again and again. */
  readonly jit: boolean;
}

/** Room for 5000 records with long texts. */
const BODY_LIMIT = 32 * 1024 * 1024;

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
    validationRules: LIMITS,
    plugins: [
      // Its wrapper around every field costs more than all the fields together.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      setStatus,
      tellOnce,
      closeScope,
      limitCost(schema),
      takeRecords,
      ...(jit ? [compileFrequent(schema)] : []),
    ],
  });
}

/** Verifies the token before the query is even read: no token, no answer, not even about the schema. */
const contextFor =
  ({ database, clock, verifyToken }: GraphqlParts) =>
  async (request: FastifyRequest): Promise<RequestContext> => {
    try {
      const actor = await verifyToken(request.headers.authorization);
      return new RequestContext(actor, clock, database);
    } catch (error) {
      throw error instanceof Refusal ? asGraphqlError(error) : error;
    }
  };

/** Serves `/graphql` by POST, and queries by GET for callers that send a header browsers would ask leave for. */
export async function registerGraphql(server: FastifyInstance, parts: GraphqlParts): Promise<void> {
  const apollo = openApollo(parts);
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  const handler = fastifyApolloHandler(apollo, { context: contextFor(parts) });
  server.route({ method: ['GET', 'POST'], url: '/graphql', bodyLimit: BODY_LIMIT, handler });
}
