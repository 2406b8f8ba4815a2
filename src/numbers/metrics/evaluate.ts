import type { MeasureRow } from '../measures/measure';
import type { Ratio } from '../units/ratio';
import type { Evaluation } from './evaluation';
import { frameOf, type FrameContext } from './frame';
import { LazyEvaluation } from './lazy-evaluation';
import type { Metric } from './metric';
import type { SliceFacts } from './outcome';

export type { Evaluation } from './evaluation';

/** What a value depends on besides the sums themselves. */
export type EvaluationContext = FrameContext & SliceFacts;

/** The same without a target: what a value itself depends on. */
export type ExactContext = Omit<EvaluationContext, 'target'>;

/** A metric of a slice: the ratio of sums, or the reason why there is none. Exact until the last step. */
export function evaluate(
  metric: Metric,
  rows: readonly MeasureRow[],
  context: EvaluationContext,
): Evaluation {
  const found = new LazyEvaluation(frameOf(metric, context), rows, context);
  const { value, reason, numerator, denominator, status } = found;
  const { bound, atLeast, partial, incompleteMonths } = found;
  const judged = { status, bound, atLeast, partial, incompleteMonths };
  return { value, reason, numerator, denominator, ...judged };
}

/** The value before it becomes a floating number: for what is computed from it. Null where there is none. */
export const exactValue = (
  metric: Metric,
  rows: readonly MeasureRow[],
  context: ExactContext,
): Ratio | null =>
  new LazyEvaluation(frameOf(metric, { ...context, target: null }), rows, context).exact;

/** Numerator and denominator before they become floating numbers. */
export interface Sides {
  readonly over: Ratio;
  readonly under: Ratio;
}

/** Both sides of a value; null where there is none. */
export function exactSides(
  metric: Metric,
  rows: readonly MeasureRow[],
  context: ExactContext,
): Sides | null {
  const found = new LazyEvaluation(frameOf(metric, { ...context, target: null }), rows, context);
  return found.reason === null ? found.sides : null;
}
