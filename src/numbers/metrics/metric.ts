import type { DeliveryAreaKey } from '../areas';
import type { MeasureKey } from '../measures/catalogue';
import type { SeatPriceBasis } from '../policy/judgement';
import type { Choices } from '../policy/policy';
import type { Ratio } from '../units/ratio';

export type MetricReason =
  | 'ZERO_SEATS'
  | 'NO_SEAT_COUNT'
  | 'ZERO_ENDPOINTS'
  | 'NO_ENDPOINT_COUNT'
  | 'NO_TICKETS_OPENED'
  | 'NO_TICKETS_CLOSED'
  | 'UNSTAFFED'
  | 'NO_HOURS'
  | 'NO_REVENUE'
  | 'NO_AGREEMENT'
  | 'NO_EMPLOYEES'
  | 'NO_COST'
  | 'NOT_APPLICABLE'
  | 'DATA_INCOMPLETE'
  | 'PERIOD_NOT_OVER'
  | 'NOT_COUNTED_YET'
  | 'NOT_COUNTED_THEN'
  | 'SOURCE_PERMISSION_GAP';

export type Direction = 'LOWER_IS_BETTER' | 'HIGHER_IS_BETTER' | 'IN_RANGE' | 'INFORMATIVE';

/** Where a metric should lie. `exclusive`: the limit itself is off target (0.25 is not "< 0.25"). Decimal text, never a float. */
export interface Target {
  readonly min?: string;
  readonly max?: string;
  readonly exclusive: boolean;
  /** A goal whose day has not come: what does not reach it is not off target yet. */
  readonly pending?: boolean;
}

/** Measures added up, by key. */
export type Sum = readonly MeasureKey[];

/** The exact sum of a measure over a slice, in units; what a `single` formula computes from. */
export type SumOf = (key: MeasureKey) => Ratio;

/** The settings that a value depends on. */
export type MetricPolicy = Pick<Choices, 'targetMarginPercent' | 'seatPriceBasis'>;

export type Formula =
  /** Ratio of sums × `times`, of `over` without `less`. Numerator and denominator are served raw; scaling comes after. */
  | {
      readonly kind: 'ratio';
      readonly over: Sum;
      readonly less: Sum;
      readonly under: Sum;
      readonly times: number;
    }
  /** A plain sum, of `of` without `less`: denominator 1. */
  | { readonly kind: 'total'; readonly of: Sum; readonly less: Sum }
  /** A sum by the length of its months, the running one by what of it has passed: its denominator. */
  | { readonly kind: 'monthly'; readonly of: Sum }
  /** Nearest-rank order statistic of a ticket column among tickets whose `among` is 1: denominator 1. */
  | {
      readonly kind: 'quantile';
      readonly of: 'elapsed_ms';
      readonly among: 'closed';
      readonly at: number;
      readonly parts: bigint;
      readonly needs: MeasureKey;
    }
  /** Ratio of sums of the whole MSP: the same for each of its clients. */
  | { readonly kind: 'ofMsp'; readonly over: Sum; readonly under: Sum }
  /** Any other function of sums: denominator 1. A reason instead of a number is an absence. */
  | {
      readonly kind: 'single';
      readonly from: Sum;
      readonly compute: (sumOf: SumOf, policy: MetricPolicy, ofMsp: SumOf) => Ratio | MetricReason;
      readonly text: string;
      /** Whose rows are its evidence; those of the first two measures unless said. */
      readonly rows?: { readonly over: Sum; readonly less: Sum; readonly under: Sum };
    };

/** A missing cost is not zero: hours without a cost make a number a bound only. */
export interface Uncosted {
  /** The uncosted hours that touch it. */
  readonly hours: Sum;
  /** A cost is at least what is known of it, a margin at most. */
  readonly bound: Bound;
}

export type Bound = 'UPPER' | 'LOWER';

/** A metric is data: everything the API, the docs and the checks say about it is read from here. */
export interface Metric {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  readonly value: Formula;
  /** Why there is no value when the denominator is 0 (or less). */
  readonly whenEmpty: MetricReason;
  readonly unit: string;
  readonly direction: Direction;
  readonly target: Target | null;
  readonly source: string;
  /** Set where the metric is about one delivery area: asked of that area it is the MSP's own number. */
  readonly area?: DeliveryAreaKey;
  /** Money and labour cost need the scope `financials:read`. */
  readonly financial?: true;
  /** Set where a missing cost makes it a bound. */
  readonly uncosted?: Uncosted;
  /** Where these add up to anything, there is no value: `DATA_INCOMPLETE`. */
  readonly unknownWith?: Sum;
  /** The metric that it should not be below, by the basis of seat prices, where the MSP has set no target of its own. */
  readonly atLeast?: Readonly<Record<SeatPriceBasis, Metric>>;
  /** Measures of the whole MSP that it takes, whatever it is asked about; by the basis of seat prices. */
  readonly ofMsp?: Readonly<Record<SeatPriceBasis, Sum>>;
}
