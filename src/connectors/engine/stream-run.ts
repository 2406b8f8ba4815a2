import type { Stream } from '../connector';
import type { Calls } from '../http/transport';
import type { LandedPage } from './land-page';
import type { Lease, LeasedStream } from './lease';
import type { OpenConnection } from './open-connection';

/** One run of one stream, while its lease holds. */
export interface StreamRun {
  readonly open: OpenConnection;
  readonly stream: Stream;
  readonly of: LeasedStream;
  readonly lease: Lease;
  readonly runId: number;
  /** When the run began, by the clock of the database. */
  readonly begunAt: Date;
  /** Called after each page that has landed. */
  readonly onPage: (landed: LandedPage) => void;
}

/** The cost since it was last asked for. */
export function costSince({ cost }: OpenConnection): () => Calls {
  let before: Calls = { ...cost };
  return () => {
    const since = {
      calls: cost.calls - before.calls,
      retries: cost.retries - before.retries,
      waitedMs: cost.waitedMs - before.waitedMs,
    };
    before = { ...cost };
    return since;
  };
}
