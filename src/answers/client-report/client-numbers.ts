import { metric as metricOf } from '../../numbers/metrics/catalogue';
import {
  CLIENT_NUMBERS,
  type ClientNumber,
  type ClientPart,
} from '../../numbers/questions/client-report';
import { REPORTED_QUARTERS } from '../../numbers/questions/quarterly-report';
import type { LabelledSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { CLIENT_WORDS } from '../../words/client-report';
import { measureSpans } from '../measuring/measure';
import { quartersUntil } from '../measuring/read-quarter';
import { inView, sliceAt } from '../measuring/slice';
import { tenant } from '../measuring/tenant';
import type { MeasuredValue } from '../measuring/value';
import type { ReportedValue } from '../report/content';
import { toReportedValue } from '../report/reported-value';
import type { ClientTrend } from './content';

/** The quarter of a report, and whether its figures are those that its months were closed with. */
export interface ReportedQuarter {
  readonly quarter: LabelledSpan;
  readonly closed: boolean;
}

/** A target is the MSP's own affair. */
const withoutTarget = (value: MeasuredValue): ReportedValue => ({
  ...toReportedValue(value),
  target: null,
  status: 'NO_TARGET',
});

/** The numbers of one client over five quarters, part by part; the last is the report's own. */
export async function clientNumbers(
  context: RequestContext,
  client: number,
  { quarter, closed }: ReportedQuarter,
): Promise<Record<ClientPart, ClientTrend[]>> {
  const { fiscalYearStartMonth } = await context.once(tenant);
  const before = quartersUntil(quarter, REPORTED_QUARTERS, fiscalYearStartMonth).slice(0, -1);
  const slice = sliceAt(context.actor, 'CLIENT', client);
  const trendOf = async (key: ClientNumber): Promise<ClientTrend> => {
    const metric = metricOf(key);
    const [earlier, own] = await Promise.all([
      measureSpans(context, { metric, slice }, before),
      measureSpans(context, { metric, slice: closed ? inView(slice) : slice }, [quarter]),
    ]);
    const values = [...earlier, ...own].map(withoutTarget);
    return { key, name: CLIENT_WORDS[key], unit: metric.unit, values };
  };
  const parts = Object.entries(CLIENT_NUMBERS).map(async ([part, keys]) => [
    part,
    await Promise.all(keys.map(trendOf)),
  ]);
  return Object.fromEntries(await Promise.all(parts)) as Record<ClientPart, ClientTrend[]>;
}
