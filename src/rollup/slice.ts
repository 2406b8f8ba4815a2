import type { DeliveryAreaKey } from '../numbers/areas';
import type { Dimension, TIME_CUTS } from '../numbers/dimension';
import type { Month } from '../numbers/units/month';

/** A cut other than time. Time is always a column of the answer, never a key. */
export type Cut = Exclude<Dimension, (typeof TIME_CUTS)[number]>;

/** A span of months, both ends included. */
export interface MonthSpan {
  readonly from: Month;
  readonly to: Month;
}

interface CutKeys {
  /** The name of the filter's list for this cut. */
  readonly list: string;
  /** The SQL type of the keys. */
  readonly type: 'int' | 'text';
}

/**
 * The keys of each cut. The lists of a filter and their readers are derived from it, so that none
 * is forgotten.
 */
export const CUT_KEYS = {
  CLIENT: { list: 'clients', type: 'int' },
  SEGMENT: { list: 'segments', type: 'text' },
  TERRITORY: { list: 'territories', type: 'text' },
  BAND: { list: 'bands', type: 'int' },
  DELIVERY_AREA: { list: 'deliveryAreas', type: 'text' },
  TECHNICIAN: { list: 'technicians', type: 'int' },
  TIER: { list: 'tiers', type: 'int' },
  BOARD: { list: 'boards', type: 'text' },
  TICKET_TYPE: { list: 'ticketTypes', type: 'text' },
  TICKET_SOURCE: { list: 'ticketSources', type: 'text' },
  PRIORITY: { list: 'priorities', type: 'text' },
  ESCALATED_TO: { list: 'escalatedTo', type: 'text' },
  AGREEMENT_TYPE: { list: 'agreementTypes', type: 'text' },
} as const satisfies Readonly<Record<Cut, CutKeys>>;

export const CUTS = Object.keys(CUT_KEYS) as Cut[];

type SqlKey = { readonly int: number; readonly text: string };
type KeyOf<C extends Cut> = C extends 'DELIVERY_AREA'
  ? DeliveryAreaKey
  : SqlKey[(typeof CUT_KEYS)[C]['type']];

/**
 * Lists of keys by cut. A `null` in a list is the residual: rows without a client, segment, board,
 * …
 */
export type KeyLists = {
  readonly [C in Cut as (typeof CUT_KEYS)[C]['list']]?: readonly (KeyOf<C> | null)[];
};

/**
 * Which rows a number is about. A row must match one key of every list; an absent list does not
 * matter.
 */
export interface SliceFilter extends KeyLists {
  /** The banding scheme of a cut or filter by band. It filters nothing by itself. */
  readonly scheme?: number;
  /**
   * Read the rows as frozen when their months were closed, which must be true of every month. It
   * filters nothing by itself.
   */
  readonly asClosed?: true;
}

/** One part of a slice's key: a database id or text; `null` is the residual. */
export type KeyPart = number | string | null;

/** The keys of a cut that a filter selects. */
export const keysAsked = (filter: SliceFilter, cut: Cut): readonly KeyPart[] | undefined =>
  filter[CUT_KEYS[cut].list];

/** The cuts that a filter selects by. */
export const cutsOf = (filter: SliceFilter): Cut[] => CUTS.filter((cut) => keysAsked(filter, cut));
