import { Refusal } from '../errors';
import type { Logger } from '../logger';
import { checkRole, checkServer } from './check-server';
import { openDataDir } from './data-dir';
import { openDatabase, type Database } from './database';
import { openEmbedded } from './embedded/open-embedded';
import { EmbeddedProblem } from './embedded/problem';
import { keptSecret, type KeptSecret } from './kept-secret';
import type { DatabaseLimits } from './limits';
import { migrate, refusePending } from './migrate';

export interface ConnectOptions {
  readonly databaseUrl: string | null;
  readonly dataDir: string | null;
  readonly poolSize: number;
  readonly limits?: DatabaseLimits;
  readonly prepare?: boolean;
  /** Logs when the database goes away and when it is back. */
  readonly logger?: Logger;
  /** Whether to bring the schema of a DATABASE_URL up to date. The embedded one always is. */
  readonly migrate: boolean;
}

/** A database that is ready for use: reachable, new enough, its schema up to date. */
export interface Connection {
  readonly database: Database;
  readonly url: string;
  /** A generated secret kept in the data directory. */
  keptSecret(purpose: KeptSecret): string;
  /** Names of the migrations that were run. */
  readonly migrated: readonly string[];
  /** `until` is a time of `performance.now()`: the embedded Postgres is stopped by then. */
  close(until?: number): Promise<void>;
}

/** Opens the database that the settings name, or else the embedded one. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  return options.databaseUrl === null
    ? connectEmbedded(options)
    : connectTo(options.databaseUrl, options);
}

async function connectTo(url: string, options: ConnectOptions): Promise<Connection> {
  await checkServer(url);
  if (!options.migrate) await refusePending(url);
  const migrated = options.migrate ? await migrate(url) : [];
  await checkRole(url);
  const database = openDatabase({ ...options, url });
  return {
    database,
    url,
    migrated,
    keptSecret: (purpose) => keptSecret(openDataDir(options.dataDir), purpose),
    close: () => database.close(),
  };
}

/** A problem that somebody can fix becomes a refusal. */
function refuseProblem(error: unknown): never {
  if (error instanceof EmbeddedProblem) throw new Refusal(error.code, error.message);
  throw error;
}

async function connectEmbedded(options: ConnectOptions): Promise<Connection> {
  const dataDir = openDataDir(options.dataDir);
  const embedded = await openEmbedded({ dataDir }).catch(refuseProblem);
  try {
    const migrated = await migrate(embedded.url);
    const database = openDatabase({ ...options, url: embedded.url });
    const close = async (until?: number): Promise<void> => {
      await database.close();
      await embedded.close(until);
    };
    return {
      ...{ database, url: embedded.url, migrated, close },
      keptSecret: (purpose) => keptSecret(dataDir, purpose),
    };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}
