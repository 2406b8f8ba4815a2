import { randomUUID } from 'node:crypto';
import { isScope, type Scope } from '../auth/scopes';
import type { Actor } from '../auth/actor';
import type { Database } from '../database/database';
import type { TenantScope } from '../database/tenant-scope';
import { Refusal } from '../errors';
import type { KeptProblem } from '../tables/connection';
import { exportRun } from '../tables/export-run';
import { columnsOf, statement, type FoundBy } from '../tables/select';
import { EXPORTED_KINDS } from './kinds';
import { snapshotOf } from './snapshot';
import type { ExportRequest, Manifest } from './write-export';

const COLUMNS = columnsOf(
  exportRun,
  'r',
  ...(['id', 'state', 'format', 'kinds', 'scopes', 'client_ids', 'changed_since'] as const),
  ...(['months_from', 'months_until', 'snapshot', 'folder', 'rows', 'files', 'problem'] as const),
  ...(['asked_at', 'finished_at', 'expires_at'] as const),
);
const BY_ID = statement`SELECT ${COLUMNS} FROM export_run r WHERE r.tenant_id = $1 AND r.id = $2`;

export type ExportRun = FoundBy<typeof BY_ID>;

/** As many of one MSP may be unfinished at once. */
const MOST = 5;
const UNFINISHED = `
  SELECT count(*)::int AS runs FROM export_run WHERE tenant_id = $1 AND finished_at IS NULL`;

const ADD = `
  INSERT INTO export_run (tenant_id, state, format, kinds, scopes, client_ids, changed_since,
    months_from, months_until, snapshot, folder, files, asked_at, seen_at)
  VALUES ($1, 'WAITING', $2, $3, $4, $5, $6, $7, $8, $9, $10, '[]', $11, $11) RETURNING id`;

async function refuseTooMany(scope: TenantScope): Promise<void> {
  const [row] = await scope.query<{ runs: number }>(UNFINISHED, [scope.tenantId]);
  if (row!.runs >= MOST)
    throw new Refusal(
      'TOO_MANY_EXPORTS',
      `${MOST} exports are unfinished. Wait until one is done.`,
    );
}

/**
 * Notes an export that a worker is to write. Its snapshot is told at once: what it holds is at least as
 * new, so that nothing is missing from what changed since.
 */
export async function noteExport(
  scope: TenantScope,
  request: ExportRequest,
  at: Date,
): Promise<number> {
  await refuseTooMany(scope);
  const { format, kinds, scopes, clientIds, changedSince, months } = request;
  const [row] = await scope.query<{ id: number }>(ADD, [
    ...[scope.tenantId, format, kinds, [...scopes], clientIds, changedSince],
    ...[months.from, months.until, await snapshotOf(scope), randomUUID(), at],
  ]);
  return row!.id;
}

export async function readExport(scope: TenantScope, id: number): Promise<ExportRun | null> {
  const [found] = await scope.query(BY_ID, [scope.tenantId, id]);
  return found ?? null;
}

/** Whether an actor may read all that an export holds. Row-level security sees to the clients. */
export const maySee = ({ scopes }: Actor, run: Pick<ExportRun, 'scopes'>): boolean =>
  run.scopes.every((scope) => scopes.has(scope as Scope));

/** What was asked for. */
export const requestOf = (run: ExportRun, tenantId: number): ExportRequest => ({
  tenantId,
  kinds: run.kinds && EXPORTED_KINDS.filter((kind) => run.kinds?.includes(kind)),
  format: run.format as ExportRequest['format'],
  changedSince: run.changed_since,
  clientIds: run.client_ids,
  scopes: new Set(run.scopes.filter(isScope)),
  months: { from: run.months_from, until: run.months_until },
});

const CLAIM = `
  UPDATE export_run SET state = 'RUNNING', seen_at = $3
  WHERE tenant_id = $1 AND id = $2 AND finished_at IS NULL AND (state = 'WAITING' OR seen_at < $4)
  RETURNING id`;
const SEEN = `UPDATE export_run SET seen_at = $3, rows = $4 WHERE tenant_id = $1 AND id = $2`;
const STOP = `UPDATE export_run SET state = 'WAITING', seen_at = $3 WHERE tenant_id = $1 AND id = $2`;
const END = `
  UPDATE export_run SET state = $3, finished_at = $4, expires_at = $5, files = $6, rows = $7, problem = $8
  WHERE tenant_id = $1 AND id = $2`;

/** A program that writes an export says so at least this often, or it is taken for ended. */
export const LOST_AFTER_MS = 120_000;
const KEPT_MS = 72 * 3_600_000;

/** What a worker notes of the export that it writes. Nothing of it is an answer of the API. */
export class ExportNotes {
  constructor(
    private readonly database: Database,
    private readonly tenantId: number,
    private readonly id: number,
  ) {}

  /** Takes an export that waits, or whose program has ended; null when it is somebody else's. */
  claim(now: Date): Promise<ExportRun | null> {
    const lost = new Date(now.getTime() - LOST_AFTER_MS);
    return this.database.write(this.tenantId, async (scope) => {
      const rows = await scope.query(CLAIM, [this.tenantId, this.id, now, lost]);
      return rows.length === 0 ? null : readExport(scope, this.id);
    });
  }

  seen(now: Date, rows: number): Promise<unknown> {
    return this.note(SEEN, [now, rows]);
  }

  /** Somebody else may go on with it. */
  stopped(now: Date): Promise<unknown> {
    return this.note(STOP, [now]);
  }

  done(now: Date, { files }: Manifest): Promise<unknown> {
    const rows = files.reduce((sum, file) => sum + file.rows, 0);
    const expires = new Date(now.getTime() + KEPT_MS);
    return this.note(END, ['DONE', now, expires, JSON.stringify(files), rows, null]);
  }

  failed(now: Date, problem: KeptProblem): Promise<unknown> {
    return this.note(END, ['FAILED', now, null, '[]', 0, JSON.stringify(problem)]);
  }

  private note(sql: string, values: readonly unknown[]): Promise<unknown> {
    return this.database.write(
      this.tenantId,
      (scope) => scope.query(sql, [this.tenantId, this.id, ...values]),
      { unseen: true },
    );
  }
}
