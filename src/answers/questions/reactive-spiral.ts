import { metric } from '../../numbers/metrics/catalogue';
import { readFor } from '../../numbers/metrics/describe';
import {
  CLIENT_SIGNALS,
  QUARTERS_READ,
  reactiveSpiral as spiralOf,
  type SpiralLevel,
  type SpiralQuarter,
  type SpiralSignal as Exact,
} from '../../numbers/questions/reactive-spiral';
import { SPIRAL_SIGNALS } from '../../numbers/questions/spiral-signals';
import { monthsThrough } from '../../numbers/units/month';
import type { LabelledSpan } from '../../numbers/units/period';
import { fromDecimal, toNumber, type Ratio } from '../../numbers/units/ratio';
import type { QuestionContext } from '../../numbers/questions/client-rows';
import { spiralSentence } from '../../words/spiral';
import type { RequestContext } from '../../request/context';
import { readPage } from '../../request/page';
import { readMeasures } from '../../rollup/serve/read-measures';
import type { Quarter } from '../../numbers/units/period';
import { ANSWERS, withClients, type NamedClient } from '../clients/living-clients';
import { quartersUntil, readQuarter } from '../measuring/read-quarter';
import { isApplicable, wholeOf } from '../measuring/slice';
import { targetAt } from '../measuring/target-in-force';
import { tenant, type Tenant } from '../measuring/tenant';
import { wholeSums } from '../measuring/whole-sums';
import { aboutSpan } from './ask-clients';

/** One sign of the reactive spiral of death, in one quarter. */
export interface SpiralSignal extends Pick<Exact, 'name' | 'holds' | 'since'> {
  readonly value: number | null;
  readonly limit: number | null;
  readonly explanation: string;
}

/** The signals, and the level they add up to. */
export interface Spiral {
  readonly level: SpiralLevel;
  readonly signals: readonly SpiralSignal[];
}

/** The spiral for one client. */
export interface ClientSpiral extends Spiral {
  readonly client: NamedClient;
}

export interface SpiralAssessment extends Spiral {
  readonly quarter: LabelledSpan;
  /** The clients that a report has kept. Without them they are assessed when selected. */
  readonly clients?: readonly ClientSpiral[];
}

const toSignal = (found: Exact, about: QuestionContext): SpiralSignal => ({
  name: found.name,
  value: found.value && toNumber(found.value.over, found.value.under),
  limit: found.limit && toNumber(found.limit.over, found.limit.under),
  holds: found.holds,
  since: found.since,
  explanation: spiralSentence(found, about),
});

/** The quarters to judge by, each with its months that are over. */
function quartersOf(quarter: LabelledSpan, facts: Tenant): SpiralQuarter[] {
  const spans = quartersUntil(quarter, QUARTERS_READ, facts.fiscalYearStartMonth);
  return spans.map(({ from, to, label }) => ({
    label,
    months: monthsThrough(from, to).filter((month) => month < facts.currentMonth),
  }));
}

const whole = (quarter: LabelledSpan, { fiscalYearStartMonth }: Tenant) => ({
  from: quartersUntil(quarter, QUARTERS_READ, fiscalYearStartMonth)[0]!.from,
  to: quarter.to,
});

/** The leverage that support should have. */
function leverageOf({ to }: LabelledSpan, facts: Tenant): Ratio | null {
  const { compared } = targetAt(metric('LEVERAGE_SUPPORT'), facts, to);
  return compared?.min === undefined ? null : fromDecimal(compared.min);
}

/**
 * Assesses the spiral in one statement, besides the tenant's facts. A token limited to clients gets
 * what its clients show.
 */
export async function assessSpiral(
  context: RequestContext,
  quarter: LabelledSpan,
): Promise<SpiralAssessment> {
  const facts = await context.once(tenant);
  const slice = wholeOf(context.actor);
  const rules = SPIRAL_SIGNALS.filter(({ metric: of }) => isApplicable(of, slice));
  const measures = [...new Set(rules.flatMap(({ metric: of }) => readFor(of)))];
  const months = whole(quarter, facts);
  const found = await wholeSums(context, measures, months);
  const about = aboutSpan(facts, months);
  const { level, signals } = spiralOf(
    found,
    quartersOf(quarter, facts),
    about,
    leverageOf(quarter, facts),
    rules,
  );
  return { quarter, level, signals: signals.map((each) => toSignal(each, about)) };
}

const holding = ({ signals }: { signals: readonly Exact[] }): number =>
  signals.filter(({ holds }) => holds).length;

const CLIENT_MEASURES = [...new Set(CLIENT_SIGNALS.flatMap(({ metric: of }) => readFor(of)))];

/** Finds the clients with more than one signal, those with most first. Two statements. */
export async function assessClients(
  context: RequestContext,
  quarter: LabelledSpan,
  first: number,
): Promise<ClientSpiral[]> {
  const facts = await context.once(tenant);
  const months = whole(quarter, facts);
  const found = await readMeasures(context.scope, {
    measures: CLIENT_MEASURES,
    months,
    groupBy: ['CLIENT'],
    filter: wholeOf(context.actor).filter,
  });
  const quarters = quartersOf(quarter, facts);
  const about = aboutSpan(facts, months);
  const spirals = found
    .filter(({ key }) => key[0] !== null)
    .map(({ key, ...subject }) => ({
      client: Number(key[0]),
      ...spiralOf(subject, quarters, about, null, CLIENT_SIGNALS),
    }))
    .filter(({ level }) => level !== 'NONE')
    .sort((a, b) => holding(b) - holding(a) || a.client - b.client)
    .slice(0, first);
  return (await withClients(context, spirals)).map(({ answer: { level, signals }, client }) => ({
    client,
    level,
    signals: signals.map((each) => toSignal(each, about)),
  }));
}

/**
 * Answers whether this is the reactive spiral of death, judged by the months of the quarter that
 * are over.
 */
export const reactiveSpiral = async (
  context: RequestContext,
  quarter: Quarter,
): Promise<SpiralAssessment> =>
  assessSpiral(context, readQuarter(quarter, await context.once(tenant)));

/** The first clients of an assessment: the ones it has kept, or else as they are assessed now. */
export async function clientsInSpiral(
  context: RequestContext,
  { quarter, clients }: SpiralAssessment,
  first?: number | null,
): Promise<readonly ClientSpiral[]> {
  const { size } = readPage({ first }, 0, ANSWERS);
  return clients ? clients.slice(0, size) : assessClients(context, quarter, size);
}
