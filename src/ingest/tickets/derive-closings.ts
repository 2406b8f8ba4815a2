/** A step in a ticket's life that its source did not send, but that its records show. */
export interface Closing {
  readonly kind: 'CLOSED' | 'REOPENED';
  /** Milliseconds since 1970. */
  readonly at: number;
}

const lastClose = (known: readonly Closing[]): number =>
  known.findLast(({ kind }) => kind === 'CLOSED')?.at ?? -Infinity;

/** A reopen after `from`; two at one instant would be the same event. */
function reopen(known: readonly Closing[], from: number, at: number): Closing {
  let moment = Math.max(from, at);
  while (known.some((step) => step.kind === 'REOPENED' && step.at === moment)) moment += 1;
  return { kind: 'REOPENED', at: moment };
}

/** Corrects a close that was entered wrongly: what came after the right time never happened. */
function correct(known: readonly Closing[], closedAt: number): Closing[] {
  const before = known.filter(({ at }) => at < closedAt);
  if (before.at(-1)?.kind === 'CLOSED') before.pop();
  // With nothing before it, the ticket's closedAt is its one close and needs no events.
  return before.length === 0 ? [] : [...before, { kind: 'CLOSED', at: closedAt }];
}

function closeAgain(known: readonly Closing[], closedAt: number): Closing[] {
  const last = known.at(-1);
  const earlier = known.slice(0, -1);
  const reopened = last && reopen(earlier, lastClose(earlier), Math.min(last.at, closedAt));
  return [...earlier, ...(reopened ? [reopened] : []), { kind: 'CLOSED', at: closedAt }];
}

/**
 * The history that a change of `closedAt` shows, when a source sends only the current state. Many
 * sources forget the closing date on reopening, so what was known before is kept.
 *
 * @param known the steps derived so far, in order; empty while closedAt has been the only close
 * @param before closedAt as known until now; null while open
 * @param now closedAt of the newer record
 * @param seen when the change was seen: updatedAt of the record, or else its arrival
 *
 * A closedAt that vanishes is a reopen at the time it was seen. One that moves forward means a
 * reopen, no later than the new close. One that moves back is a correction.
 */
export function deriveClosings(
  known: readonly Closing[],
  before: number | null,
  now: number | null,
  seen: number,
): readonly Closing[] {
  if (before === now) return known;
  if (before === null) {
    if (known.length === 0 || now === null) return known;
    return now > lastClose(known) ? closeAgain(known, now) : correct(known, now);
  }
  if (now !== null && now < before) return correct(known, now);
  const history: readonly Closing[] = known.length > 0 ? known : [{ kind: 'CLOSED', at: before }];
  if (now === null) return [...history, reopen(history, before, seen)];
  const reopened = reopen(history, before, Math.min(seen, now));
  return [...history, reopened, { kind: 'CLOSED', at: now }];
}
