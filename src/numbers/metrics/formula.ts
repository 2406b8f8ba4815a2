import type { MeasureKey } from '../measures/catalogue';
import type { Formula, Sum, Target } from './metric';

type SumText = MeasureKey | Sum;
const toSum = (keys: SumText): Sum => (typeof keys === 'string' ? [keys] : keys);

/** The ratio of two sums, of which the upper may have another taken off. `times` (percent, minutes, a year) is applied after the division. */
export const ratio = (over: SumText, under: SumText, times = 1, less: SumText = []): Formula => ({
  kind: 'ratio',
  over: toSum(over),
  less: toSum(less),
  under: toSum(under),
  times,
});

export const total = (of: SumText, less: SumText = []): Formula => ({
  kind: 'total',
  of: toSum(of),
  less: toSum(less),
});

export const perMonth = (of: SumText): Formula => ({ kind: 'monthly', of: toSum(of) });

/** The limit itself is off target. */
export const lessThan = (max: string): Target => ({ max, exclusive: true });
export const atMost = (max: string): Target => ({ max, exclusive: false });
export const atLeast = (min: string): Target => ({ min, exclusive: false });
/** Both ends are on target. */
export const between = (min: string, max: string): Target => ({ min, max, exclusive: false });
