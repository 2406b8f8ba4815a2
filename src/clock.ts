/** Where every part of the program asks for the time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, for tests and for a sample MSP that always looks the same. */
export function fixedClock(instant: string | Date): Clock {
  const at = new Date(instant).getTime();
  if (Number.isNaN(at)) throw new RangeError(`Not an instant: ${String(instant)}`);
  return { now: () => new Date(at) };
}
