import { metric, type MetricKey } from '../../numbers/metrics/catalogue';
import { mrrBridge, type MrrMovement } from '../../numbers/questions/mrr-bridge';
import {
  scorecard as itemsOf,
  scorecardMeasures,
  type ScorecardFacts,
  type ScorecardItem as Exact,
} from '../../numbers/questions/scorecard';
import { coinsIn } from '../../numbers/units/coins';
import { monthsThrough, shiftMonth } from '../../numbers/units/month';
import type { LabelledSpan } from '../../numbers/units/period';
import { toNumber } from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import { referenceWords, scorecardSentence } from '../../words/scorecard';
import { readClientMrr } from '../../rollup/serve/read-client-mrr';
import type { Quarter } from '../../numbers/units/period';
import { quartersUntil, readQuarter } from '../measuring/read-quarter';
import { isApplicable, wholeOf } from '../measuring/slice';
import { sumsLoader } from '../measuring/sums.loader';
import { ownersOf } from '../measuring/target-owners';
import { targetAt } from '../measuring/target-in-force';
import { tenant, type Tenant } from '../measuring/tenant';
import { aboutSpan } from './ask-clients';
import { readGoals } from './goals';

/** One line: a number, and what world-class MSPs reach. */
export interface ScorecardItem extends Pick<Exact, 'met'> {
  readonly name: string;
  readonly value: number | null;
  readonly reference: string;
  readonly explanation: string;
}

export interface Scorecard {
  readonly quarter: Quarter;
  readonly items: readonly ScorecardItem[];
}

/** The bridge over the quarter's months that have begun and are known. */
async function bridgeOf(
  context: RequestContext,
  { from, to }: LabelledSpan,
  { coverage, currentMonth, today, currency }: Tenant,
): Promise<MrrMovement[]> {
  const { MONEY: first } = coverage;
  const span = { from: shiftMonth(from, -2), to: shiftMonth(to, 1) };
  const clients = await readClientMrr(context.scope, span);
  const months = monthsThrough(from, to).filter(
    (month) => first !== undefined && month >= first && month <= currentMonth,
  );
  return mrrBridge(clients, months, currentMonth, today, coinsIn(currency));
}

const scored = ({ label, from, to }: LabelledSpan) => ({ label, months: monthsThrough(from, to) });

async function readFacts(context: RequestContext, asked: Quarter): Promise<ScorecardFacts> {
  const facts = await context.once(tenant);
  const quarter = readQuarter(asked, facts);
  const [before] = quartersUntil(quarter, 2, facts.fiscalYearStartMonth);
  const slice = wholeOf(context.actor);
  const applies = (key: MetricKey): boolean => isApplicable(metric(key), slice);
  const span = { from: before!.from, to: quarter.to };
  const measures = scorecardMeasures(applies);
  const owners = ownersOf(slice);
  const [found, goals] = await Promise.all([
    context.once(sumsLoader).load({ slice, measures, span }),
    readGoals(context, [before!, quarter]),
  ]);
  return {
    ...found,
    quarter: scored(quarter),
    before: scored(before!),
    goals: { before: goals[0]!, now: goals[1]! },
    bridge: await bridgeOf(context, quarter, facts),
    context: aboutSpan(facts, span),
    targetOf: (key) => targetAt(metric(key), facts, quarter.to, owners).compared,
    applies,
  };
}

const toItem = (item: Exact, currency: string): ScorecardItem => ({
  name: item.name,
  value: item.value && toNumber(item.value.over, item.value.under),
  reference: referenceWords(item, currency),
  met: item.met,
  explanation: scorecardSentence(item, currency),
});

/**
 * Answers the world-class scorecard of a quarter. Three statements, and one for each kind of owner,
 * such as clients, that has targets.
 */
export async function scorecard(context: RequestContext, quarter: Quarter): Promise<Scorecard> {
  const facts = await readFacts(context, quarter);
  const { currency } = facts.context;
  return { quarter, items: itemsOf(facts).map((item) => toItem(item, currency)) };
}
