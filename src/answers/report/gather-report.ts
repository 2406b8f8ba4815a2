import { banding } from '../../graphql/band/banding.loader';
import type { LabelledSpan } from '../../numbers/units/period';
import type { ReportContent } from '../../report/content';
import type { RequestContext } from '../../request/context';
import { tenant } from '../measuring/tenant';
import { dataQualityReport } from '../quality/data-quality-report';
import { assessClients, assessSpiral } from '../questions/assess-spiral';
import { findOpportunities } from '../../graphql/opportunity/opportunities.resolver';
import { answerProfitDrains } from '../../graphql/profit-drain/profit-drains.resolver';
import { reportBandChanges } from './band-changes';
import { reportTrends } from './report-trends';
import {
  toReportedDrain,
  toReportedOpportunity,
  toReportedQuality,
  toReportedSpiral,
} from './to-reported';

/** A report is read in a meeting: the clients that matter most are on it, `profitDrains` has them all. */
const MOST_CLIENTS = 10;

async function gatherSpiral(context: RequestContext, quarter: LabelledSpan) {
  const spiral = await assessSpiral(context, quarter);
  return toReportedSpiral(spiral, await assessClients(context, quarter, MOST_CLIENTS));
}

/**
 * Everything a report says. Of a quarter that is being closed, its numbers are the frozen ones and
 * the rest is as known at this moment. A fixed number of statements, whatever the size of the MSP.
 */
export async function gatherReport(
  context: RequestContext,
  quarter: LabelledSpan,
  closedAt: Date | null,
): Promise<ReportContent> {
  const { name, zone: timeZone, currency, currentMonth } = await context.once(tenant);
  const { from, to, label } = quarter;
  const { clientIds } = context.actor;
  const drains = await answerProfitDrains(context, { from, to }, MOST_CLIENTS);
  return {
    version: 1,
    msp: { name, timeZone, currency },
    period: { from, to, label, partial: to >= currentMonth },
    ...(clientIds && { clients: clientIds.length }),
    closedAt: closedAt && closedAt.toISOString(),
    ...(await reportTrends(context, quarter, closedAt !== null)),
    bandingSchemes: (await context.once(banding)).schemes.map((scheme) => scheme.name),
    bandChanges: await reportBandChanges(context, quarter),
    drains: drains.map(toReportedDrain),
    opportunities: (await findOpportunities(context, { from, to })).map(toReportedOpportunity),
    spiral: await gatherSpiral(context, quarter),
    dataQuality: toReportedQuality(await dataQualityReport(context, { from, to })),
  };
}
