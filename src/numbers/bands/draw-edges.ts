import type { Ratio } from '../units/ratio';
import { goodness, rising, type Edges } from './edges';
import { naturalEdges } from './natural-breaks';
import { quantileEdges } from './quantiles';
import type { BandRule } from './scheme';

/** Where a rule's bands begin among these values. Thresholds are the same whoever is there. */
export function drawEdges(
  { method, bandCount, thresholds, best }: BandRule,
  values: readonly Ratio[],
): Edges {
  const turned = (each: readonly Ratio[]): Ratio[] => each.map((value) => goodness(best, value));
  switch (method) {
    case 'THRESHOLDS':
      return rising(turned(thresholds));
    case 'QUANTILES':
      return quantileEdges(turned(values), bandCount);
    case 'NATURAL_BREAKS':
      return naturalEdges(turned(values), bandCount);
  }
}
