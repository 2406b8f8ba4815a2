import { isTamOnsite } from '../../numbers/classify/default-rules';
import { judgeEntries, type JudgedRow } from '../count/judge/classify-entries';
import { loadClients } from '../count/load/load-clients';
import { loadEntries } from '../count/load/load-entries';
import { entryChange } from './measure-changes';
import { judgedWhole, type Bucket } from '../marks/stale-marks';
import type { Moved, MovedEntry, Trial } from './trial';
import { tryCosts } from './try-costs';

export interface MovedTime extends Moved {
  readonly ms: number;
}

const isMoved = ({ before, after }: MovedEntry): boolean =>
  before.area !== after.area ||
  before.reactive !== after.reactive ||
  before.uncovered !== after.uncovered;

/** What the 75 % test weighs may change where neither area nor kind does. */
const isWeighedOtherwise = ({ before, after }: MovedEntry): boolean =>
  (['ALL', 'ALIGNMENT'] as const).some(
    (which) => isWeighed(which, before) !== isWeighed(which, after),
  );
const isWeighed = (which: 'ALL' | 'ALIGNMENT', { rule, row: { onsite } }: JudgedRow): boolean =>
  isTamOnsite(which, { rule, onsite });

async function changedEntries(trial: Trial, buckets: readonly Bucket[]): Promise<MovedEntry[]> {
  const { scope, now, then, staff } = trial;
  const clients = await loadClients(scope, [...new Set(buckets.map(({ clientId }) => clientId))]);
  const entries = await loadEntries(scope, judgedWhole(buckets));
  const after = judgeEntries(entries, { tenant: then, clients, staff });
  const pairs = judgeEntries(entries, { tenant: now, clients, staff }).map((before, i) => ({
    before,
    after: after[i]!,
  }));
  return pairs.filter((pair) => isMoved(pair) || isWeighedOtherwise(pair));
}

/** Judges the time of whole months under other rules, with the costs that follow. */
export async function tryEntries(trial: Trial, buckets: readonly Bucket[]): Promise<MovedTime> {
  const changed = await changedEntries(trial, buckets);
  const moved = changed.filter(isMoved);
  const changes = changed.map(({ before, after }) => entryChange(before, after));
  return {
    count: moved.length,
    ms: moved.reduce((sum, { before }) => sum + before.row.worked_ms, 0),
    changes: [...changes, ...(await tryCosts(trial, moved, changes))],
  };
}
