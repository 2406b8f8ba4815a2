import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Scorecard, ScorecardItem } from './scorecard.type';
import { metric, type MetricKey } from '../../numbers/metrics/catalogue';
import { mrrBridge, type MrrMovement } from '../../numbers/questions/mrr-bridge';
import {
  scorecard,
  scorecardMeasures,
  type ScorecardFacts,
} from '../../numbers/questions/scorecard';
import { monthsThrough, shiftMonth } from '../../numbers/units/month';
import type { LabelledSpan } from '../../numbers/units/period';
import { toNumber } from '../../numbers/units/ratio';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { readClientMrr } from '../../rollup/serve/read-client-mrr';
import { readMeasures } from '../../rollup/serve/read-measures';
import { QuarterScalar, type Quarter } from '../../scalars/quarter';
import { NOTHING_MEASURED } from '../../answers/measuring/measures.loader';
import { quartersUntil, readQuarter } from '../../answers/measuring/read-quarter';
import { isApplicable, wholeOf } from '../../answers/measuring/slice';
import { judgedOn, targetInForce } from '../../answers/measuring/target-in-force';
import { tenant, type Tenant } from '../../answers/measuring/tenant';
import { aboutSpan } from '../../answers/questions/ask-clients';
import { QUARTER } from '../client/descriptions';

/** The bridge of the quarter's months that have begun and are known. */
async function bridgeOf(
  context: RequestContext,
  { from, to }: LabelledSpan,
  { coverage, currentMonth, today }: Tenant,
): Promise<MrrMovement[]> {
  const { MONEY: first } = coverage;
  const span = { from: shiftMonth(from, -2), to: shiftMonth(to, 1) };
  const clients = await readClientMrr(context.scope, span);
  const months = monthsThrough(from, to).filter(
    (month) => first !== undefined && month >= first && month <= currentMonth,
  );
  return mrrBridge(clients, months, currentMonth, today);
}

const scored = ({ label, from, to }: LabelledSpan) => ({ label, months: monthsThrough(from, to) });

/** Three statements. */
async function readFacts(context: RequestContext, asked: Quarter): Promise<ScorecardFacts> {
  const facts = await context.once(tenant);
  const quarter = readQuarter(asked, facts);
  const [before] = quartersUntil(quarter, 2, facts.fiscalYearStartMonth);
  const slice = wholeOf(context.actor);
  const applies = (key: MetricKey): boolean => isApplicable(metric(key), slice);
  const months = { from: before!.from, to: quarter.to };
  const [found = NOTHING_MEASURED] = await readMeasures(context.scope, {
    measures: scorecardMeasures(applies),
    months,
    filter: slice.filter,
  });
  const on = judgedOn(quarter.to, facts.today);
  return {
    rows: found.rows,
    presence: found.presence,
    quarter: scored(quarter),
    before: scored(before!),
    bridge: await bridgeOf(context, quarter, facts),
    context: aboutSpan(facts, months),
    targetOf: (key) => targetInForce(metric(key), facts.targets.get(key), on).compared,
    applies,
  };
}

@Resolver()
export class ScorecardResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => Scorecard, {
    description:
      'The world-class scorecard of a quarter (FF): margin, service revenue per employee, net new MRR, quality of support, and SMART numbers on target. A token limited to clients gets what its clients have; staff have no value then. Three statements.',
  })
  async scorecard(
    @Ctx() context: RequestContext,
    @Arg('quarter', () => QuarterScalar, { description: QUARTER }) quarter: Quarter,
  ): Promise<Scorecard> {
    const items = scorecard(await readFacts(context, quarter)).map(({ value, ...item }) =>
      Object.assign(new ScorecardItem(), {
        ...item,
        value: value && toNumber(value.over, value.under),
      }),
    );
    return Object.assign(new Scorecard(), { quarter, items });
  }
}
