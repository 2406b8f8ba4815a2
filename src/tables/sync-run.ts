import { instant, int, json, listOf, nullable, numberedWithinMsp, oneOf, text } from './column';
import type { KeptProblem } from './connection';
import { table } from './table';

export const SYNC_STATES = ['WAITING', 'RUNNING', 'DONE', 'FAILED', 'STOPPED'] as const;
export type SyncState = (typeof SYNC_STATES)[number];

/** One reading of a connection. */
export const syncRun = table(
  'sync_run',
  {
    tenant_id: int,
    id: numberedWithinMsp('sync_run'),
    connection_id: int,
    state: oneOf(...SYNC_STATES),
    /** Only these streams; null is all. */
    streams: nullable(listOf(text)),
    started_at: instant,
    finished_at: nullable(instant),
    problem: nullable(json<KeptProblem>()),
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { connection: { columns: ['tenant_id', 'connection_id'], of: 'connection' } },
    indexes: {
      connection: { columns: ['tenant_id', 'connection_id', 'id'] },
      running: { columns: ['tenant_id', 'connection_id'], where: `state = 'RUNNING'` },
    },
  },
);
