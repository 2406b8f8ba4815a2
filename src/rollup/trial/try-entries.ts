import { judgeEntries } from '../count/judge/classify-entries';
import { loadClients } from '../count/load/load-clients';
import { loadEntries } from '../count/load/load-entries';
import { entryChange } from './measure-changes';
import type { Bucket } from '../marks/stale-marks';
import type { Moved, MovedEntry, Trial } from './trial';
import { tryCosts } from './try-costs';

export interface MovedTime extends Moved {
  readonly ms: number;
}

const isMoved = ({ before, after }: MovedEntry): boolean =>
  before.area !== after.area ||
  before.reactive !== after.reactive ||
  before.uncovered !== after.uncovered;

async function movedEntries(trial: Trial, buckets: readonly Bucket[]): Promise<MovedEntry[]> {
  const { scope, now, then, staff } = trial;
  const clients = await loadClients(scope, [...new Set(buckets.map(({ clientId }) => clientId))]);
  const entries = await loadEntries(scope, buckets);
  const after = judgeEntries(entries, { tenant: then, clients, staff });
  const pairs = judgeEntries(entries, { tenant: now, clients, staff }).map((before, i) => ({
    before,
    after: after[i]!,
  }));
  return pairs.filter(isMoved);
}

/** Judges the time of whole months under other rules, with the costs that follow. */
export async function tryEntries(trial: Trial, buckets: readonly Bucket[]): Promise<MovedTime> {
  const moved = await movedEntries(trial, buckets);
  const changes = moved.map(({ before, after }) => entryChange(before, after));
  return {
    count: moved.length,
    ms: moved.reduce((sum, { before }) => sum + before.row.worked_ms, 0),
    changes: [...changes, ...(await tryCosts(trial, moved, changes))],
  };
}
