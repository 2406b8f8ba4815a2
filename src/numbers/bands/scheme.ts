import type { Ratio } from '../units/ratio';

export const BAND_METHODS = ['THRESHOLDS', 'QUANTILES', 'NATURAL_BREAKS'] as const;
export type BandMethod = (typeof BAND_METHODS)[number];

/** What bands can be drawn apart for: each cell of the partition has its own A, B, C. */
export const PARTITION_CUTS = ['SEGMENT', 'TERRITORY'] as const;
export type PartitionCut = (typeof PARTITION_CUTS)[number];

/** Which clients are in A: those with the most revenue, or those that consume least. */
export type Best = 'MOST' | 'LEAST';

/** How clients are put into bands (RO step 1). */
export interface BandRule {
  readonly method: BandMethod;
  readonly bandCount: number;
  /** Rising; one fewer than there are bands. Empty unless the method is THRESHOLDS. */
  readonly thresholds: readonly Ratio[];
  readonly best: Best;
}

/** Letters name bands, so there are 26 at most. One band is of use where each cell is one. */
export const BAND_COUNTS = { least: 1, usual: 3, most: 26 } as const;

const FIRST_LETTER = 'A'.charCodeAt(0);

/** Rank 1, the best clients, is A. */
export const bandName = (rank: number): string => String.fromCharCode(FIRST_LETTER + rank - 1);
