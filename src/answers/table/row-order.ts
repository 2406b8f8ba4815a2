import { DELIVERY_AREAS } from '../../numbers/areas';
import type { Dimension } from '../../numbers/dimension';
import type { KeyPart } from '../../rollup/slice';
import type { TableAsk } from './read-query';
import type { TableRow } from './table-rows';

const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Areas come in the order of reports, tiers by number, and everything else by name. The residual
 * comes last.
 */
function rankOf(
  dimension: Dimension,
  part: KeyPart,
  label: string,
): readonly [number, number, string] {
  if (part === null) return [1, 0, label];
  if (dimension === 'TIER') return [0, Number(part), label];
  if (dimension === 'DELIVERY_AREA')
    return [0, (DELIVERY_AREAS as readonly KeyPart[]).indexOf(part), label];
  return [0, 0, label];
}

type Rank = ReturnType<typeof rankOf>;

const compareRanks = ([restA, numberA, textA]: Rank, [restB, numberB, textB]: Rank): number =>
  restA - restB || numberA - numberB || compare(textA, textB);

/** Orders rows by their groups' names and by time, in the order of `groupBy`. */
export function inOrder({ groupBy, cuts }: TableAsk): (a: TableRow, b: TableRow) => number {
  const byCut = (dimension: Dimension, cut: number) => {
    // The months of a group share its key object, so its rank is computed once for all of them.
    const ranks = new Map<TableRow['key'], Rank>();
    const rank = ({ key, labels }: TableRow): Rank => {
      const known = ranks.get(key) ?? rankOf(dimension, key[cut] ?? null, labels[cut] ?? '');
      ranks.set(key, known);
      return known;
    };
    return (a: TableRow, b: TableRow) =>
      a.key === b.key
        ? 0
        : compareRanks(rank(a), rank(b)) || compare(String(a.key[cut]), String(b.key[cut]));
  };
  const byTime = (a: TableRow, b: TableRow) => compare(a.span.from, b.span.from);
  const steps = groupBy.map((dimension) => {
    const cut = (cuts as readonly Dimension[]).indexOf(dimension);
    return cut < 0 ? byTime : byCut(dimension, cut);
  });
  return (a, b) => steps.reduce((order, step) => order || step(a, b), 0);
}
