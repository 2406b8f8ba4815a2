import { openWorkplace } from '../jobs/workplace';
import { openLogger } from '../logger';
import type { Shell } from './shell';
import { withDatabase, type Opened } from './with-database';

/** Opens the database and what connections are read with, for one command. */
export const withConnections = <T>(
  shell: Shell,
  work: (opened: Opened) => Promise<T>,
): Promise<T> =>
  withDatabase(shell, async (opened) => {
    const { config, connection, clock } = opened;
    const logger = openLogger(config.logLevel);
    const workplace = openWorkplace(config, connection, { clock, logger });
    try {
      return await work(opened);
    } finally {
      await workplace.close();
    }
  });
