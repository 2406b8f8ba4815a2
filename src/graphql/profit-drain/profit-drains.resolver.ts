import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { PeriodInput } from '../metric/period.type';
import { DrainEffect, ProfitDrain } from './profit-drain.type';
import { DRAIN_DRIVERS, type DrainEffects } from '../../numbers/questions/drain-effects';
import { DRAIN_MEASURES } from '../../numbers/questions/drain-figures';
import { profitDrains } from '../../numbers/questions/profit-drains';
import { extraOfEscalated } from '../../numbers/questions/ticket-work';
import { compare } from '../../numbers/units/ratio';
import { twoDecimals } from '../../numbers/units/round';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { ticketWork } from '../../answers/questions/ticket-work';
import { toRounded } from '../../scalars/two-decimals';
import { askClients } from '../../answers/questions/ask-clients';
import { FIRST, PERIOD } from '../client/descriptions';
import { firstOf, withClients } from '../client/with-clients';

const toEffects = (effects: DrainEffects): DrainEffect[] =>
  [...DRAIN_DRIVERS]
    .sort((a, b) => compare(effects[b], effects[a]))
    .map((driver) =>
      Object.assign(new DrainEffect(), { driver, amount: twoDecimals(effects[driver]) }),
    );

/** Also what the quarterly report lists. Four statements. */
export async function answerProfitDrains(
  context: RequestContext,
  period: PeriodInput,
  first?: number | null,
): Promise<ProfitDrain[]> {
  const { clients, about, span } = await askClients(context, period, DRAIN_MEASURES);
  const extra = extraOfEscalated(await ticketWork(context, span));
  const drains = firstOf(profitDrains(clients, about, extra), first);
  return (await withClients(context, drains)).map(({ answer, client }) =>
    Object.assign(new ProfitDrain(), {
      client,
      contribution: twoDecimals(answer.contribution),
      marginPercent: toRounded(answer.marginPercent),
      shortfall: twoDecimals(answer.shortfall),
      driver: answer.driver,
      effects: toEffects(answer.effects),
      atLeast: answer.isBound,
      explanation: answer.explanation,
    }),
  );
}

@Resolver()
export class ProfitDrainsResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => [ProfitDrain], {
    description:
      'Which clients drain profitability (RO)? Those that leave less than the target margin of their service revenue, the largest shortfall first, each with what drives it most against the MSP’s average client of its size. Four statements.',
  })
  profitDrains(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first?: number | null,
  ): Promise<ProfitDrain[]> {
    return answerProfitDrains(context, period, first);
  }
}
