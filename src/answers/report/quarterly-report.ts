import type { MetricKey } from '../../numbers/metrics/catalogue';
import { REPORTED_NUMBERS, type ReportPart } from '../../numbers/questions/quarterly-report';
import type { Period } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { hashOf, readClosedQuarter } from '../../rollup/close/closed-quarters';
import type { Quarter } from '../../numbers/units/period';
import { withClients, type NamedClient } from '../clients/living-clients';
import { readQuarter } from '../measuring/read-quarter';
import { inView, wholeOf } from '../measuring/slice';
import { tenant } from '../measuring/tenant';
import type { AskedValue } from '../measuring/value';
import type { DataQualityReport } from '../quality/data-quality';
import type { Backlog } from '../questions/backlog';
import type { NumberDiagnosis } from '../questions/diagnosis';
import type { MrrMovement } from '../questions/mrr-bridge';
import type { Opportunity, OpportunityTotal } from '../questions/opportunities';
import type { PricingGap } from '../questions/pricing-gaps';
import type { ProfitDrain } from '../questions/profit-drains';
import type { SpiralAssessment } from '../questions/reactive-spiral';
import type { Scorecard } from '../questions/scorecard';
import type { AreaPlan } from '../staffing/resource-plan';
import { contentText, type BandChange, type ReportContent } from './content';
import { gatherReport } from './gather-report';
import type { Matter } from './money-matters';
import type { NumberMove } from './number-moves';
import { readKept } from './read-kept';
import { fromReportedValue } from './reported-value';

/**
 * One number of a report over the quarters it compares. Each value can also tell its past and its
 * evidence.
 */
export interface ReportTrend {
  readonly key: MetricKey;
  readonly values: readonly AskedValue[];
}

type Part = AskedValue | readonly AskedValue[];

/** A report part by part, and the whole content its texts are written from. */
export interface QuarterlyReport extends Readonly<Record<ReportPart, Part>> {
  readonly content: ReportContent;
  readonly contentHash: string;
  readonly quarter: Quarter;
  readonly period: Period;
  readonly closedAt: Date | null;
  /** When it was made: a kept one when it was closed, any other now. */
  readonly madeAt: Date;
  readonly smartNumbers: readonly AskedValue[];
  readonly threeSimpleNumbers: readonly AskedValue[];
  readonly leverage: readonly AskedValue[];
  readonly margin: AskedValue;
  readonly trends: readonly ReportTrend[];
  readonly productivity: readonly AskedValue[];
  readonly overhead: readonly AskedValue[];
  /** Those that an earlier version did not gather are empty, or null, in a report that it kept. */
  readonly matters: readonly Matter[];
  readonly moves: readonly NumberMove[];
  readonly diagnoses: readonly NumberDiagnosis[];
  readonly staffing: readonly AreaPlan[];
  readonly mrrBridge: readonly MrrMovement[];
  readonly pricingGaps: readonly PricingGap[];
  readonly backlog: Backlog | null;
  readonly scorecard: Scorecard;
  readonly bandChanges: readonly BandChange[];
  readonly drains: readonly ProfitDrain[];
  readonly opportunities: readonly Opportunity[];
  /** Null in a report kept before it had one. */
  readonly opportunityTotal: OpportunityTotal | null;
  readonly spiral: SpiralAssessment;
  readonly dataQuality: DataQualityReport;
}

/**
 * Keeps what is about clients that still exist. A client deleted since remains only in the texts.
 */
async function ofLiving<T extends { readonly client: NamedClient }>(
  context: RequestContext,
  answers: readonly T[],
): Promise<T[]> {
  const keyed = answers.map((content) => ({ content, client: content.client.key }));
  return (await withClients(context, keyed)).map(({ answer }) => answer.content);
}

/** Those of the clients that still exist. */
const living = async (
  context: RequestContext,
  clients: readonly NamedClient[],
): Promise<NamedClient[]> =>
  (
    await ofLiving(
      context,
      clients.map((client) => ({ client })),
    )
  ).map(({ client }) => client);

const withLiving = <T extends { readonly clients: readonly NamedClient[] }>(
  context: RequestContext,
  answers: readonly T[],
): Promise<T[]> =>
  Promise.all(
    answers.map(async (each) => ({ ...each, clients: await living(context, each.clients) })),
  );

/** What not every kept report has. */
async function laterParts(context: RequestContext, content: ReportContent) {
  const { matters = [], moves = [], diagnoses = [], mrrBridge = [], pricingGaps = [] } = content;
  const { staffing, backlog = null, scorecard = [], period } = content;
  return {
    matters: await withLiving(context, matters),
    moves,
    diagnoses: await Promise.all(
      diagnoses.map(async (each) => ({
        ...each,
        causes: await withLiving(context, each.causes),
      })),
    ),
    staffing: staffing ?? [],
    mrrBridge,
    pricingGaps: await ofLiving(context, pricingGaps),
    backlog,
    scorecard: { quarter: period.label, items: scorecard },
  };
}

function qualityOf(
  context: RequestContext,
  { dataQuality: { score, findings }, period: { from, to } }: ReportContent,
): DataQualityReport {
  const span = { from, to };
  const place = { slice: wholeOf(context.actor), span };
  return { score, findings: findings.map((finding) => ({ ...finding, place })), span };
}

async function spiralOf(
  context: RequestContext,
  { spiral, period }: ReportContent,
): Promise<SpiralAssessment> {
  return { ...spiral, clients: await ofLiving(context, spiral.clients), quarter: period };
}

/** The values of each trend. The last is that of the report's own quarter, in its view. */
function trendsOf(
  context: RequestContext,
  { closedAt, ...content }: ReportContent,
): Record<ReportPart, ReportTrend[]> {
  const now = wholeOf(context.actor);
  const closing = closedAt === null ? now : inView(now);
  const parts = (Object.keys(REPORTED_NUMBERS) as ReportPart[]).map((part) => [
    part,
    content[part].map(({ key, values }) => ({
      key,
      values: values.map((reported, i) =>
        fromReportedValue(reported, i < values.length - 1 ? now : closing),
      ),
    })),
  ]);
  return Object.fromEntries(parts) as Record<ReportPart, ReportTrend[]>;
}

const ownOf = (trends: readonly ReportTrend[]): AskedValue[] =>
  trends.map(({ values }) => values.at(-1)!);

/**
 * Reads the report of a quarter: as it was kept when its last month was closed, and until then as
 * known now.
 */
export async function quarterlyReport(
  context: RequestContext,
  quarter: Quarter,
): Promise<QuarterlyReport> {
  const months = readQuarter(quarter, await context.once(tenant));
  const kept = await readClosedQuarter(context.scope, months.from);
  const text = kept ?? contentText(await gatherReport(context, months, null));
  const content = readKept(text);
  const closedAt = content.closedAt === null ? null : new Date(content.closedAt);
  const trends = trendsOf(context, content);
  return {
    content,
    contentHash: hashOf(text),
    quarter: content.period.label,
    period: content.period,
    closedAt,
    madeAt: closedAt ?? context.clock.now(),
    smartNumbers: ownOf(trends.smartNumbers),
    threeSimpleNumbers: ownOf(trends.threeSimpleNumbers),
    leverage: ownOf(trends.leverage),
    margin: ownOf(trends.margin)[0]!,
    trends: Object.values(trends).flat(),
    productivity: ownOf(trends.productivity),
    overhead: ownOf(trends.overhead),
    ...(await laterParts(context, content)),
    bandChanges: content.bandChanges,
    drains: await ofLiving(context, content.drains),
    opportunities: content.opportunities,
    opportunityTotal: content.opportunityTotal ?? null,
    spiral: await spiralOf(context, content),
    dataQuality: qualityOf(context, content),
  };
}
