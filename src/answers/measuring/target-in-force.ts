import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import type { Target } from '../../numbers/metrics/metric';
import { lastDay, type LocalDate, type Month } from '../../numbers/units/month';
import { hasMonthlyTarget } from '../../numbers/metrics/limits-of-sums';
import { usualTarget } from '../../numbers/metrics/usual-target';
import { dollarIn } from '../../numbers/policy/money-targets';
import type { MonthSpan } from '../../numbers/units/period';
import type { Ratio } from '../../numbers/units/ratio';
import type { OwnTarget } from '../../rollup/serve/tenant-facts';
import type { Tenant } from './tenant';

/** The range in which a number should lie, as people see it. */
export interface ShownTarget {
  /** The unit of the metric. */
  readonly unit: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly exclusive: boolean;
  /** The date from which the MSP has it; null for the default of the source. */
  readonly since: LocalDate | null;
  readonly custom: boolean;
  /** It is meant for each month: over a period it is multiplied by the months. */
  readonly perMonth: boolean;
  /** By how many; null where it is not per month, or judges no period. */
  readonly months: number | null;
}

/** A target to compare with, and the form in which it is shown. */
export interface TargetInForce {
  readonly compared: Target | null;
  readonly shown: ShownTarget | null;
}

/**
 * The day whose target judges a period: its last day, or today while it is not over, because a
 * target of next week is not yet in force.
 */
export function judgedOn(lastMonth: Month, today: LocalDate): LocalDate {
  const end = lastDay(lastMonth);
  return end < today ? end : today;
}

const toNumberOrNull = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);

const show = (metric: CataloguedMetric, target: Target, since: LocalDate | null): ShownTarget => ({
  unit: metric.unit,
  min: toNumberOrNull(target.min),
  max: toNumberOrNull(target.max),
  exclusive: target.exclusive,
  since,
  custom: since !== null,
  perMonth: hasMonthlyTarget(metric),
  months: null,
});

/** A limit that is itself a number of the slice: the required seat price, for the price. */
export const limitOf = (min: number | null, unit: string): ShownTarget | null =>
  min === null
    ? null
    : {
        unit,
        min,
        max: null,
        exclusive: false,
        since: null,
        custom: false,
        perMonth: false,
        months: null,
      };

/**
 * Whether the limit itself is off target depends on the metric: "less than" stays so when the MSP
 * moves the limit.
 */
const toTarget = (metric: CataloguedMetric, set: Pick<OwnTarget, 'min' | 'max'>): Target => ({
  ...(set.min === null ? {} : { min: set.min }),
  ...(set.max === null ? {} : { max: set.max }),
  exclusive: metric.target?.exclusive ?? false,
});

/**
 * The MSP's newest target that had begun by then, or else the usual one of an MSP to which a dollar
 * is so much. `own` comes oldest first.
 */
export function targetInForce(
  metric: CataloguedMetric,
  own: readonly OwnTarget[] | undefined,
  on: LocalDate,
  dollar: Ratio | null,
): TargetInForce {
  const set = own?.findLast((target) => target.since <= on);
  const compared = set ? toTarget(metric, set) : usualTarget(metric, dollar);
  return { compared, shown: compared && show(metric, compared, set?.since ?? null) };
}

/** What judges a metric over months that end with this one. */
export const targetAt = (
  metric: CataloguedMetric,
  { targets, today, currency, policyOf }: Tenant,
  lastMonth: Month,
): TargetInForce =>
  targetInForce(
    metric,
    targets.get(metric.key),
    judgedOn(lastMonth, today),
    dollarIn(currency, policyOf(lastMonth)),
  );

/** Whether what judges a metric is not the same in all months of a span. */
export function changesWithin(
  metric: CataloguedMetric,
  { targets }: Tenant,
  { from, to }: MonthSpan,
): boolean {
  const [first, last] = [lastDay(from), lastDay(to)];
  return (targets.get(metric.key) ?? []).some(({ since }) => since > first && since <= last);
}

/** All targets a metric has had: the usual one of today, if it has one, then the MSP's, oldest first. */
export function targetHistory(
  metric: CataloguedMetric,
  { targets, currency, policyOf, currentMonth }: Tenant,
): ShownTarget[] {
  const usual = usualTarget(metric, dollarIn(currency, policyOf(currentMonth)));
  const own = targets.get(metric.key) ?? [];
  return [
    ...(usual ? [show(metric, usual, null)] : []),
    ...own.map((target) => show(metric, toTarget(metric, target), target.since)),
  ];
}
