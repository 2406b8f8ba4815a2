import type { WorkRule } from '../../numbers/classify/work-rule';
import type { MeasureRow } from '../../numbers/measures/measure';
import {
  metric,
  METRICS,
  type CataloguedMetric,
  type MetricKey,
} from '../../numbers/metrics/catalogue';
import { readFor } from '../../numbers/metrics/describe';
import { evaluate } from '../../numbers/metrics/evaluate';
import { monthsThrough } from '../../numbers/units/month';
import { HOUR_PARTS } from '../../numbers/units/parts';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readMeasures } from '../../rollup/serve/read-measures';
import { readQuantiles } from '../../rollup/serve/read-quantiles';
import { tryRules, type RuleImpact as Tried } from '../../rollup/trial/rule-impact';
import { differsAsShown } from '../measuring/differs-as-shown';
import { tenant, type Tenant } from '../measuring/tenant';

/** A number of the whole MSP under two sets of rules; null when it has no value. */
export interface MetricChange {
  readonly key: MetricKey;
  readonly before: number | null;
  readonly after: number | null;
}

/** What a set of rules would do to a period, if it were set. */
export interface RuleImpact {
  readonly entriesMoved: number;
  readonly hoursMoved: number;
  readonly ticketsMoved: number;
  readonly changes: readonly MetricChange[];
}

const RANKS = [
  ...new Set(METRICS.flatMap(({ value }) => (value.kind === 'quantile' ? [value.at] : []))),
];

/** What all numbers of the MSP are computed from, under one set of rules. */
interface Sums {
  readonly rows: readonly MeasureRow[];
  readonly ranks: readonly (bigint | null)[];
}

const isServed =
  (money: boolean) =>
  ({ financial }: CataloguedMetric): boolean =>
    money || !financial;

async function readSums(
  { scope }: RequestContext,
  metrics: readonly CataloguedMetric[],
  months: MonthSpan,
): Promise<Sums> {
  const measures = [...new Set(metrics.flatMap(readFor))];
  const [found] = await readMeasures(scope, { measures, months });
  const [ranked] = await readQuantiles(scope, { at: RANKS, periods: [months] });
  return { rows: found?.rows ?? [], ranks: ranked?.periods[0]?.values ?? [] };
}

/** The sums as the tried rules would make them. */
async function triedSums(
  { scope }: RequestContext,
  { rows, ranks }: Sums,
  { changes, instead, ticketsMoved }: Tried,
  months: MonthSpan,
): Promise<Sums> {
  const tried = { rows: [...rows, ...changes], ranks };
  if (ticketsMoved === 0) return tried;
  const [ranked] = await readQuantiles(scope, { at: RANKS, periods: [months], instead });
  return { ...tried, ranks: ranked?.periods[0]?.values ?? [] };
}

function valueOf(
  metric: CataloguedMetric,
  { rows, ranks }: Sums,
  { from, to }: MonthSpan,
  { currentMonth, today, coverage, policyOf }: Tenant,
): number | null {
  const { value } = metric;
  const quantile = value.kind === 'quantile' ? (ranks[RANKS.indexOf(value.at)] ?? null) : null;
  // The sums are those of the whole MSP.
  const seatCount = rows.some(({ hasSeatCount }) => hasSeatCount);
  const msp = { rows, presence: { seatCount, endpointCount: true } };
  const months = monthsThrough(from, to);
  const context = { months, currentMonth, today, coverage, quantile, msp };
  return evaluate(metric, rows, { ...context, target: null, policy: policyOf(to) }).value;
}

/**
 * Computes the numbers of a period under the rules in force and under others, without writing
 * anything.
 */
export async function impactOf(
  context: RequestContext,
  rules: readonly WorkRule[],
  months: MonthSpan,
): Promise<RuleImpact> {
  const { scope, clock, actor } = context;
  const facts = await context.once(tenant);
  const metrics = METRICS.filter(isServed(actor.scopes.has('financials:read')));
  const impact = await tryRules(scope, rules, months, clock.now());
  const now = await readSums(context, metrics, months);
  const then = await triedSums(context, now, impact, months);
  const changes = metrics
    .map((metric): MetricChange => ({
      key: metric.key,
      before: valueOf(metric, now, months, facts),
      after: valueOf(metric, then, months, facts),
    }))
    .filter(({ key, before, after }) =>
      differsAsShown(metric(key), facts, months.to, [before, after]),
    );
  const { entriesMoved, ticketsMoved, msMoved } = impact;
  const hoursMoved = msMoved / Number(HOUR_PARTS);
  return { entriesMoved, hoursMoved, ticketsMoved, changes };
}
