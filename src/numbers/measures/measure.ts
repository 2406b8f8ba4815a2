import type { DeliveryAreaKey } from '../areas';
import type { Dimension } from '../dimension';
import type { Month } from '../units/month';

/** The kinds of record a measure needs before it can say anything (readings 7 and 46). */
export type DataKind = 'TIME' | 'TICKETS' | 'MONEY' | 'LABOUR_COST';

/** Which classified time entries a measure adds up. Every condition given must hold. */
export interface EntryCondition {
  readonly reactive?: true;
  readonly technical?: true;
  readonly onsite?: true;
  readonly remote?: true;
  /** On no ticket at all. */
  readonly offTicket?: true;
  /** Neither billed nor covered by an agreement: revenue leakage. */
  readonly uncovered?: true;
  /** Anything but that. */
  readonly covered?: true;
  /** On-site work of a TAM that the 75 % test looks at, before it moves any: all of it, or what is alignment. */
  readonly tamOnsite?: 'ALL' | 'ALIGNMENT';
  /** By somebody with a share in the five areas in the entry's month. */
  readonly staffed?: true;
  readonly areas?: readonly DeliveryAreaKey[];
}

/** The additive columns of a ticket's month (see `ticketMonths`). `net` is closes less reopens. */
export type TicketColumn =
  | 'opened'
  | 'closes'
  | 'reopens'
  | 'untold_reopens'
  | 'net'
  | 'closed'
  | 'untouched_alerts'
  | 'cohort'
  | 'first_touch'
  | 'handle_ms'
  | 'elapsed_ms'
  | 'touches'
  | 'long'
  | 'escalated';

/** Which months of staff a measure adds up. */
export interface StaffCondition {
  readonly technical?: true;
  readonly areas?: readonly DeliveryAreaKey[];
}

/** Where a measure's numbers come from. The store adds these up generically; no formula is repeated in SQL. */
export type MeasureSource =
  | { readonly from: 'ENTRIES'; readonly where: EntryCondition }
  | { readonly from: 'TICKETS'; readonly column: TicketColumn }
  | { readonly from: 'CLIENT_MONTHS' }
  | {
      readonly from: 'STAFF';
      /** FTE-months unless said. */
      readonly column?: 'capacity_hours';
      readonly where: StaffCondition;
    }
  /** What a month's costs come to for each client: they are spread over all of them at once. */
  | { readonly from: 'COSTS' }
  | { readonly from: 'MSP_MONTHS' };

/** One additive number: hours, tickets, seat-months, money. It is only ever summed, never divided. */
export interface Measure {
  readonly key: string;
  readonly name: string;
  /** What is in it, and what is not. */
  readonly meaning: string;
  readonly unit: string;
  /** How many stored parts make one unit (units/parts.ts). */
  readonly parts: bigint;
  readonly source: MeasureSource;
  /**
   * Raised where the code that counts it counts otherwise than before, which its source does not
   * tell: everything is then counted again.
   */
  readonly revision?: number;
  readonly needs: readonly DataKind[];
  readonly dimensions: readonly Dimension[];
  /** A client without such a count leaves both sides of every ratio over this measure. */
  readonly presence?: 'SEAT_COUNT' | 'ENDPOINT_COUNT';
  /**
   * Set where it is the part of that measure that lies on covered days. A client without a covered
   * day in the period leaves both sides of every ratio over this measure.
   */
  readonly coveredPartOf?: 'seatMonths';
}

/** Whether a slice's clients ever had a count of seats and of endpoints, whatever the months asked for. */
export interface Presence {
  readonly seatCount: boolean;
  readonly endpointCount: boolean;
}

/**
 * The months with a covered day that are nearest to a month: the last one up to it, and the first
 * one from it on. Both are the month itself where it has such a day.
 */
export interface Cover {
  readonly last: Month | null;
  readonly next: Month | null;
}

/**
 * The sums of one slice in one month, by measure key, in parts. Rows are split by presence and
 * cover so that a ratio can leave clients out.
 */
export interface MeasureRow {
  readonly month: Month;
  readonly hasSeatCount: boolean;
  readonly hasEndpointCount: boolean;
  /** Of its clients; absent where nothing that was read asks for it. */
  readonly cover?: Cover;
  readonly sums: Readonly<Record<string, bigint>>;
}
