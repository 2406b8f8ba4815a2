import type { Source } from './connector';

/** What was found out of a source. It lives as long as the source, which is one run. */
const known = new WeakMap<Source, Map<string, Promise<unknown>>>();

/** Finds something out once in a run. */
export function once<T>(source: Source, what: string, find: () => Promise<T>): Promise<T> {
  const found = known.get(source) ?? new Map<string, Promise<unknown>>();
  known.set(source, found);
  const made = found.get(what) ?? find();
  found.set(what, made);
  return made as Promise<T>;
}
