import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { RefreshProgress } from '../rollup/refresh';
import type { Freshness } from '../rollup/freshness';
import { progressBar } from './progress-bar';
import type { Shell } from './shell';
import { refuseWhenStopped } from './until-stopped';

type Count = (
  database: Database,
  tenantId: number,
  clock: Clock,
  onProgress: (progress: RefreshProgress) => void,
) => Promise<Freshness>;

interface Counted {
  readonly database: Database;
  readonly tenantId: number;
  readonly clock: Clock;
  readonly stop: AbortSignal;
}

/** Counts an MSP's months again, with a bar. */
export async function countWithBar(
  shell: Shell,
  count: Count,
  { database, tenantId, clock, stop }: Counted,
): Promise<Freshness> {
  const bar = progressBar(shell, 'counting');
  const freshness = await count(database, tenantId, clock, ({ done, total }) => {
    refuseWhenStopped(stop);
    bar.update(done, total);
  });
  bar.end();
  return freshness;
}
