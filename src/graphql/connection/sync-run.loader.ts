import { loaderBy } from '../../request/loader';
import type { RequestContext } from '../../request/context';
import type { List } from '../../request/list-query';
import { columnsOf, statement } from '../../tables/select';
import { syncRunStream } from '../../tables/sync-run-stream';
import { SYNC_RUN_COLUMNS, type SyncRunRow } from './sync-run.row';
import { toSyncRun, type StreamRun, type SyncRun } from './sync-run.type';

/** The newest first. */
export const syncRunList = (tenantId: number, connectionId: number | null): List<SyncRunRow> => ({
  select: SYNC_RUN_COLUMNS,
  from: 'sync_run r',
  order: [{ sql: 'r.id', type: 'int' }],
  descending: true,
  where: (add) => [
    `r.tenant_id = ${add(tenantId, 'int')}`,
    ...(connectionId === null ? [] : [`r.connection_id = ${add(connectionId, 'int')}`]),
  ],
});

const BY_IDS = statement`SELECT ${SYNC_RUN_COLUMNS} FROM sync_run r WHERE r.tenant_id = $1 AND r.id = ANY ($2::int[])`;

const runs = loaderBy<number, SyncRunRow>(async ({ scope, tenantId }, ids) => {
  const rows = await scope.query(BY_IDS, [tenantId, ids]);
  return new Map(rows.map((row) => [row.id, row]));
});

export async function syncRunByKey(context: RequestContext, id: number): Promise<SyncRun | null> {
  const row = await context.once(runs).load(id);
  return row && toSyncRun(row, context.tenantId);
}

const LATEST = statement`SELECT ${SYNC_RUN_COLUMNS} FROM unnest($2::int[]) AS c (id)
  CROSS JOIN LATERAL (SELECT * FROM sync_run s WHERE s.tenant_id = $1 AND s.connection_id = c.id
    ORDER BY s.id DESC LIMIT 1) r`;

/** The last run of each connection. */
export const lastRuns = loaderBy<number, SyncRunRow>(async ({ scope, tenantId }, ids) => {
  const rows = await scope.query(LATEST, [tenantId, ids]);
  return new Map(rows.map((row) => [row.connection_id, row]));
});

const STREAMS = statement`SELECT ${columnsOf(
  syncRunStream,
  's',
  ...(['run_id', 'stream', 'pages', 'rows', 'changed', 'skipped'] as const),
  ...(['quarantined', 'tombstoned', 'calls', 'retries', 'waited_ms'] as const),
)} FROM sync_run_stream s WHERE s.tenant_id = $1 AND s.run_id = ANY ($2::int[]) ORDER BY s.stream`;

const SECOND = 1000;

export const streamRuns = loaderBy<number, StreamRun[]>(async ({ scope, tenantId }, ids) => {
  const found = new Map<number, StreamRun[]>();
  for (const { run_id: run, waited_ms: waited, ...counts } of await scope.query(STREAMS, [
    tenantId,
    ids,
  ]))
    found.set(run, [
      ...(found.get(run) ?? []),
      { ...counts, waitedSeconds: Number(waited) / SECOND },
    ]);
  return found;
});
