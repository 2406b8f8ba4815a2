import { metric, type MetricKey } from '../metrics/catalogue';
import type { Sides } from '../metrics/evaluate';
import { readLimits, targetStatus, type TargetStatus } from '../metrics/target-status';
import { compare, divide, multiply, subtract, whole, type Ratio } from '../units/ratio';
import { sidesOf, valueOf, type DiagnosisFacts } from './facts';

/** How far a number is off its target. */
export interface Distance {
  readonly key: MetricKey;
  /** Above the most that it should be, or below the least. */
  readonly side: 'ABOVE' | 'BELOW';
  readonly value: Ratio;
  /** The end of the target that it misses. */
  readonly limit: Ratio;
  readonly sides: Sides;
  /** The numerator that is too much, or missing: for RHEM hours, for the noise tickets. Never below 0. */
  readonly excess: Ratio;
}

const timesOf = (key: MetricKey): Ratio => {
  const { value } = metric(key);
  return whole(value.kind === 'ratio' ? BigInt(value.times) : 1n);
};

/** Numerator − limit × denominator. */
export const excessOver = ({ over, under }: Sides, key: MetricKey, limit: Ratio): Ratio =>
  subtract(over, multiply(divide(limit, timesOf(key)), under));

const MISSED: readonly TargetStatus[] = ['OFF_TARGET', 'NOT_DUE'];

/** Null where the number is on target, or has no value or target. A goal whose day has not come is a way to go too. */
export function distanceOf(key: MetricKey, facts: DiagnosisFacts): Distance | null {
  const target = facts.targetOf(key);
  const [value, sides] = [valueOf(facts, key), sidesOf(facts, key)];
  if (!target || !value || !sides || !MISSED.includes(targetStatus(value, target))) return null;
  const { min, max } = readLimits(target);
  const side = max && compare(value, max) >= 0 ? 'ABOVE' : 'BELOW';
  const limit = (side === 'ABOVE' ? max : min)!;
  const over = excessOver(sides, key, limit);
  const excess = side === 'ABOVE' ? over : multiply(over, whole(-1n));
  return { key, side, value, limit, sides, excess };
}

const OF_TICKETS: readonly MetricKey[] = [
  'REACTIVE_TICKETS_PER_TECHNICIAN',
  'TOTAL_CLOSE_PERCENT',
  'REACTIVE_TICKETS_PER_SEAT',
];

/** Whether what is too much or missing is tickets; else it is hours. */
export const countsTickets = ({ key }: Distance): boolean => OF_TICKETS.includes(key);
