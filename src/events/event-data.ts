import type { EventKind } from '../tables/event';
import type { Month } from '../numbers/units/month';

/** What an event of each kind tells beside what it is about. A kind without its line does not compile. */
export interface EventData extends Record<EventKind, object> {
  readonly MEASURES_CHANGED: {
    readonly months: readonly Month[];
    readonly count: number;
  };
  readonly MONTH_CLOSED: {
    readonly month: Month;
    readonly contentHash: string;
  };
  readonly RESTATED: {
    readonly months: readonly Month[];
  };
  readonly TARGET_CROSSED: {
    readonly alert: string;
    readonly name: string;
    readonly metric: string;
    readonly month: Month;
    readonly value: number | null;
  };
  readonly FINDING_OPENED: {
    readonly code: string;
    readonly rows: number;
  };
  readonly FINDING_CLOSED: {
    readonly code: string;
  };
  readonly SYNC_FINISHED: {
    readonly connection: string;
    readonly state: 'DONE' | 'STOPPED';
  };
  readonly SYNC_FAILED: {
    readonly connection: string;
    readonly code: string;
    readonly message: string;
  };
  readonly CONNECTION_PROBLEM: {
    readonly code: string | null;
    readonly message: string | null;
  };
  readonly TOKEN_CHANGED: {
    readonly change: 'ISSUED' | 'ROTATED' | 'REVOKED';
    readonly name: string | null;
    readonly by: string;
  };
  readonly ENDPOINT_DISABLED: {
    readonly reason: string;
    readonly message: string;
  };
  readonly SETTINGS_CHANGED: {
    readonly action: string;
    readonly by: string;
  };
}

/** Something that happened, as it is told while it happens. */
export type NewEvent<Kind extends EventKind = EventKind> = {
  readonly [K in Kind]: {
    readonly kind: K;
    readonly at: Date;
    /** The id of what it is about, as the API tells it. */
    readonly subject: string | null;
    /** The client whose event it is; null: that of the whole MSP, which no token limited to clients sees. */
    readonly clientId: number | null;
    readonly data: EventData[K];
  };
}[Kind];
