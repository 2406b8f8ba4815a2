import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { GrowthCell } from './growth-cell.type';
import { PeriodInput } from '../metric/period.type';
import { GROWTH_MEASURES, growthFocus } from '../../numbers/questions/growth-focus';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { toRounded } from '../../scalars/two-decimals';
import { askBandedClients } from '../../answers/questions/ask-clients';
import { FIRST, PERIOD } from '../client/descriptions';
import { firstOf } from '../client/with-clients';

@Resolver()
export class GrowthFocusResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => [GrowthCell], {
    description:
      'Where should sales and marketing focus (RO)? Every market that has clients, by contribution a seat, then an hour. To two decimals. Three statements.',
  })
  async growthFocus(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first?: number | null,
  ): Promise<GrowthCell[]> {
    const { clients, about } = await askBandedClients(context, period, GROWTH_MEASURES);
    return firstOf(growthFocus(clients, about), first).map((cell) =>
      Object.assign(new GrowthCell(), {
        ...cell,
        contributionPerSeat: toRounded(cell.contributionPerSeat),
        contributionPerHour: toRounded(cell.contributionPerHour),
      }),
    );
  }
}
