import { MetricChange, RuleImpact } from '../../entities/work-rule/rule-impact.type';
import { measure } from '../../numbers/measures/catalogue';
import { METRICS, type CataloguedMetric } from '../../numbers/metrics/catalogue';
import { readFor } from '../../numbers/metrics/describe';
import { evaluate } from '../../numbers/metrics/evaluate';
import type { WorkRule } from '../../numbers/classify/work-rule';
import type { MeasureRow } from '../../numbers/measures/measure';
import { monthsThrough } from '../../numbers/units/month';
import { HOUR_PARTS } from '../../numbers/units/parts';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readMeasures } from '../../rollup/read-measures';
import { tryRules } from '../../rollup/rule-impact';
import { tenant, type Tenant } from '../measuring/tenant';

/** Numbers that follow from time and tickets alone: costs are spread over a whole month at once. */
const isTried = (metric: CataloguedMetric): boolean =>
  metric.value.kind !== 'quantile' &&
  readFor(metric).every((key) => measure(key).source.from !== 'COSTS');

const TRIED = METRICS.filter(isTried);
const MEASURES_TRIED = [...new Set(TRIED.flatMap(readFor))];

function valueOf(
  metric: CataloguedMetric,
  rows: readonly MeasureRow[],
  span: MonthSpan,
  { currentMonth, coverage, policyOf }: Tenant,
): number | null {
  const months = monthsThrough(span.from, span.to);
  const policy = policyOf(span.to);
  return evaluate(metric, rows, { months, currentMonth, coverage, target: null, policy }).value;
}

/** The numbers of a period under the rules in force and under others; nothing is written. */
export async function impactOf(
  context: RequestContext,
  rules: readonly WorkRule[],
  months: MonthSpan,
): Promise<RuleImpact> {
  const { scope, clock, actor } = context;
  const facts = await context.once(tenant);
  const impact = await tryRules(scope, rules, months, clock.now());
  const [found] = await readMeasures(scope, { measures: MEASURES_TRIED, months });
  const rows = found?.rows ?? [];
  const tried = [...rows, ...impact.changes];
  const money = actor.scopes.has('financials:read');
  const changes = TRIED.filter(({ financial }) => money || !financial).flatMap((metric) => {
    const [before, after] = [rows, tried].map((each) => valueOf(metric, each, months, facts));
    if (before === after) return [];
    return [Object.assign(new MetricChange(), { key: metric.key, before, after })];
  });
  const { entriesMoved, ticketsMoved, msMoved } = impact;
  const hoursMoved = msMoved / Number(HOUR_PARTS);
  return Object.assign(new RuleImpact(), { entriesMoved, ticketsMoved, hoursMoved, changes });
}
