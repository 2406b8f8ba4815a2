import type { LocalDate } from '../../numbers/units/month';
import type { Agreement } from './shapes';

/** Keeps since when an agreement is of its company: when two companies are merged, it moves to the other. */
export function rememberOwner(
  agreement: Agreement,
  before: Agreement | null,
  today: LocalDate,
): Agreement {
  const company = agreement.company?.id ?? null;
  const past = before?.history ?? [];
  if (past.at(-1)?.company === company) return { ...agreement, history: past };
  const since = before === null ? '' : today;
  return { ...agreement, history: [...past, { since, company }] };
}

/** The day on which it came from another company; null when it always was of this one. */
export const movedOn = ({ history = [] }: Agreement): LocalDate | null =>
  (history.length > 1 && history.at(-1)?.since) || null;
