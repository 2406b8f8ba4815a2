import type { Client } from '../../graphql/client/client.type';
import { Opportunity } from '../../graphql/opportunity/opportunity.type';
import { Period } from '../../graphql/metric/period.type';
import { DrainEffect, ProfitDrain } from '../../graphql/profit-drain/profit-drain.type';
import {
  BandChange,
  QuarterlyReport,
  ReportTrend,
} from '../../graphql/report/quarterly-report.type';
import { ClientSpiral, SpiralSignal } from '../../graphql/spiral/spiral.type';
import { REPORTED_NUMBERS, type ReportPart } from '../../numbers/questions/quarterly-report';
import type {
  ReportContent,
  ReportedClient,
  ReportedSpiral,
  ReportedTrend,
} from '../../report/content';
import type { RequestContext } from '../../request/context';
import { inView, wholeOf } from '../measuring/slice';
import { SpannedReport } from '../quality/data-quality-report';
import { PlacedFinding } from '../quality/to-finding';
import { AssessedSpiral } from '../questions/assess-spiral';
import { withClients } from '../../graphql/client/with-clients';
import { presentedValue, type PresentedValue } from './presented-value';

/** A report that remembers what it says, for those who want it as a page. */
export class WrittenReport extends QuarterlyReport {
  readonly content!: ReportContent;
}

type OfClient<T> = Omit<T, 'client'> & { readonly client: Client };

/** What is said about clients, with each client as it is now; of one deleted since only the texts still tell. */
async function ofClients<T extends { readonly client: ReportedClient }>(
  context: RequestContext,
  said: readonly T[],
): Promise<OfClient<T>[]> {
  const keyed = said.map((each) => ({ each, client: each.client.key }));
  const found = await withClients(context, keyed);
  return found.map(({ answer: { each }, client }) => ({ ...each, client }));
}

const toSignals = (signals: ReportedSpiral['signals']): SpiralSignal[] =>
  signals.map((signal) => Object.assign(new SpiralSignal(), signal));

async function toSpiral(context: RequestContext, content: ReportContent): Promise<AssessedSpiral> {
  const { level, signals, clients } = content.spiral;
  const said = (await ofClients(context, clients)).map((each) =>
    Object.assign(new ClientSpiral(), each, { signals: toSignals(each.signals) }),
  );
  const spiral = { quarter: content.period, level, signals: toSignals(signals), said };
  return Object.assign(new AssessedSpiral(), spiral);
}

function toQuality(context: RequestContext, { dataQuality, period }: ReportContent): SpannedReport {
  const span = { from: period.from, to: period.to };
  const place = { slice: wholeOf(context.actor), span };
  const findings = dataQuality.findings.map((finding) =>
    Object.assign(new PlacedFinding(), finding, { place }),
  );
  return Object.assign(new SpannedReport(), { score: dataQuality.score, findings, span });
}

async function toDrains(context: RequestContext, { drains }: ReportContent) {
  return (await ofClients(context, drains)).map((drain) =>
    Object.assign(new ProfitDrain(), drain, {
      effects: drain.effects.map((effect) => Object.assign(new DrainEffect(), effect)),
    }),
  );
}

const toBandChanges = ({ bandChanges }: ReportContent): BandChange[] =>
  bandChanges.map(({ client, ...change }) =>
    Object.assign(new BandChange(), change, { clientKey: client.key }),
  );

const toOpportunities = ({ opportunities }: ReportContent): Opportunity[] =>
  opportunities.flatMap(({ value, ...found }) =>
    value === null ? [] : [Object.assign(new Opportunity(), found, { value })],
  );

/** The values of each trend; the last is of the report's own quarter, and in its view. */
function toTrends(context: RequestContext, { closedAt, ...content }: ReportContent) {
  const now = wholeOf(context.actor);
  const own = closedAt === null ? now : inView(now);
  const toTrend = ({ key, values }: ReportedTrend): ReportTrend => {
    const presented = values.map((value, i) =>
      presentedValue(value, i === values.length - 1 ? own : now),
    );
    return Object.assign(new ReportTrend(), { key, values: presented });
  };
  const parts = (Object.keys(REPORTED_NUMBERS) as ReportPart[]).map(
    (part) => [part, content[part].map(toTrend)] as const,
  );
  return Object.fromEntries(parts) as Record<ReportPart, ReportTrend[]>;
}

const ownOf = (trends: readonly ReportTrend[]): PresentedValue[] =>
  trends.map(({ values }) => values.at(-1) as PresentedValue);

/** What a report says, as callers ask for it piece by piece. Its texts are written by the resolver, for those who want them. */
export async function toQuarterlyReport(
  context: RequestContext,
  content: ReportContent,
  contentHash: string,
): Promise<WrittenReport> {
  const trends = toTrends(context, content);
  return Object.assign(new WrittenReport(), {
    content,
    contentHash,
    quarter: content.period.label,
    period: Object.assign(new Period(), content.period),
    closedAt: content.closedAt === null ? null : new Date(content.closedAt),
    smartNumbers: ownOf(trends.smartNumbers),
    threeSimpleNumbers: ownOf(trends.threeSimpleNumbers),
    leverage: ownOf(trends.leverage),
    margin: ownOf(trends.margin)[0]!,
    trends: Object.values(trends).flat(),
    bandChanges: toBandChanges(content),
    drains: await toDrains(context, content),
    opportunities: toOpportunities(content),
    spiral: await toSpiral(context, content),
    dataQuality: toQuality(context, content),
  });
}
