import { IANAZone } from 'luxon';
import { DAY_MS, MINUTE_MS } from './milliseconds';
import type { LocalDate } from './month';

/** Zones change their offset on the quarter of an hour at the finest. */
const SLOT = 15 * MINUTE_MS;
/** Bounds the memory of a process that lives long. */
const MOST_KNOWN = 1_000_000;

interface ZoneOffsets {
  readonly zone: IANAZone;
  /** Minutes ahead of UTC of a whole UTC day; NaN on a day within which it changes. */
  readonly byDay: Map<number, number>;
  /** The same by quarter of an hour, for the days on which it changes. */
  readonly bySlot: Map<number, number>;
}

const zones = new Map<string, ZoneOffsets>();
const dateTexts = new Map<number, LocalDate>();

/** Whether the name is a time zone this machine knows. */
const isTimeZone = (name: string): boolean => IANAZone.isValidZone(name);

function offsetsOf(name: string): ZoneOffsets {
  const known = zones.get(name);
  if (known) return known;
  if (!isTimeZone(name)) throw new RangeError(`"${name}" is not an IANA time zone.`);
  const zone = IANAZone.create(name);
  const opened = { zone, byDay: new Map<number, number>(), bySlot: new Map<number, number>() };
  zones.set(name, opened);
  return opened;
}

function remember<T>(known: Map<number, T>, key: number, find: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const value = find();
  known.set(key, value);
  return value;
}

/** The offset of a UTC day that begins and ends with the same one. */
function steadyOffset(zone: IANAZone, day: number): number {
  const offset = zone.offset(day * DAY_MS);
  return zone.offset((day + 1) * DAY_MS) === offset ? offset : Number.NaN;
}

function offsetAt(instant: number, { zone, byDay, bySlot }: ZoneOffsets): number {
  const day = Math.floor(instant / DAY_MS);
  const steady = byDay.get(day) ?? remember(byDay, day, () => steadyOffset(zone, day));
  if (!Number.isNaN(steady)) return steady;
  return remember(bySlot, Math.floor(instant / SLOT), () => zone.offset(instant));
}

const dateText = (day: number): LocalDate =>
  dateTexts.get(day) ??
  remember(dateTexts, day, () => new Date(day * DAY_MS).toISOString().slice(0, 10));

/**
 * The calendar date of an instant in a zone. `2026-04-01T03:30Z` is 31 March in New York and
 * 1 April in Kolkata. Runs for every row of a rebuild: offsets and texts are remembered.
 */
export function localDate(instant: Date | number, zone: string): LocalDate {
  const at = typeof instant === 'number' ? instant : instant.getTime();
  return dateText(Math.floor((at + offsetAt(at, offsetsOf(zone)) * MINUTE_MS) / DAY_MS));
}
