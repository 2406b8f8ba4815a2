import type { Bound, MetricReason } from './metric';
import type { TargetStatus } from './target-status';

/** A metric of a slice, worked out. */
export interface Evaluation {
  readonly value: number | null;
  readonly reason: MetricReason | null;
  /** Raw sums in units (hours, tickets, money, seat-months); a single number has denominator 1. */
  readonly numerator: number;
  readonly denominator: number;
  readonly status: TargetStatus;
  /** Missing costs make the value a limit only. */
  readonly bound: Bound | null;
  /** The limit that the value should reach, where no target is set and another metric of the slice is the limit. */
  readonly atLeast: number | null;
  /** The period reaches into a month that is not over. */
  readonly partial: boolean;
  /** How many months left both sides for want of data. */
  readonly incompleteMonths: number;
}
