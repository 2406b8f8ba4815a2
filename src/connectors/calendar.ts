import { localDate } from '../numbers/units/local-date';
import type { LocalDate } from '../numbers/units/month';

/** Systems write calendar dates as midnight UTC. No zone moves them. */
export const dateOf = (text: string | null | undefined): LocalDate | null =>
  text ? (text.slice(0, 10) as LocalDate) : null;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** One of these is within the day in every zone of the world. */
const HOURS_WITHIN = [12, 0, 23];

/** Some instant of that day in a zone, where nothing but the day is known. */
export function instantWithin(day: LocalDate, zone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const hour = HOURS_WITHIN.find((each) => localDate(midnight + each * HOUR_MS, zone) === day);
  return new Date(midnight + (hour ?? 0) * HOUR_MS).toISOString();
}

export const dayAfter = (date: LocalDate): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10) as LocalDate;

export const earlier = <D extends string>(a: D | null, b: D | null): D | null =>
  a === null || (b !== null && b < a) ? b : a;

/** The day of an instant for the people of a zone. Midnight sharp is a calendar date, which no zone moves. */
export const dayIn = (zone: string, instant: string): LocalDate =>
  /T00:00(:00(\.0+)?)?Z$/.test(instant) ? instant.slice(0, 10) : localDate(new Date(instant), zone);
