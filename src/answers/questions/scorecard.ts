import { metric, type MetricKey } from '../../numbers/metrics/catalogue';
import {
  scorecard as itemsOf,
  scorecardMeasures,
  type ScorecardFacts,
  type ScorecardItem as Exact,
} from '../../numbers/questions/scorecard';
import { monthsThrough } from '../../numbers/units/month';
import type { LabelledSpan } from '../../numbers/units/period';
import { toNumber } from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import { referenceWords, scoredUnit, scorecardSentence } from '../../words/scorecard';
import type { Quarter } from '../../numbers/units/period';
import { quartersUntil, readQuarter } from '../measuring/read-quarter';
import { isApplicable, wholeOf } from '../measuring/slice';
import { targetsOfWhole } from '../measuring/targets-of-whole';
import { tenant } from '../measuring/tenant';
import { wholeSums } from '../measuring/whole-sums';
import { aboutSpan } from './ask-clients';
import { readGoals } from './goals';
import { exactBridge } from './mrr-bridge';

/** One line: a number, and what world-class MSPs reach. */
export interface ScorecardItem extends Pick<Exact, 'met'> {
  readonly name: Exact['name'];
  readonly unit: string;
  readonly value: number | null;
  readonly reference: string;
  readonly explanation: string;
}

export interface Scorecard {
  readonly quarter: Quarter;
  readonly items: readonly ScorecardItem[];
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
  const [{ rows, presence }, goals, bridge, targetOf] = await Promise.all([
    wholeSums(context, measures, span),
    readGoals(context, [before!, quarter]),
    exactBridge(context, quarter),
    targetsOfWhole(context, quarter),
  ]);
  return {
    rows,
    presence,
    quarter: scored(quarter),
    before: scored(before!),
    goals: { before: goals[0]!, now: goals[1]! },
    bridge,
    context: aboutSpan(facts, span),
    targetOf,
    applies,
  };
}

const toItem = (item: Exact, currency: string): ScorecardItem => ({
  name: item.name,
  unit: scoredUnit(item.name),
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
