import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { openIdentify } from './auth/identify';
import { openKnownMsps } from './auth/known-msps';
import { TokenRegister } from './auth/token-register';
import { openVerifier } from './auth/verify-token';
import type { Clock } from './clock';
import type { Config } from './config';
import { connect, type Connection } from './database/connect';
import type { Database } from './database/database';
import { codeOf, Refusal } from './errors';
import { openExportDir } from './exports/export-dir';
import { forgetOldEvents } from './jobs/forget-old-events';
import { EventBell } from './events/event-bell';
import { FindingsWatch } from './jobs/watch-findings';
import { openWorkplace } from './jobs/workplace';
import { openCostlyLane } from './graphql/costly/costly-lane';
import { openWebhooks } from './graphql/webhook/open-webhooks';
import { Budget } from './request/budget/budget';
import { DeprecatedUses } from './request/deprecated-uses';
import { Callers } from './http/callers';
import { openKnownAnswers } from './http/unchanged/known-answers';
import { openServer } from './http/open-server';
import { RequestFigures } from './http/request-figures';
import { refreshInBackground } from './http/refresh-in-background';
import { watchAlerts } from './http/watch-alerts';
import type { ServerParts } from './http/server-parts';
import type { Logger } from './logger';

/** A running server. Disposing of it drains requests first and stops the database last. */
export interface App extends AsyncDisposable {
  /** Where it serves, `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly database: Database;
  /** Signs and checks HS256 tokens; `null` when an issuer signs all tokens. */
  readonly secret: string | null;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly logger: Logger;
  /** Count stale figures in the background. */
  readonly background?: boolean;
  /** Work between taking the port and being ready, such as loading the sample MSP. */
  readonly prepare?: (database: Database) => Promise<void>;
}

/** A generated secret is used unless the settings name one, or an issuer that signs all tokens. */
function secretOf(config: Config, connection: Connection): string | null {
  if (config.jwtSecret !== null) return config.jwtSecret;
  return config.jwks === null ? connection.keptSecret('jwt-secret') : null;
}

function portTaken(config: Config): Refusal {
  return new Refusal(
    'PORT_TAKEN',
    `Port ${config.port} of ${config.host} is in use by another program. ` +
      'Stop that one, or set PORT to a free port (0 takes any).',
  );
}

function cannotListen(error: unknown, config: Config): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return portTaken(config);
  if (code === 'EACCES') {
    return new Refusal(
      'PORT_FORBIDDEN',
      `This user may not serve on port ${config.port}. Set PORT above 1023.`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Refusal(
      'HOST_UNKNOWN',
      `${config.host} is no address of this machine. Correct HOST.`,
    );
  }
  return error;
}

async function listen(server: FastifyInstance, config: Config): Promise<string> {
  try {
    await server.listen({ port: config.port, host: config.host });
  } catch (error) {
    throw cannotListen(error, config);
  }
  const { address, family, port } = server.server.address() as AddressInfo;
  const unspecified = address === '0.0.0.0' || address === '::';
  const host = family === 'IPv6' && !unspecified ? `[${address}]` : address;
  return `http://${unspecified ? 'localhost' : host}:${port}`;
}

/**
 * Docker and others kill a server ten seconds after they asked it to stop. Callers get `shutdownMs`
 * of that time, and the database gets this much more.
 */
const DATABASE_STOPS_MS = 4500;

/** Puts the parts together by hand and serves them. */
export async function openApp(config: Config, clock: Clock, options: AppOptions): Promise<App> {
  const { logger } = options;
  const connection = await connect({ ...config, logger, migrate: true });
  try {
    return await serve(config, clock, options, connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function serve(
  config: Config,
  clock: Clock,
  { logger, background = true, prepare }: AppOptions,
  connection: Connection,
): Promise<App> {
  const { database } = connection;
  const secret = secretOf(config, connection);
  const verifyToken = openVerifier({ jwtSecret: secret, jwks: config.jwks }, clock, logger);
  const register = new TokenRegister(database, clock);
  const identify = openIdentify({ verifyToken, register, clock, logger });
  const { costPerMinute } = config;
  const budget = costPerMinute === null ? null : new Budget(database, register, costPerMinute);
  const { jit, safelist, corsOrigins, bodySeconds, refreshSeconds } = config;
  const knowsMsp = openKnownMsps(database);
  const callers = new Callers();
  const { responseCache } = config;
  const knownAnswers = responseCache === null ? null : openKnownAnswers(responseCache);
  const figures = new RequestFigures();
  const deprecatedUses = new DeprecatedUses(database, clock, logger);
  const bell = new EventBell(connection.url, logger);
  const costly = openCostlyLane({
    ...config,
    ...{ clock, logger },
    threads: config.costlyThreads,
    databaseUrl: connection.url,
  });
  const webhooks = openWebhooks(config, connection, { clock, logger, costly });
  const parts: ServerParts = {
    ...{ webhookFigures: webhooks.figures },
    ...{ database, clock, logger, identify, knowsMsp, budget, callers, figures, deprecatedUses },
    exportDir: openExportDir(config),
    ...{ bell, knownAnswers, costly, jit, safelist, corsOrigins, bodySeconds, refreshSeconds },
  };
  const workplace = openWorkplace(config, connection, { clock, logger });
  const server = await openServer(parts);
  const url = await listen(server, config);
  await prepare?.(database).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const refresh = background ? refreshInBackground(parts) : null;
  const forgetting = background ? forgetOldEvents(parts, config.eventDays) : null;
  const alerts = background ? watchAlerts(parts) : null;
  const findings = background ? new FindingsWatch(parts) : null;
  const worker = background && config.worker ? workplace.work() : null;
  const delivering = background && config.worker ? webhooks.deliver() : null;
  const close = async (): Promise<void> => {
    const until = performance.now() + config.shutdownMs + DATABASE_STOPS_MS;
    const counted = refresh?.stop();
    const checked = alerts?.stop();
    const worked = worker?.stop();
    const delivered = delivering?.stop(config.shutdownMs);
    const stopped = [forgetting?.stop(), findings?.stop(), delivered];
    await callers.drain(config.shutdownMs);
    // Closing the connection also cuts off a count that hangs.
    await Promise.all([worked, ...stopped]);
    await Promise.all([workplace.close(), webhooks.close(), bell.close()]);
    await Promise.all([costly?.close(), connection.close(until), counted, checked]);
  };
  return { url, database, secret, close, [Symbol.asyncDispose]: close };
}
