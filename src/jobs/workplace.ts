import type { Clock } from '../clock';
import type { Config } from '../config';
import { openConnections } from '../connectors/connection/connections';
import { setConnections } from '../connectors/connection/desk';
import { keyRingOf, type KeyRing } from '../connectors/secrets/key-ring';
import type { Connection } from '../database/connect';
import { Refusal } from '../errors';
import { openExportDir } from '../exports/export-dir';
import type { Logger } from '../logger';
import { openWorker, type Worker } from './open-worker';
import { openQueue, setQueue } from './queue';

/** Everything that reads connections in one program. */
export interface Workplace {
  /** Begins to work off the queue. */
  work(): Worker;
  close(): Promise<void>;
}

type KeySettings = Pick<Config, 'secretsKey' | 'secretsKeyPrevious' | 'databaseUrl'>;

/**
 * The keys that open credentials. A generated one goes on opening what it sealed, so that a server
 * can be given a key of its own later.
 */
export function keyRing(
  { secretsKey, secretsKeyPrevious, databaseUrl }: KeySettings,
  connection: Pick<Connection, 'keptSecret'>,
): KeyRing {
  if (secretsKey === null && databaseUrl !== null)
    throw new Refusal(
      'SECRETS_KEY_MISSING',
      'With DATABASE_URL, connections need the setting SECRETS_KEY, the same for every server: make one with `openssl rand -base64 48`.',
    );
  const previous = secretsKeyPrevious === null ? [] : [secretsKeyPrevious];
  // With a database of its own, no other server can have made another key.
  const kept = databaseUrl === null ? [connection.keptSecret('secrets-key')] : [];
  const [current, ...others] = [...(secretsKey === null ? [] : [secretsKey]), ...previous, ...kept];
  return keyRingOf(current!, ...others);
}

export function openWorkplace(
  config: KeySettings & Pick<Config, 'connectorHosts' | 'exportDir' | 'dataDir'>,
  connection: Connection,
  { clock, logger }: { readonly clock: Clock; readonly logger?: Logger },
): Workplace {
  const { database, url } = connection;
  const connections = openConnections({
    ...{ database, clock, logger, testHosts: config.connectorHosts },
    keys: () => keyRing(config, connection),
  });
  const queue = openQueue(url);
  setConnections(connections);
  setQueue(database, queue);
  return {
    work: () => {
      const worker = openWorker({ url, connections, queue, exportDir: openExportDir(config) });
      queue.onAdd = () => worker.look();
      return worker;
    },
    close: () => queue.close(),
  };
}
