import DataLoader from 'dataloader';
import type { Make, RequestContext } from './context';

/** One statement for many keys: what it finds comes back by key, in any order; a key without anything gets `missing`. */
export function loaderBy<Key extends string | number, Found>(
  find: (context: RequestContext, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Found>>,
): Make<DataLoader<Key, Found | null>> {
  return (context) =>
    new DataLoader<Key, Found | null>(
      async (keys) => {
        const found = await find(context, keys);
        return keys.map((key) => found.get(key) ?? null);
      },
      { maxBatchSize: 10_000 },
    );
}
