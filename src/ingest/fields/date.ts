import { DAY_MS, MINUTE_MS } from '../../numbers/units/milliseconds';
import { localDate } from '../../numbers/units/local-date';
import type { LocalDate } from '../../numbers/units/month';
import type { Receipt } from '../batch';
import { Problem, shown } from './problem';
import { reader, type Reader } from './reading';
import { isDated } from './shape';

const FIRST_YEAR = 1900;

/** Milliseconds since 1970 of a real calendar date at midnight UTC; null when there is no such date. */
function midnight(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCDate() === day ? at : null;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

function readDate(value: unknown): LocalDate | Problem {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  const parts = typeof text === 'string' ? DATE.exec(text.trim()) : null;
  if (parts && midnight(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null) {
    return parts[0];
  }
  const expected = `A calendar date like 2026-03-31, from ${FIRST_YEAR} on, is expected.`;
  return new Problem('INVALID_DATE', `${shown(value)} is not a date. ${expected}`);
}

const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)? ?(?:[Zz]|UTC|GMT|([+-])(\d\d)(?::?(\d\d))?)$/;
/** Milliseconds since 1970; null when the text is no instant. */
export function readInstant(text: string): number | null {
  const parts = INSTANT.exec(text);
  if (!parts) return null;
  const number = (at: number): number => Number(parts[at] ?? 0);
  const day = midnight(number(1), number(2), number(3));
  const [hour, minute, second] = [number(4), number(5), number(6)];
  if (day === null || hour > 23 || minute > 59 || second > 60) return null;
  const [offsetHours, offsetMinutes] = [number(9), number(10)];
  if (offsetHours > 23 || offsetMinutes > 59) return null;
  const offset = (offsetHours * 60 + offsetMinutes) * (parts[8] === '-' ? -1 : 1);
  const milliseconds = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
  return day + (hour * 60 + minute - offset) * MINUTE_MS + second * 1000 + milliseconds;
}

/**
 * When a source changed a record: any instant. A time without an offset is refused, because it
 * means a different instant in every zone.
 */
export const stamp = reader('instant', (value): number | Problem => {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.getTime();
  const instant = typeof value === 'string' ? readInstant(value.trim()) : null;
  if (instant !== null) return instant;
  const expected = 'Send RFC 3339 with an offset, like 2026-03-31T09:30:00-04:00 or …Z.';
  return new Problem('INVALID_DATE', `${shown(value)} is not an instant. ${expected}`);
});

/** A date before all others, for records that came when other dates were plausible. */
export const LONG_AGO: LocalDate = '0001-01-01';

const implausible = (value: unknown, earliest: LocalDate): Problem => {
  const what = `${shown(value)} is before ${earliest}: too long ago to be true for this MSP.`;
  const advice = 'Send the real date, or lower the setting earliestDate.';
  return new Problem('IMPLAUSIBLE_DATE', `${what} ${advice}`);
};

/**
 * Nobody sold managed services before this day. An earlier date, such as 1900 or 1970, was left
 * empty in its source.
 */
export const FIRST_BEGINNING: LocalDate = '1980-01-01';

/**
 * A day from which, or until which, something holds. Agreements, clients and people can be much
 * older than all that is counted, so this day may lie before the earliest date of the MSP.
 */
export const date = reader('date', (value, { receipt: { earliestDate } }): LocalDate | Problem => {
  const day = readDate(value);
  if (day instanceof Problem || day >= FIRST_BEGINNING || day >= earliestDate) return day;
  return implausible(value, earliestDate < FIRST_BEGINNING ? earliestDate : FIRST_BEGINNING);
});

/** A day on which something happened: never before the earliest date of the MSP. */
export const dayOfEvent = reader(
  'date',
  (value, { receipt: { earliestDate } }): LocalDate | Problem => {
    const day = readDate(value);
    return day instanceof Problem || day >= earliestDate ? day : implausible(value, earliestDate);
  },
);

/**
 * Compares without the zone first: an instant more than a day after the date is
 * before it in no zone.
 */
const isBefore = (instant: number, { earliestDate, zone }: Receipt): boolean =>
  instant < Date.parse(earliestDate) + DAY_MS && localDate(instant, zone) < earliestDate;

/** An instant at which something happened. */
export const dateTime = reader('instant', (value, reading): number | Problem => {
  const instant = stamp(value, reading);
  if (instant instanceof Problem || !isBefore(instant, reading.receipt)) return instant;
  return implausible(value, reading.receipt.earliestDate);
});

const NEVER = /^000[01]-(?:00-00|01-01)(?:[T ]|$)/i;

/** Whether a text is what programs write for a missing date: 0000-00-00, 0001-01-01T00:00:00. */
export const isNoDate = (read: Reader<unknown>, sent: unknown): boolean =>
  isDated(read.shape) && typeof sent === 'string' && NEVER.test(sent.trim());
