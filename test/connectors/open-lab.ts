import { Client } from 'pg';
import {
  createConnection,
  type NewConnection,
} from '../../src/connectors/connection/save-connection';
import { pauseConnection } from '../../src/connectors/connection/change-connection';
import { openConnections, type Connections } from '../../src/connectors/connection/connections';
import { syncConnection, type SyncOutcome } from '../../src/connectors/engine/sync';
import { keyRingOf } from '../../src/connectors/secrets/key-ring';
import type { Logger } from '../../src/logger';
import { rebuild } from '../../src/rollup/count/rebuild';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { watchedWaiting, type WatchedWaiting } from './watched-waiting';

/** Seals the credentials of all labs; long enough for a server that works beside them. */
export const LAB_KEY = 'b25seSB0aGUgdGVzdHMgc2VhbCB3aXRoIHRoaXMgb25l';

export interface ConnectorLab {
  readonly database: TestDatabase;
  /** An MSP of its own, whose connections reach these test systems. */
  open(hosts: readonly string[], options?: LabOptions): Promise<MspLab>;
  close(): Promise<void>;
}

export interface LabOptions {
  readonly logger?: Logger;
  readonly now?: string;
}

export interface MspLab {
  readonly waiting: WatchedWaiting;
  readonly connections: Connections;
  readonly tenantId: number;
  connect(
    given: Partial<NewConnection> & Pick<NewConnection, 'system' | 'credentials'>,
  ): Promise<number>;
  sync(connectionId: number, streams?: readonly string[]): Promise<SyncOutcome>;
  /** What a person does who has looked: the connection goes on. */
  goOn(connectionId: number): Promise<void>;
  /** Lets this much time pass. */
  wait(ms: number): Promise<void>;
  /** Counts every month. */
  count(): Promise<void>;
  /** As the superuser: rows of the MSP, whose number is `$1`. */
  rows<R extends object>(sql: string): Promise<R[]>;
}

/** A database of its own, for all tests of a file. */
export async function openLab(): Promise<ConnectorLab> {
  const database = await cloneDatabase();
  const reader = new Client({ connectionString: database.superuserUrl });
  await reader.connect();
  return {
    database,
    open: (hosts, options) => openMsp(database, reader, hosts, options),
    close: async () => {
      await reader.end();
      await database.drop();
    },
  };
}

async function openMsp(
  { database }: TestDatabase,
  reader: Client,
  hosts: readonly string[],
  { now, logger }: LabOptions = {},
): Promise<MspLab> {
  const waiting = watchedWaiting(now);
  const { clock } = waiting;
  const tenantId = await createMsp(database);
  const connections = openConnections({
    ...{ database, clock, waiting, logger, testHosts: hosts },
    keys: () => keyRingOf(LAB_KEY),
  });
  return {
    ...{ waiting, connections, tenantId },
    connect: (given) =>
      createConnection(connections, tenantId, {
        name: 'psa',
        baseUrl: `http://${hosts[0]}`,
        mapping: null,
        since: '2024-04-01',
        everyMinutes: 15,
        ...given,
      }),
    sync: (connectionId, streams) =>
      syncConnection(connections, { tenantId, connectionId, streams: streams ?? null }),
    goOn: (connectionId) =>
      database.write(tenantId, (scope) =>
        pauseConnection(scope, connectionId, { paused: false, at: clock.now() }),
      ),
    wait: (ms) => waiting.pause(ms, new AbortController().signal),
    count: async () => void (await rebuild(database, tenantId, clock, () => undefined)),
    rows: async <R extends object>(sql: string) => (await reader.query<R>(sql, [tenantId])).rows,
  };
}
