import { DAY_MS } from '../../numbers/units/milliseconds';
import { localDate } from '../../numbers/units/local-date';
import { shiftDate, type LocalDate } from '../../numbers/units/month';
import type { Receipt } from '../batch';
import { Problem } from './problem';

/** An end is the first day that no longer counts, so it may equal the start (an empty range) but not precede it. */
export function endsInOrder(
  start: LocalDate | null,
  end: LocalDate | null,
  path: string,
): Problem | null {
  if (start === null || end === null || end >= start) return null;
  const advice = 'An end is the first day that no longer counts: send the start or a later date.';
  const message = `${path} ${end} is before the start, ${start}. ${advice}`;
  return new Problem('ENDS_BEFORE_START', message, [path]);
}

/** A problem when a date lies after tomorrow: tomorrow leaves room for clocks and zones. */
export function hasCome(date: LocalDate, receipt: Receipt, path: string): Problem | null {
  const tomorrow = shiftDate(receipt.today, 1);
  if (date <= tomorrow) return null;
  const message = `${path} is on ${date}, after tomorrow (${tomorrow}) in ${receipt.zone}.`;
  return new Problem('FUTURE_DATED', `${message} Send it when it has happened.`, [path]);
}

/** The same for an instant. */
export function hasHappened(
  instant: number | null,
  receipt: Receipt,
  path: string,
): Problem | null {
  if (instant === null || instant <= receipt.now.getTime() + DAY_MS) return null;
  return hasCome(localDate(instant, receipt.zone), receipt, path);
}

/**
 * A problem when a ticket closes more than a day before it opens. Within a day, clocks or zones may
 * disagree: such a ticket is taken, and found as doubtful later.
 */
export function closesAfterOpening(openedAt: number, closedAt: number | null): Problem | null {
  if (closedAt === null || closedAt >= openedAt - DAY_MS) return null;
  const [closed, opened] = [closedAt, openedAt].map((at) => new Date(at).toISOString());
  const message = `closedAt ${closed} is more than a day before openedAt, ${opened}.`;
  return new Problem('CLOSED_BEFORE_OPENED', `${message} Correct one of them.`, ['closedAt']);
}

/** A problem when the technical employees are more than all employees. */
export function isPartOf(part: string, all: string): Problem | null {
  if (Number(part) <= Number(all)) return null;
  const message = `technicalEmployees ${part} are among the employees, and these are ${all}.`;
  return new Problem('MORE_THAN_ALL', `${message} Send employees with everybody in it.`, [
    'technicalEmployees',
  ]);
}
