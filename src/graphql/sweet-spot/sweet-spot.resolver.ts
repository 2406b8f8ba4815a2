import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { PeriodInput } from '../metric/period.type';
import { SweetSpot } from './sweet-spot.type';
import { Refusal } from '../../errors';
import { SWEET_SPOT_MEASURES, sweetSpot } from '../../numbers/questions/sweet-spot';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { toRounded } from '../../scalars/two-decimals';
import { askBandedClients } from '../../answers/questions/ask-clients';
import { PERIOD } from '../client/descriptions';
import { withClients } from '../client/with-clients';

@Resolver()
export class SweetSpotResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => SweetSpot, {
    description:
      'What is our sweet spot (RO)? The quarter of the clients that leave most contribution a seat and month, rounded up, against the rest. With fewer than two clients whose seats, revenue and cost are known: `TOO_FEW_CLIENTS`. Four statements.',
  })
  async sweetSpot(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<SweetSpot> {
    const { clients, about } = await askBandedClients(context, period, SWEET_SPOT_MEASURES);
    const found = sweetSpot(clients, about);
    if (!found) {
      throw new Refusal(
        'TOO_FEW_CLIENTS',
        'A sweet spot takes two clients or more whose seats, revenue and cost are known in this period.',
      );
    }
    const members = await withClients(
      context,
      found.clients.map((client) => ({ client })),
    );
    return Object.assign(new SweetSpot(), {
      ...found,
      clients: members.map(({ client }) => client),
      contributionPerSeat: toRounded(found.contributionPerSeat),
      restContributionPerSeat: toRounded(found.restContributionPerSeat),
    });
  }
}
