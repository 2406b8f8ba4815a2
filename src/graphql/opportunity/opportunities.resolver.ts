import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Opportunity } from './opportunity.type';
import { PeriodInput } from '../metric/period.type';
import { Refusal } from '../../errors';
import {
  hourFacts,
  opportunities,
  OPPORTUNITY_MEASURES,
  type Opportunity as Found,
} from '../../numbers/questions/opportunities';
import { toNumber } from '../../numbers/units/ratio';
import { twoDecimals } from '../../numbers/units/round';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { readMeasures } from '../../rollup/serve/read-measures';
import { ticketWork } from '../../answers/questions/ticket-work';
import { NOTHING_MEASURED } from '../../answers/measuring/measures.loader';
import { readPeriod } from '../../answers/measuring/read-period';
import { wholeOf } from '../../answers/measuring/slice';
import { tenant } from '../../answers/measuring/tenant';
import { aboutSpan } from '../../answers/questions/ask-clients';
import { PERIOD } from '../client/descriptions';

/** Three statements. A value is null when no labour cost is known. */
export async function findOpportunities(
  context: RequestContext,
  period: PeriodInput,
): Promise<Found[]> {
  const span = readPeriod(period);
  const facts = await context.once(tenant);
  const [{ rows } = NOTHING_MEASURED] = await readMeasures(context.scope, {
    measures: OPPORTUNITY_MEASURES,
    months: span,
    filter: wholeOf(context.actor).filter,
  });
  const work = await ticketWork(context, span);
  return opportunities(work, hourFacts(rows, aboutSpan(facts, span)), facts.currency);
}

function toOpportunity({ hours, seatsFreed, value, tickets, kind, explanation }: Found) {
  if (!value) {
    throw new Refusal(
      'NO_COST',
      'No labour cost of Support is known in this period, so freed hours have no value. Send what technicians cost (labour-costs), or ask for a later period.',
    );
  }
  return Object.assign(new Opportunity(), {
    kind,
    hours: toNumber(hours.over, hours.under),
    value: twoDecimals(value),
    seatsFreed: toNumber(seatsFreed.over, seatsFreed.under),
    tickets: Number(tickets),
    explanation,
  });
}

/** Also what the quarterly report lists. */
async function answerOpportunities(
  context: RequestContext,
  period: PeriodInput,
): Promise<Opportunity[]> {
  return (await findOpportunities(context, period)).map(toOpportunity);
}

@Resolver()
export class OpportunitiesResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => [Opportunity], {
    description:
      'How to deliver more without more cost (RO; the low-hanging fruit of SN): hours, money and seats freed if each kind of work came to its target, most first. Where no labour cost is known: `NO_COST`. Three statements.',
  })
  opportunities(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<Opportunity[]> {
    return answerOpportunities(context, period);
  }
}
