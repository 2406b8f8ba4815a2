import { IANAZone } from 'luxon';
import { DAY_MS, MINUTE_MS } from '../../numbers/units/milliseconds';

/** Zones change their offset on the quarter of an hour at the finest. */
const SLOT = 15 * MINUTE_MS;
const MOST_KNOWN = 100_000;

/** Asking a zone is slow, and the rows of a file ask for the same hours over and over. */
function offsetsOf(zone: IANAZone): (instant: number) => number {
  const known = new Map<number, number>();
  return (instant) => {
    const slot = Math.floor(instant / SLOT);
    const found = known.get(slot);
    if (found !== undefined) return found;
    if (known.size >= MOST_KNOWN) known.clear();
    const offset = zone.offset(instant) * MINUTE_MS;
    known.set(slot, offset);
    return offset;
  };
}

/**
 * The instant at which clocks of a zone show a time. A time that they skipped in spring is read as an
 * hour later, one that they showed twice in autumn as the first of the two.
 */
export function clockIn(name: string): (shown: number) => number {
  const offsetAt = offsetsOf(IANAZone.create(name));
  return (shown) => {
    // No offset is as long as a day: one of these holds before the time, the other after it.
    const [before, after] = [offsetAt(shown - DAY_MS), offsetAt(shown + DAY_MS)];
    const first = shown - before;
    if (before === after || offsetAt(first) === before) return first;
    const second = shown - after;
    return offsetAt(second) === after ? second : first;
  };
}
