import type { MeasureKey } from '../measures/catalogue';

/** What the sample rows of a finding are. Null: it is about the MSP as a whole. */
export type SampleKind =
  | 'CLIENT'
  | 'AGREEMENT'
  | 'TICKET'
  | 'TIME_ENTRY'
  | 'TECHNICIAN'
  | 'PARKED_RECORD'
  | null;

/** How often something was found, and what part that is of all there could be; null where there is no such whole. */
export interface Found {
  readonly count: number;
  readonly share: number | null;
}

/** One thing that can be doubtful about the records behind numbers. */
export interface Finding {
  readonly code: string;
  /** What is counted, of what the share is, and what does not count. */
  readonly meaning: string;
  readonly sample: SampleKind;
  /** The measures it makes doubtful: every metric made of one of them is touched. */
  readonly touches: readonly MeasureKey[];
  /** The points of 100 that it takes from the score at worst. 0: it is listed and costs nothing. */
  readonly weight: number;
  /** Up to this share it costs nothing; 0 unless said. */
  readonly tolerated?: number;
  /** From this share on it costs its whole weight; in between in proportion. */
  readonly fullAt: number;
}
