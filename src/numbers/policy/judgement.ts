import type { OwnLimits } from './limits';

/** The price that AISP is held against: that of the four managed areas, or one with overhead in it. */
export const SEAT_PRICE_BASES = ['MANAGED_AREAS', 'FULL'] as const;
export type SeatPriceBasis = (typeof SEAT_PRICE_BASES)[number];

/** Choices of how numbers are judged. They change no number that is counted. */
export interface Judgement {
  /** What part of capacity can be work for clients, in ten-thousandths. */
  readonly productiveShare: number;
  /** The gross margin that prices must leave, in percent of the price. Decimal text. */
  readonly targetMarginPercent: string;
  /** What a dollar of the sources' targets is in the MSP's currency. Decimal text; 0: not said. */
  readonly moneyTargetFactor: string;
  readonly seatPriceBasis: SeatPriceBasis;
  /** The FTE by which people and work may differ before anybody is hired or moved. Decimal text. */
  readonly staffingTolerance: string;
  /** Types of tickets and of work that are moves, adds and changes. Whole words, without case. */
  readonly changeTypes: readonly string[];
  /** What an hour of project work brings. Decimal text; 0: what it brought in the period. */
  readonly projectHourlyRate: string;
  readonly limits: OwnLimits;
}

export const USUAL_JUDGEMENT: Judgement = {
  productiveShare: 7500,
  targetMarginPercent: '70',
  moneyTargetFactor: '0',
  seatPriceBasis: 'MANAGED_AREAS',
  staffingTolerance: '0.25',
  changeTypes: [
    'Move/Add/Change',
    'MAC',
    'Moves',
    'Adds',
    'Changes',
    'New user',
    'Leaver',
    'PC build',
  ],
  projectHourlyRate: '0',
  limits: {},
};

/** Whether a choice can change numbers that are already counted. */
export const isCounted = (choice: string): boolean => !(choice in USUAL_JUDGEMENT);
