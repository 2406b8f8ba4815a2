import type { Ratio } from '../units/ratio';
import type { Edges } from './edges';
import { naturalEdges } from './natural-breaks';
import { quantileEdges } from './quantiles';
import type { BandRule } from './scheme';

/** Where a rule's bands begin among these values. Thresholds are the same whoever is there. */
export function drawEdges(rule: BandRule, values: readonly Ratio[]): Edges {
  switch (rule.method) {
    case 'THRESHOLDS':
      return rule.thresholds;
    case 'QUANTILES':
      return quantileEdges(values, rule.bandCount);
    case 'NATURAL_BREAKS':
      return naturalEdges(values, rule.bandCount);
  }
}
