import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import type { Target } from '../../numbers/metrics/metric';
import {
  OF_MSP,
  ownerKey,
  type TargetOwner,
  type TargetScope,
} from '../../numbers/metrics/target-scope';
import { lastDay, type LocalDate, type Month } from '../../numbers/units/month';
import { hasMonthlyTarget } from '../../numbers/metrics/limits-of-sums';
import { usualTarget } from '../../numbers/metrics/usual-target';
import { dollarIn } from '../../numbers/policy/money-targets';
import type { MonthSpan } from '../../numbers/units/period';
import type { Ratio } from '../../numbers/units/ratio';
import { isRemoval, type OwnTarget } from '../../rollup/serve/own-targets';
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
  /** Whose it is; null for the default of the source. */
  readonly scope: TargetScope | null;
  /** The day on which a goal is to be reached. */
  readonly by: LocalDate | null;
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

const show = (metric: CataloguedMetric, target: Target, set: OwnTarget | null): ShownTarget => ({
  unit: metric.unit,
  min: toNumberOrNull(target.min),
  max: toNumberOrNull(target.max),
  exclusive: target.exclusive,
  since: set?.since ?? null,
  custom: set !== null,
  scope: set?.scope ?? null,
  by: set?.by ?? null,
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
        scope: null,
        by: null,
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

/** A goal is not due before its day. */
const toTargetOn = (metric: CataloguedMetric, set: OwnTarget, on: LocalDate): Target => ({
  ...toTarget(metric, set),
  ...(set.by !== null && on < set.by ? { pending: true } : {}),
});

/** The target that its owner had on a day: none where it was removed. */
function inForceOn(own: readonly OwnTarget[], on: LocalDate): OwnTarget | null {
  const newest = own.findLast(({ since }) => since <= on);
  return newest && !isRemoval(newest) ? newest : null;
}

/**
 * The newest target that had begun by then, of the nearest owner that has one, or else the usual
 * one of an MSP to which a dollar is so much. Owners come nearest first, their targets oldest
 * first.
 */
export function targetInForce(
  metric: CataloguedMetric,
  owners: readonly (readonly OwnTarget[])[],
  on: LocalDate,
  dollar: Ratio | null,
): TargetInForce {
  const set = owners.map((own) => inForceOn(own, on)).find((each) => each !== null) ?? null;
  const compared = set ? toTargetOn(metric, set, on) : usualTarget(metric, dollar);
  return { compared, shown: compared && show(metric, compared, set) };
}

const WHOLE_MSP: readonly TargetOwner[] = [OF_MSP];

const targetsOf = (
  metric: CataloguedMetric,
  { targets }: Tenant,
  owners: readonly TargetOwner[],
): (readonly OwnTarget[])[] => {
  const byOwner = targets.get(metric.key);
  return byOwner ? owners.map((owner) => byOwner.get(ownerKey(owner)) ?? []) : [];
};

/** What judges a metric over months that end with this one: of the whole MSP, or of nearer owners. */
export const targetAt = (
  metric: CataloguedMetric,
  facts: Tenant,
  lastMonth: Month,
  owners: readonly TargetOwner[] = WHOLE_MSP,
): TargetInForce =>
  targetInForce(
    metric,
    targetsOf(metric, facts, owners),
    judgedOn(lastMonth, facts.today),
    dollarIn(facts.currency, facts.policyOf(lastMonth)),
  );

/** Who had a target of their own for a metric at the end of months that end with this one. */
export const ownTargetsAt = (
  metric: CataloguedMetric,
  { targets, today }: Tenant,
  lastMonth: Month,
): OwnTarget[] =>
  [...(targets.get(metric.key)?.values() ?? [])].flatMap(
    (own) => inForceOn(own, judgedOn(lastMonth, today)) ?? [],
  );

/** Whether what judges a metric is not the same in all months of a span: another target, or a goal whose day comes. */
export function changesWithin(
  metric: CataloguedMetric,
  facts: Tenant,
  { from, to }: MonthSpan,
  owners: readonly TargetOwner[],
): boolean {
  const [first, last] = [lastDay(from), lastDay(to)];
  return targetsOf(metric, facts, owners)
    .flat()
    .some(({ since, by }) => [since, by].some((day) => day && day > first && day <= last));
}

/**
 * All targets of a metric that one owner has had, oldest first; a removal has no limits. Before
 * those of the whole MSP comes the usual one of today, if there is one.
 */
export function targetHistory(
  metric: CataloguedMetric,
  facts: Tenant,
  owner: TargetOwner,
): ShownTarget[] {
  const { currency, policyOf, currentMonth } = facts;
  const usual =
    owner.scope === 'MSP' && usualTarget(metric, dollarIn(currency, policyOf(currentMonth)));
  const own = targetsOf(metric, facts, [owner]).flat();
  return [
    ...(usual ? [show(metric, usual, null)] : []),
    ...own.map((target) => show(metric, toTarget(metric, target), target)),
  ];
}
