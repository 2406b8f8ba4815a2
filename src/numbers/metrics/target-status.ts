import { compare, fromDecimal, type Ratio } from '../units/ratio';
import type { Target } from './metric';

export type TargetStatus = 'ON_TARGET' | 'OFF_TARGET' | 'NO_TARGET' | 'UNDEFINED';

/** Compared exactly: 30 ÷ 120 is 0.25, and 0.25 is not "< 0.25". Without a value nothing can be said. */
export function targetStatus(value: Ratio | null, target: Target | null): TargetStatus {
  if (!target) return 'NO_TARGET';
  if (!value) return 'UNDEFINED';
  return within(value, target) ? 'ON_TARGET' : 'OFF_TARGET';
}

function within(value: Ratio, { min, max, exclusive }: Target): boolean {
  const limit = exclusive ? 1 : 0;
  const aboveMin = min === undefined || compare(value, fromDecimal(min)) >= limit;
  return aboveMin && (max === undefined || compare(fromDecimal(max), value) >= limit);
}

/** Against a limit that is a number itself. */
export function statusAbove(value: Ratio | null, limit: Ratio): TargetStatus {
  if (!value) return 'UNDEFINED';
  return compare(value, limit) >= 0 ? 'ON_TARGET' : 'OFF_TARGET';
}
