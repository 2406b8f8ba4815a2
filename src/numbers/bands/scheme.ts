import type { MeasureKey } from '../measures/catalogue';
import type { Ratio } from '../units/ratio';

export const BAND_BASES = [
  'RECURRING_SERVICE_REVENUE',
  'SERVICE_REVENUE',
  'TOTAL_REVENUE',
] as const;
export type BandBasis = (typeof BAND_BASES)[number];
export const BAND_METHODS = ['THRESHOLDS', 'QUANTILES', 'NATURAL_BREAKS'] as const;
export type BandMethod = (typeof BAND_METHODS)[number];

/** What bands can be drawn apart for: each cell of the partition has its own A, B, C. */
export const PARTITION_CUTS = ['SEGMENT', 'TERRITORY'] as const;
export type PartitionCut = (typeof PARTITION_CUTS)[number];

/** How clients are put into bands (RO step 1). */
export interface BandRule {
  readonly method: BandMethod;
  readonly bandCount: number;
  /** Rising; one fewer than there are bands. Empty unless the method is THRESHOLDS. */
  readonly thresholds: readonly Ratio[];
}

/** Letters name bands, so there are 26 at most; one band is none. */
export const BAND_COUNTS = { least: 2, usual: 3, most: 26 } as const;

/** The measures that a basis adds up. */
export const BASIS_MEASURES: Readonly<Record<BandBasis, readonly MeasureKey[]>> = {
  RECURRING_SERVICE_REVENUE: ['mrr'],
  SERVICE_REVENUE: ['mrr', 'nrr'],
  TOTAL_REVENUE: ['mrr', 'nrr', 'recurringProductRevenue', 'productRevenue'],
};

const FIRST_LETTER = 'A'.charCodeAt(0);

/** Rank 1, the greatest clients, is A. */
export const bandName = (rank: number): string => String.fromCharCode(FIRST_LETTER + rank - 1);
