import type { TenantScope } from '../../database/tenant-scope';
import { RUNS_CHANNEL } from '../../events/event-bell';
import type { SyncState } from '../../tables/sync-run';
import type { SourceProblem } from '../http/source-problem';
import type { Calls } from '../http/transport';
import type { LandingCounts } from './landing';

/** What one run does to one stream, page by page. */
export interface StreamNote extends LandingCounts, Calls {
  readonly pages: number;
}

/** Rings for those who follow the runs of the MSP. */
const TELL = `RETURNING pg_notify('${RUNS_CHANNEL}', r.tenant_id::text)`;

const ADD = `
  INSERT INTO sync_run_stream AS r (tenant_id, run_id, stream, pages, rows, changed, skipped, quarantined, tombstoned, calls, retries, waited_ms)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  ON CONFLICT (tenant_id, run_id, stream) DO UPDATE SET
    pages = r.pages + excluded.pages, rows = r.rows + excluded.rows, changed = r.changed + excluded.changed,
    skipped = r.skipped + excluded.skipped, quarantined = r.quarantined + excluded.quarantined,
    tombstoned = r.tombstoned + excluded.tombstoned, calls = r.calls + excluded.calls,
    retries = r.retries + excluded.retries, waited_ms = r.waited_ms + excluded.waited_ms
  ${TELL}`;

export const addToRun = (
  scope: TenantScope,
  runId: number,
  stream: string,
  note: StreamNote,
): Promise<unknown> =>
  scope.query(ADD, [
    ...[scope.tenantId, runId, stream, note.pages],
    ...[note.rows, note.changed, note.skipped, note.quarantined, note.tombstoned],
    ...[note.calls, note.retries, Math.round(note.waitedMs)],
  ]);

const BEGIN = `
  INSERT INTO sync_run AS r (tenant_id, connection_id, state, streams, started_at)
  VALUES ($1, $2, $3, $4, $5) ${TELL}, id`;

/** Notes a run. One that waits begins when a worker takes it. */
export async function noteRun(
  scope: TenantScope,
  connectionId: number,
  run: { readonly state: SyncState; readonly streams: readonly string[] | null; readonly at: Date },
): Promise<number> {
  const values = [scope.tenantId, connectionId, run.state, run.streams, run.at];
  const [row] = await scope.query<{ id: number }>(BEGIN, values);
  return row!.id;
}

/** A run that is under way. */
export interface BegunRun {
  readonly id: number;
  /** By the clock of the database, which all programs share. */
  readonly begunAt: Date;
}

/** What the clock of the database says. */
export async function databaseTime(scope: TenantScope): Promise<Date> {
  const [row] = await scope.query<{ at: Date }>(`SELECT clock_timestamp() AS at`);
  return row!.at;
}

export const beginRun = (scope: TenantScope, runId: number, at: Date): Promise<unknown> =>
  scope.query(
    `UPDATE sync_run r SET state = 'RUNNING', started_at = $3 WHERE tenant_id = $1 AND id = $2 ${TELL}`,
    [scope.tenantId, runId, at],
  );

const END = `
  UPDATE sync_run r SET state = $3, finished_at = $4, problem = $5 WHERE tenant_id = $1 AND id = $2 ${TELL}`;

export function endRun(
  scope: TenantScope,
  runId: number,
  { state, at, problem }: { state: SyncState; at: Date; problem: SourceProblem | null },
): Promise<unknown> {
  const kept = problem && {
    code: problem.code,
    message: problem.message,
    since: at.toISOString(),
  };
  return scope.query(END, [
    ...[scope.tenantId, runId, state, at],
    kept === null ? null : JSON.stringify(kept),
  ]);
}

/** Runs that were under way when their program ended have been stopped by that: nobody holds a lease. */
export const stopLostRuns = (
  scope: TenantScope,
  connectionId: number,
  at: Date,
): Promise<{ id: number }[]> =>
  scope.query<{ id: number }>(
    `UPDATE sync_run SET state = 'STOPPED', finished_at = $3
     WHERE tenant_id = $1 AND connection_id = $2 AND state = 'RUNNING' AND NOT EXISTS (
       SELECT FROM connection_stream
       WHERE tenant_id = $1 AND connection_id = $2 AND lease_until > clock_timestamp()) RETURNING id`,
    [scope.tenantId, connectionId, at],
  );

/** While a run is under way, the connection is not due. */
export const postpone = (scope: TenantScope, connectionId: number, at: Date): Promise<unknown> =>
  scope.query(
    `UPDATE connection SET next_at = greatest(next_at, $3::timestamptz + every_minutes * interval '1 minute')
     WHERE tenant_id = $1 AND id = $2`,
    [scope.tenantId, connectionId, at],
  );
