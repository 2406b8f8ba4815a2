import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { Freshness } from './freshness';

/** How much of the waiting work is done; `total` grows when recounted tickets touch more months. */
export interface RefreshProgress {
  readonly done: number;
  readonly total: number;
}

/** Recounts everything that is marked stale, until nothing is. Safe to call from many places at once. */
export async function refreshStale(
  database: Database,
  tenantId: number,
  clock: Clock,
  onProgress?: (progress: RefreshProgress) => void,
): Promise<Freshness> {
  throw new Error(`not yet refreshable: ${tenantId} ${clock.now()} ${!!database} ${!!onProgress}`);
}
