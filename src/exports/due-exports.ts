import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/database';
import { LOST_AFTER_MS } from './export-runs';

/** An export that a worker has to see to. */
export interface ExportJob {
  readonly tenantId: number;
  readonly exportId: number;
}

const UNFINISHED = `
  SELECT tenant_id AS "tenantId", id AS "exportId" FROM export_run
  WHERE finished_at IS NULL AND (state = 'WAITING' OR seen_at < $1) ORDER BY asked_at`;
const EXPIRED = `
  UPDATE export_run SET files = '[]', expires_at = NULL WHERE expires_at <= $1 RETURNING folder`;
const ANY = `
  SELECT FROM export_run WHERE finished_at IS NULL OR expires_at IS NOT NULL LIMIT 1`;

/** The exports of all MSPs that wait, or whose program has ended. Read as the owner, who sees them all. */
export const dueExports = (database: Database, now: Date): Promise<ExportJob[]> =>
  database.asOwner(async (owner) => {
    const lost = new Date(now.getTime() - LOST_AFTER_MS);
    return (await owner.query<ExportJob>(UNFINISHED, [lost])).rows;
  });

/** Whether there is anything to write, or to remove one day. */
export const hasExports = (database: Database): Promise<boolean> =>
  database.asOwner(async (owner) => ((await owner.query(ANY)).rowCount ?? 0) > 0);

/** Removes the files of exports that have expired. */
export async function removeExpired(
  database: Database,
  now: Date,
  exportDir: () => string,
): Promise<void> {
  const expired = await database.asOwner(
    async (owner) => (await owner.query<{ folder: string }>(EXPIRED, [now])).rows,
  );
  for (const { folder } of expired)
    await rm(join(exportDir(), folder), { recursive: true, force: true });
}
