import DataLoader from 'dataloader';
import type { Make, RequestContext } from './context';

/**
 * Loads many keys with one statement. `find` returns values by key, in any order; a key without a
 * value gets `null`.
 */
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
