import type { LabelledSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { banding } from '../banding/banding';
import { clientAsEvidence } from '../clients/client.loader';
import { tenant } from '../measuring/tenant';
import { dataQualityReport } from '../quality/data-quality';
import { askClients } from '../questions/ask-clients';
import { backlogAfter } from '../questions/backlog';
import { diagnoses } from '../questions/diagnosis';
import { mrrBridge } from '../questions/mrr-bridge';
import { findOpportunities, opportunityTotal } from '../questions/opportunities';
import { pricingGaps } from '../questions/pricing-gaps';
import { profitDrains } from '../questions/profit-drains';
import { assessClients, assessSpiral } from '../questions/reactive-spiral';
import { scorecard } from '../questions/scorecard';
import { planAreas } from '../staffing/resource-plan';
import { reportBandChanges } from './band-changes';
import type { ReportContent } from './content';
import { mattersOfClients, mattersOfWork, tellMatters } from './money-matters';
import { numberMoves } from './number-moves';
import { reportActions } from './report-actions';
import { reportTrends } from './report-trends';

/**
 * A report is read in a meeting, so it holds only the clients that matter most. The questions have
 * them all.
 */
const MOST_CLIENTS = 10;
/** What is added up takes as many as a question answers with at most. */
const ALL_CLIENTS = 500;

async function gatherSpiral(
  context: RequestContext,
  quarter: LabelledSpan,
): Promise<ReportContent['spiral']> {
  const [{ level, signals }, clients] = await Promise.all([
    assessSpiral(context, quarter),
    assessClients(context, quarter, MOST_CLIENTS),
  ]);
  return { level, signals, clients };
}

/** Leaves out the place of each finding, because the period gives it. */
async function gatherQuality(
  context: RequestContext,
  quarter: LabelledSpan,
): Promise<ReportContent['dataQuality']> {
  const { score, findings } = await dataQualityReport(context, quarter);
  return { score, findings: findings.map(({ place: _, ...finding }) => finding) };
}

/** What clients cost and bring, and what of it matters most. */
async function gatherMoney(
  context: RequestContext,
  { from, to }: LabelledSpan,
): Promise<Pick<ReportContent, 'matters' | 'pricingGaps' | 'drains'>> {
  const span = { from, to };
  const [drains, gaps, ofWork] = await Promise.all([
    profitDrains(context, span, ALL_CLIENTS),
    pricingGaps(context, span, ALL_CLIENTS),
    mattersOfWork(context, span),
  ]);
  const matters = [...mattersOfClients(drains, gaps), ...ofWork];
  return {
    matters: await tellMatters(context, span, matters),
    pricingGaps: gaps.slice(0, MOST_CLIENTS),
    drains: drains.slice(0, MOST_CLIENTS),
  };
}

/** The names of all clients in one statement, before each part asks for its own. */
async function readNames(context: RequestContext, { from, to }: LabelledSpan): Promise<void> {
  const { clients } = await askClients(context, { from, to }, []);
  await context.once(clientAsEvidence).loadMany(clients.map(({ client }) => client));
}

/** The questions that the quarter is asked, and what they answer. */
const answersOf = async (context: RequestContext, quarter: LabelledSpan, closed: boolean) => {
  const { from, to, label } = quarter;
  const span = { from, to };
  const isWhole = context.actor.clientIds === null;
  const [money, opportunities, total, staffing, bridge, backlog, scored, moves, found] =
    await Promise.all([
      gatherMoney(context, quarter),
      findOpportunities(context, span),
      opportunityTotal(context, span),
      isWhole ? planAreas(context, span) : null,
      mrrBridge(context, span),
      backlogAfter(context, to),
      scorecard(context, label),
      numberMoves(context, quarter, closed),
      diagnoses(context, span),
      readNames(context, quarter),
    ]);
  return {
    ...money,
    opportunities,
    opportunityTotal: total,
    staffing,
    mrrBridge: bridge,
    backlog,
    scorecard: scored.items,
    moves,
    diagnoses: found,
  };
};

/**
 * Gathers everything a report says. For a quarter that is being closed, its numbers are the frozen
 * ones and the rest is as known at this moment. All parts are asked at once, so that those that
 * need the same rows share a statement; the number of statements does not depend on the size of
 * the MSP.
 */
export async function gatherReport(
  context: RequestContext,
  quarter: LabelledSpan,
  closedAt: Date | null,
): Promise<ReportContent> {
  const { name, zone: timeZone, currency, currentMonth } = await context.once(tenant);
  const { schemes } = await context.once(banding);
  const { from, to, label } = quarter;
  const { clientIds } = context.actor;
  const [answers, trends, bandChanges, spiral, dataQuality, actions] = await Promise.all([
    answersOf(context, quarter, closedAt !== null),
    reportTrends(context, quarter, closedAt !== null),
    reportBandChanges(context, quarter),
    gatherSpiral(context, quarter),
    gatherQuality(context, quarter),
    reportActions(context, { quarter, closed: closedAt !== null }),
  ]);
  return {
    version: 1,
    msp: { name, timeZone, currency },
    period: { from, to, label, partial: to >= currentMonth },
    ...(clientIds && { clients: clientIds.length }),
    closedAt: closedAt && closedAt.toISOString(),
    ...trends,
    bandingSchemes: schemes.map((scheme) => scheme.name),
    bandChanges,
    ...answers,
    spiral,
    dataQuality,
    actions,
  };
}
