import { MINUTE_MS } from '../numbers/units/milliseconds';
import { IANAZone } from 'luxon';
import { shiftDate, type LocalDate } from '../numbers/units/month';
import { DEMO_MSP } from './msp';

const DAY_MINUTES = 1440;
const zone = IANAZone.create(DEMO_MSP.timeZone);
const offsets = new Map<LocalDate, number>();

/**
 * How many minutes the MSP's clocks are ahead of UTC at noon of a date. Nothing in the sample
 * happens while the clocks change.
 */
function offsetOn(date: LocalDate): number {
  const known = offsets.get(date);
  if (known !== undefined) return known;
  const offset = zone.offset(Date.parse(`${date}T17:00:00Z`));
  offsets.set(date, offset);
  return offset;
}

/**
 * A moment of the MSP's day in milliseconds since 1970. Minutes beyond the day run on into the next
 * one.
 */
export function instant(date: LocalDate, minute: number): number {
  const days = Math.floor(minute / DAY_MINUTES);
  const day = days === 0 ? date : shiftDate(date, days);
  const within = minute - days * DAY_MINUTES;
  return Date.parse(`${day}T00:00:00Z`) + (within - offsetOn(day)) * MINUTE_MS;
}

export const afterMinutes = (moment: number, minutes: number): number =>
  moment + minutes * MINUTE_MS;

export const asText = (moment: number): string => new Date(moment).toISOString();

/** 0 is Sunday. */
const weekday = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

export const isWorkday = (date: LocalDate): boolean => weekday(date) % 6 !== 0;

export function nextWorkday(date: LocalDate): LocalDate {
  const next = shiftDate(date, 1);
  return isWorkday(next) ? next : nextWorkday(next);
}
