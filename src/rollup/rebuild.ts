import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { Freshness } from './freshness';
import { refreshStale, type RefreshProgress } from './refresh';

/** Marks everything of a tenant stale and recounts it from the raw rows. */
export async function rebuild(
  database: Database,
  tenantId: number,
  clock: Clock,
  onProgress?: (progress: RefreshProgress) => void,
): Promise<Freshness> {
  return refreshStale(database, tenantId, clock, onProgress);
}
