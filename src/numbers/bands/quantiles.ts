import type { Ratio } from '../units/ratio';
import { rising, type Edges } from './edges';

/**
 * Edges that put as many clients into each band as there are, as near as whole clients allow:
 * of 2 to 7 in three bands, A is 6 and 7. Clients of equal value are never parted: they go up together.
 */
export function quantileEdges(values: readonly Ratio[], bandCount: number): Edges {
  const sorted = rising(values);
  if (sorted.length === 0) return [];
  return Array.from(
    { length: bandCount - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / bandCount)]!,
  );
}
