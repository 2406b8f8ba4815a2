import type { DeliveryAreaKey } from '../numbers/areas';
import type { Dimension, TIME_CUTS } from '../numbers/dimension';
import type { Month } from '../numbers/units/month';

/** A cut that is not time: time is always a column of the answer, never a key. */
export type Cut = Exclude<Dimension, (typeof TIME_CUTS)[number]>;

/** Months, both ends included. */
export interface MonthSpan {
  readonly from: Month;
  readonly to: Month;
}

/**
 * Which rows a number is about. Lists are any-of, the lists together are all-of, an absent list
 * asks nothing. `null` in a list is the residual: rows without a client, segment, board, …
 */
export interface SliceFilter {
  readonly clients?: readonly (number | null)[];
  readonly segments?: readonly (string | null)[];
  readonly territories?: readonly (string | null)[];
  /** Bands of the scheme below; null: in none of them that month. */
  readonly bands?: readonly (number | null)[];
  /** Whose bands are meant, wherever a cut or a filter is by band. It asks nothing by itself. */
  readonly scheme?: number;
  readonly deliveryAreas?: readonly (DeliveryAreaKey | null)[];
  readonly technicians?: readonly (number | null)[];
  readonly tiers?: readonly (number | null)[];
  readonly boards?: readonly (string | null)[];
  readonly ticketTypes?: readonly (string | null)[];
  readonly ticketSources?: readonly (string | null)[];
  readonly agreementTypes?: readonly (string | null)[];
  /** The rows as they were frozen when their months were closed, which all of them must be. It asks nothing by itself. */
  readonly asClosed?: true;
}

/** One part of a slice's key: a database id or text; `null` is the residual. */
export type KeyPart = number | string | null;
