import { compare, fromDecimal, type Ratio } from '../units/ratio';
import type { Target } from './metric';

export type TargetStatus = 'ON_TARGET' | 'OFF_TARGET' | 'NOT_DUE' | 'NO_TARGET' | 'UNDEFINED';

/** A target as numbers to compare with. */
export interface Limits {
  readonly min: Ratio | null;
  readonly max: Ratio | null;
  readonly exclusive: boolean;
  /** Whether they are those of a goal whose day has not come. */
  readonly pending?: boolean;
}

export const readLimits = ({ min, max, exclusive, pending = false }: Target): Limits => ({
  min: min === undefined ? null : fromDecimal(min),
  max: max === undefined ? null : fromDecimal(max),
  exclusive,
  pending,
});

/** Compared exactly: 30 ÷ 120 is 0.25, and 0.25 is not "< 0.25". Without a value nothing can be said. */
export const targetStatus = (value: Ratio | null, target: Target | null): TargetStatus =>
  limitsStatus(value, target && readLimits(target));

/** The same for many values against one target. */
export function limitsStatus(value: Ratio | null, limits: Limits | null): TargetStatus {
  if (!limits) return 'NO_TARGET';
  if (!value) return 'UNDEFINED';
  if (within(value, limits)) return 'ON_TARGET';
  return limits.pending ? 'NOT_DUE' : 'OFF_TARGET';
}

function within(value: Ratio, { min, max, exclusive }: Limits): boolean {
  const limit = exclusive ? 1 : 0;
  const aboveMin = min === null || compare(value, min) >= limit;
  return aboveMin && (max === null || compare(max, value) >= limit);
}

/** Against a limit that is a number itself. */
export function statusAbove(value: Ratio | null, limit: Ratio): TargetStatus {
  if (!value) return 'UNDEFINED';
  return compare(value, limit) >= 0 ? 'ON_TARGET' : 'OFF_TARGET';
}
