import { metric } from '../../numbers/metrics/catalogue';
import {
  REPORTED_NUMBERS,
  REPORTED_QUARTERS,
  type ReportPart,
} from '../../numbers/questions/quarterly-report';
import type { LabelledSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { measureSpans } from '../measuring/measure';
import { quartersUntil } from '../measuring/read-quarter';
import { inView, wholeOf } from '../measuring/slice';
import { tenant } from '../measuring/tenant';
import type { ReportedTrend } from './content';
import { toReportedValue } from './reported-value';

/** The quarter, and the earlier ones as they are known now. */
interface ReportedSpans {
  readonly before: readonly LabelledSpan[];
  readonly quarter: LabelledSpan;
  readonly closed: boolean;
}

async function reportTrend(
  context: RequestContext,
  key: ReportedTrend['key'],
  { before, quarter, closed }: ReportedSpans,
): Promise<ReportedTrend> {
  const [whole, of] = [wholeOf(context.actor), metric(key)];
  const slice = closed ? inView(whole) : whole;
  const [earlier, own] = await Promise.all([
    measureSpans(context, { metric: of, slice: whole }, before),
    measureSpans(context, { metric: of, slice }, [quarter]),
  ]);
  const values = [...earlier, ...own].map(toReportedValue);
  return { key, name: of.name, unit: of.unit, values };
}

/**
 * The numbers of the report over five quarters: a closed quarter as it was closed, earlier ones as
 * known now.
 */
export async function reportTrends(
  context: RequestContext,
  quarter: LabelledSpan,
  closed: boolean,
): Promise<Record<ReportPart, ReportedTrend[]>> {
  const { fiscalYearStartMonth } = await context.once(tenant);
  const before = quartersUntil(quarter, REPORTED_QUARTERS, fiscalYearStartMonth).slice(0, -1);
  const spans = { before, quarter, closed };
  const parts = Object.entries(REPORTED_NUMBERS).map(async ([part, keys]) => [
    part,
    await Promise.all(keys.map((key) => reportTrend(context, key, spans))),
  ]);
  return Object.fromEntries(await Promise.all(parts)) as Record<ReportPart, ReportedTrend[]>;
}
