import type { LabelledSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { banding } from '../banding/banding';
import { tenant } from '../measuring/tenant';
import { dataQualityReport } from '../quality/data-quality';
import { findOpportunities, opportunityTotal } from '../questions/opportunities';
import { profitDrains } from '../questions/profit-drains';
import { assessClients, assessSpiral } from '../questions/reactive-spiral';
import { reportBandChanges } from './band-changes';
import type { ReportContent } from './content';
import { reportActions } from './report-actions';
import { reportTrends } from './report-trends';

/**
 * A report is read in a meeting, so it holds only the clients that matter most. `profitDrains` has
 * them all.
 */
const MOST_CLIENTS = 10;

async function gatherSpiral(
  context: RequestContext,
  quarter: LabelledSpan,
): Promise<ReportContent['spiral']> {
  const { level, signals } = await assessSpiral(context, quarter);
  return { level, signals, clients: await assessClients(context, quarter, MOST_CLIENTS) };
}

/** Leaves out the place of each finding, because the period gives it. */
async function gatherQuality(
  context: RequestContext,
  quarter: LabelledSpan,
): Promise<ReportContent['dataQuality']> {
  const { score, findings } = await dataQualityReport(context, quarter);
  return { score, findings: findings.map(({ place: _, ...finding }) => finding) };
}

/**
 * Gathers everything a report says. For a quarter that is being closed, its numbers are the frozen
 * ones and the rest is as known at this moment. The number of statements does not depend on the
 * size of the MSP.
 */
export async function gatherReport(
  context: RequestContext,
  quarter: LabelledSpan,
  closedAt: Date | null,
): Promise<ReportContent> {
  const { name, zone: timeZone, currency, currentMonth } = await context.once(tenant);
  const { from, to, label } = quarter;
  const { clientIds } = context.actor;
  const drains = await profitDrains(context, { from, to }, MOST_CLIENTS);
  return {
    version: 1,
    msp: { name, timeZone, currency },
    period: { from, to, label, partial: to >= currentMonth },
    ...(clientIds && { clients: clientIds.length }),
    closedAt: closedAt && closedAt.toISOString(),
    ...(await reportTrends(context, quarter, closedAt !== null)),
    bandingSchemes: (await context.once(banding)).schemes.map((scheme) => scheme.name),
    bandChanges: await reportBandChanges(context, quarter),
    drains,
    opportunities: await findOpportunities(context, { from, to }),
    opportunityTotal: await opportunityTotal(context, { from, to }),
    spiral: await gatherSpiral(context, quarter),
    dataQuality: await gatherQuality(context, quarter),
    actions: await reportActions(context, { quarter, closed: closedAt !== null }),
  };
}
