import { setImmediate } from 'node:timers/promises';

/** So many rows take a few milliseconds. */
const PORTION = 200;

/** Makes something of each of many, and lets those who ask for little have their answers in between. */
export async function inPortions<T, R>(things: readonly T[], make: (thing: T) => R): Promise<R[]> {
  const made: R[] = [];
  for (const [at, thing] of things.entries()) {
    if (at > 0 && at % PORTION === 0) await setImmediate();
    made.push(make(thing));
  }
  return made;
}
