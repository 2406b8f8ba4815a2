import { compare, type Ratio } from '../units/ratio';

/**
 * Where bands begin, rising: the lower ends of all bands but the lowest. What lies at an edge is in
 * the band above it, so bands have no gaps and no overlaps, and the lowest has no end below.
 */
export type Edges = readonly Ratio[];

/** The rank of a value, 1 at the top. Edges 1 000 and 3 000: 3 000 → 1 (A), 2 999.99 → 2 (B), 999 → 3 (C). */
export function rankIn(edges: Edges, value: Ratio): number {
  const reached = edges.filter((edge) => compare(value, edge) >= 0).length;
  return edges.length + 1 - reached;
}

/** The lower end of a rank's band; null for the lowest, which has none, and for ranks below it. */
export const lowerOf = (edges: Edges, rank: number): Ratio | null =>
  edges[edges.length - rank] ?? null;

/** The end of a rank's band that is no longer in it; null for the highest, which has none. */
export const upperOf = (edges: Edges, rank: number): Ratio | null =>
  edges[edges.length + 1 - rank] ?? null;

export const rising = (values: readonly Ratio[]): Ratio[] => [...values].sort(compare);
