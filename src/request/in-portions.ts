import { setImmediate } from 'node:timers/promises';

/** Mapping this many rows takes a few milliseconds. */
const PORTION = 200;

/**
 * Maps a long list in portions. Other requests are answered between two portions, so that a small
 * one does not wait for a large one.
 */
export async function inPortions<T, R>(items: readonly T[], map: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  for (const [at, item] of items.entries()) {
    if (at > 0 && at % PORTION === 0) await setImmediate();
    results.push(map(item));
  }
  return results;
}
