import type { Policy } from '../policy/policy';
import { localDate } from '../units/local-date';
import { monthOf, type LocalDate, type Month } from '../units/month';

export interface WorkedTime {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly workedMs: number;
}

export interface DayContext {
  readonly zone: string;
  /** The settings that a month goes by. */
  readonly policyOf: (month: Month) => Pick<Policy, 'midnightRule'>;
}

/**
 * The local date that an entry belongs to, wholly: its month, and the day whose agreement, role and
 * rate it meets. By START that on which it starts; by END that of its last minute, so that on-call
 * work from 23:30 to 01:00 is the next day's. Work until midnight sharp ends on the day before, and
 * an entry of 0 minutes has only its start. The rule of the month in which it starts decides.
 */
export function dayOfWork(
  { startedAt, workedMs }: WorkedTime,
  { zone, policyOf }: DayContext,
): LocalDate {
  const began = localDate(startedAt, zone);
  if (workedMs === 0 || policyOf(monthOf(began)).midnightRule === 'START') return began;
  return localDate(startedAt + workedMs - 1, zone);
}
