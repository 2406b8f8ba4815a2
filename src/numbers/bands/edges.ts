import { compare, negate, type Ratio } from '../units/ratio';
import type { Best } from './scheme';

/**
 * Where bands begin, rising: the lower ends of all bands but the lowest. What lies at an edge is in
 * the band above it, so bands have no gaps and no overlaps, and the lowest has no end below.
 */
export type Edges = readonly Ratio[];

/** A value turned so that the best is the greatest: edges are drawn and read on this scale. */
export const goodness = (best: Best, value: Ratio): Ratio =>
  best === 'LEAST' ? negate(value) : value;

/** The rank of a value, 1 at the top. Edges 1 000 and 3 000: 3 000 → 1 (A), 2 999.99 → 2 (B), 999 → 3 (C). */
export function rankIn(edges: Edges, value: Ratio): number {
  const reached = edges.filter((edge) => compare(value, edge) >= 0).length;
  return edges.length + 1 - reached;
}

/** Where a band begins and ends, in the unit of its basis; null where it has no end. */
export interface Ends {
  readonly lower: Ratio | null;
  readonly upper: Ratio | null;
}

/**
 * The ends of a rank's band. Of revenue the lower end is in it and the upper one is not; of
 * consumption it is the other way round: at exactly the edge a client is in the better band.
 */
export function endsOf(edges: Edges, rank: number, best: Best): Ends {
  const [from, to] = [edges[edges.length - rank] ?? null, edges[edges.length + 1 - rank] ?? null];
  if (best === 'MOST') return { lower: from, upper: to };
  return { lower: to && negate(to), upper: from && negate(from) };
}

export const rising = (values: readonly Ratio[]): Ratio[] => [...values].sort(compare);
