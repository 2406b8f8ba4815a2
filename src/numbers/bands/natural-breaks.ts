import { ckmeans } from 'simple-statistics';
import { compare, toNumber, type Ratio } from '../units/ratio';
import { rising, type Edges } from './edges';

const distinct = (sorted: readonly Ratio[]): Ratio[] =>
  sorted.filter((value, i) => i === 0 || compare(sorted[i - 1]!, value) !== 0);

/**
 * Edges where the values leave the widest gaps: the classes with the least variance inside (Ckmeans,
 * exact in one dimension). Of 1, 2, 10, 11, 50 in three bands: 10 and 50. Fewer different values
 * than bands give a band to each.
 */
export function naturalEdges(values: readonly Ratio[], bandCount: number): Edges {
  const sorted = rising(values);
  const classes = Math.min(bandCount, distinct(sorted).length);
  if (classes < 2) return [];
  const clusters = ckmeans(
    sorted.map(({ over, under }) => toNumber(over, under)),
    classes,
  );
  // A class begins at its smallest client, taken by place and not by the rounded number.
  let place = 0;
  return clusters.slice(0, -1).map((cluster) => sorted[(place += cluster.length)]!);
}
