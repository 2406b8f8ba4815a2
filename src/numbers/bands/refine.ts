import type { Ratio } from '../units/ratio';
import { drawEdges } from './draw-edges';
import { rankIn } from './edges';
import type { BandRule } from './scheme';

/**
 * The ranks that clients of one cell would have by what they leave after the cost of serving them:
 * the same method on contribution instead of revenue (RO step 2). In the order of the values; null
 * where the contribution is not known. A loss is in the lowest band: refining never unbands.
 */
export function refinedRanks(
  rule: BandRule,
  contributions: readonly (Ratio | null)[],
): (number | null)[] {
  const edges = drawEdges(
    rule,
    contributions.filter((value) => value !== null),
  );
  return contributions.map((value) => value && rankIn(edges, value));
}
