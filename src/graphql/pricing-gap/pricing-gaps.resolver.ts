import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { PeriodInput } from '../metric/period.type';
import { PricingGap } from './pricing-gap.type';
import { PRICING_MEASURES, pricingGaps } from '../../numbers/questions/pricing-gaps';
import { toNumber } from '../../numbers/units/ratio';
import { twoDecimals } from '../../numbers/units/round';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { askClients } from '../../answers/questions/ask-clients';
import { FIRST, PERIOD } from '../client/descriptions';
import { firstOf, withClients } from '../client/with-clients';

@Resolver()
export class PricingGapsResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => [PricingGap], {
    description:
      'Do our prices reflect the cost to serve (RO)? Clients with a monthly fee below their required seat price, those with the most at stake first. Clients without seats, without a recurring line or without any known cost are not in it. Three statements.',
  })
  async pricingGaps(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first?: number | null,
  ): Promise<PricingGap[]> {
    const { clients, about } = await askClients(context, period, PRICING_MEASURES);
    const gaps = firstOf(pricingGaps(clients, about), first);
    return (await withClients(context, gaps)).map(({ answer, client }) =>
      Object.assign(new PricingGap(), {
        client,
        aisp: toNumber(answer.aisp.over, answer.aisp.under),
        requiredSeatPrice: toNumber(answer.required.over, answer.required.under),
        gap: toNumber(answer.gap.over, answer.gap.under),
        monthlyRevenueAtStake: twoDecimals(answer.atStake),
        atLeast: answer.isBound,
        explanation: answer.explanation,
      }),
    );
  }
}
