import type { Pass } from '../connector';

const DAY = 86_400_000;
/** What is dated in advance was last changed before its date. */
const IN_ADVANCE_MS = 100 * DAY;

/** A first pass begins earlier than the day that the connection reads from. */
export function early(pass: Pass): Pass {
  if (!pass.isFirst || pass.from === null) return pass;
  return { ...pass, from: new Date(Date.parse(pass.from) - IN_ADVANCE_MS).toISOString() };
}
