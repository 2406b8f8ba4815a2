import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import type { Freshness } from '../marks/freshness';
import { forgetAllFailures } from '../marks/not-counted';
import { refreshStale, type OnProgress } from './refresh';
import { markEverything } from '../marks/stale-marks';

/**
 * Marks everything of a tenant stale and recounts it from the raw rows, in batches. It changes
 * nothing if nothing was wrong.
 */
export async function rebuild(
  database: Database,
  tenantId: number,
  clock: Clock,
  onProgress?: OnProgress,
): Promise<Freshness> {
  await database.write(tenantId, async (scope) => {
    await forgetAllFailures(scope);
    await markEverything(scope);
  });
  return refreshStale(database, tenantId, clock, onProgress);
}
