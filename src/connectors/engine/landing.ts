import type { Batch } from '../../ingest/batch';
import type { Connector, Mapped, Mapper, Stored } from '../connector';

/** Where something came from: a row of a stream, or of a composition. */
export interface Origin {
  readonly stream: string;
  readonly externalId: string;
}

export interface Outgoing extends Mapped {
  readonly origin: Origin;
}

export interface QuarantineEntry extends Origin {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly payload: unknown;
}

/** What a page did. */
export interface LandingCounts {
  rows: number;
  changed: number;
  skipped: number;
  quarantined: number;
  tombstoned: number;
}

/** One transaction in which rows of a source land, while it lasts. */
export interface Landing {
  readonly batch: Batch;
  readonly connectionId: number;
  readonly connector: Connector;
  readonly mapper: Mapper<unknown>;
  readonly stored: Stored;
  readonly outgoing: Outgoing[];
  readonly quarantine: QuarantineEntry[];
  readonly handled: Origin[];
  readonly counts: LandingCounts;
}

export const noCounts = (): LandingCounts => ({
  rows: 0,
  changed: 0,
  skipped: 0,
  quarantined: 0,
  tombstoned: 0,
});
