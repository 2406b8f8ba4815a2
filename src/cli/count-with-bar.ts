import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { RefreshProgress } from '../rollup/refresh';
import type { Freshness } from '../rollup/freshness';
import { progressBar } from './progress-bar';
import type { Shell } from './shell';

type Count = (
  database: Database,
  tenantId: number,
  clock: Clock,
  onProgress: (progress: RefreshProgress) => void,
) => Promise<Freshness>;

/** Counts an MSP's months again, with a bar. */
export async function countWithBar(
  shell: Shell,
  count: Count,
  { database, tenantId, clock }: { database: Database; tenantId: number; clock: Clock },
): Promise<Freshness> {
  const bar = progressBar(shell, 'counting');
  const freshness = await count(database, tenantId, clock, ({ done, total }) =>
    bar.update(done, total),
  );
  bar.end();
  return freshness;
}
