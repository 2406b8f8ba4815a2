import { isShown } from '../units/is-shown';
import { add, compare, magnitude, ZERO, type Ratio } from '../units/ratio';

/** Why a closed month's figure is another one now. */
export type CauseKind =
  | 'LATE_TIME'
  | 'LATE_TICKET'
  | 'LATE_EVENT'
  | 'REOPENED'
  | 'LABOUR'
  | 'ALERT_LABOUR'
  | 'CORRECTION'
  | 'REDATED'
  | 'RECLASSIFICATION'
  | 'OVERRIDE'
  | 'MOVE'
  | 'MERGE'
  | 'UNMERGE'
  | 'DELETION'
  | 'RESTORATION'
  | 'CLIENT_DELETION'
  | 'SEATS'
  | 'AGREEMENTS'
  | 'REVENUE'
  | 'COSTS'
  | 'STAFF'
  | 'SETTINGS'
  | 'DEFINITION'
  | 'OTHER';

/** One cause of a difference. */
export interface Cause {
  readonly kind: CauseKind;
  /** How many records it is; 0 where the cause is not counted by record. */
  readonly records: number;
  /** What it adds to the figure, in its unit; null where causes do not add up, as in a ratio. */
  readonly effect: Ratio | null;
}

const sizeOf = ({ effect }: Cause): Ratio => magnitude(effect ?? ZERO);

const together = (largest: Cause, small: readonly Cause[]): Cause => ({
  ...largest,
  effect: small.reduce((sum, { effect }) => add(sum, effect ?? ZERO), largest.effect ?? ZERO),
});

/**
 * The causes whose effect can be seen in so many digits after the point, the greatest first. What
 * the others add is in the greatest one. Causes that do not add up all stay.
 */
export function visibleCauses(causes: readonly Cause[], digits: number): Cause[] {
  const [largest, ...others] = [...causes].sort((a, b) => compare(sizeOf(b), sizeOf(a)));
  if (!largest || largest.effect === null) return [...causes];
  const seen = others.filter((cause) => isShown(sizeOf(cause), digits));
  const small = others.filter((cause) => !seen.includes(cause));
  return [together(largest, small), ...seen];
}
