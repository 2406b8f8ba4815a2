import type { Clock } from '../clock';
import { readConfig, type Config, type ConfigUse } from '../config';
import { connect, type Connection } from '../database/connect';
import { clockOf } from './clock-of';
import type { Shell } from './shell';
import { stopSignal } from './until-stopped';

export interface Opened {
  readonly config: Config;
  readonly clock: Clock;
  readonly connection: Connection;
  /** Aborts when the user wants to stop. */
  readonly stop: AbortSignal;
}

/** Opens the database for one command, also beside a running server. Closes it whatever happens. */
export async function withDatabase<T>(
  shell: Shell,
  work: (opened: Opened) => Promise<T>,
  { use = 'MAINTAIN', migrate = false }: { use?: ConfigUse; migrate?: boolean } = {},
): Promise<T> {
  const config = readConfig(shell.env, use);
  const stop = stopSignal();
  const connection = await connect({ ...config, migrate });
  try {
    return await work({ config, clock: clockOf(config), connection, stop });
  } finally {
    await connection.close();
  }
}
