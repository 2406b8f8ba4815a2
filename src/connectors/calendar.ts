import { localDate } from '../numbers/units/local-date';
import type { LocalDate } from '../numbers/units/month';

/** Systems write calendar dates as midnight UTC. No zone moves them. */
export const dateOf = (text: string | null | undefined): LocalDate | null =>
  text ? (text.slice(0, 10) as LocalDate) : null;

const DAY_MS = 86_400_000;

export const dayAfter = (date: LocalDate): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10) as LocalDate;

export const earlier = <D extends string>(a: D | null, b: D | null): D | null =>
  a === null || (b !== null && b < a) ? b : a;

/** The day of an instant for the people of a zone. Midnight sharp is a calendar date, which no zone moves. */
export const dayIn = (zone: string, instant: string): LocalDate =>
  /T00:00(:00(\.0+)?)?Z$/.test(instant) ? instant.slice(0, 10) : localDate(new Date(instant), zone);
