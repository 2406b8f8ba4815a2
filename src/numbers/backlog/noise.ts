import type { BacklogTicket } from './open-ticket';

export const NOISE = ['REPEAT', 'MISROUTED', 'LOW_PRIORITY_OLD'] as const;
export type NoiseKind = (typeof NOISE)[number];

/** Over this many days a ticket of low priority is only in the way. */
const OLD_DAYS = 30;
const MOVES = 2;

/** Sources name priorities in their own words: "Low", "4 - Low", "P4", "Priority 5", "Planning". */
const LOW = /\b(low|lowest|minor|trivial|planning)\b|^\s*(p|prio|priority)?\s*[45]\b/i;

export const isLowPriority = (priority: string | null): boolean =>
  priority !== null && LOW.test(priority);

const IS: Readonly<Record<NoiseKind, (ticket: BacklogTicket, age: number) => boolean>> = {
  REPEAT: ({ repeats }) => repeats,
  MISROUTED: ({ moves }) => moves >= MOVES,
  LOW_PRIORITY_OLD: ({ priority }, age) => age > OLD_DAYS && isLowPriority(priority),
};

/** How much of the backlog is noise (SN). A ticket can be of several kinds, and counts in each. */
export const countNoise = (
  tickets: readonly (readonly [BacklogTicket, number])[],
): { readonly kind: NoiseKind; readonly tickets: number }[] =>
  NOISE.map((kind) => ({
    kind,
    tickets: tickets.filter(([ticket, age]) => IS[kind](ticket, age)).length,
  }));
