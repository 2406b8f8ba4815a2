import { IANAZone } from 'luxon';
import type { LocalDate } from './month';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Zones change their offset on the quarter of an hour at the earliest. */
const SLOT = 15 * MINUTE;
/** About fifty years of quarter-hours of one zone: bounds the memory of a process that lives long. */
const MOST_SLOTS = 2_000_000;

interface ZoneOffsets {
  readonly zone: IANAZone;
  /** Minutes ahead of UTC, by slot. */
  readonly bySlot: Map<number, number>;
}

const zones = new Map<string, ZoneOffsets>();
const dateTexts = new Map<number, LocalDate>();

/** Whether the name is a time zone this machine knows. */
export const isTimeZone = (name: string): boolean => IANAZone.isValidZone(name);

function offsetsOf(name: string): ZoneOffsets {
  const known = zones.get(name);
  if (known) return known;
  if (!isTimeZone(name)) throw new RangeError(`"${name}" is not an IANA time zone.`);
  const opened = { zone: IANAZone.create(name), bySlot: new Map<number, number>() };
  zones.set(name, opened);
  return opened;
}

function offsetAt(instant: number, { zone, bySlot }: ZoneOffsets): number {
  const slot = Math.floor(instant / SLOT);
  const known = bySlot.get(slot);
  if (known !== undefined) return known;
  if (bySlot.size >= MOST_SLOTS) bySlot.clear();
  const offset = zone.offset(instant);
  bySlot.set(slot, offset);
  return offset;
}

function dateText(day: number): LocalDate {
  const known = dateTexts.get(day);
  if (known !== undefined) return known;
  if (dateTexts.size >= MOST_SLOTS) dateTexts.clear();
  const text = new Date(day * DAY).toISOString().slice(0, 10);
  dateTexts.set(day, text);
  return text;
}

/**
 * The calendar date of an instant in a zone. `2026-04-01T03:30Z` is 31 March in New York and
 * 1 April in Kolkata. Runs for every row of a rebuild: offsets and texts are remembered.
 */
export function localDate(instant: Date | number, zone: string): LocalDate {
  const at = typeof instant === 'number' ? instant : instant.getTime();
  return dateText(Math.floor((at + offsetAt(at, offsetsOf(zone)) * MINUTE) / DAY));
}
