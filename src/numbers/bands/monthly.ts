import { MONTH_PARTS } from '../units/parts';
import type { Ratio } from '../units/ratio';

/**
 * A sum over some months as an amount per month. A running month counts by its elapsed days, so 1 000
 * of MRR on the 10th of 30 is 3 000 a month. `sum` is in `parts`; null before anything elapsed.
 */
export const perMonth = (sum: bigint, parts: bigint, elapsed: bigint): Ratio | null =>
  elapsed > 0n ? { over: sum * MONTH_PARTS, under: parts * elapsed } : null;
