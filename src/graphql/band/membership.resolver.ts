import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Month } from '../../numbers/units/month';
import { RequestContext } from '../../request/context';
import { DecimalScalar } from '../scalars/decimal';
import { MonthScalar } from '../scalars/month';
import { clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import { MetricsViewEnum, type MetricsView } from '../metric/period.type';
import { VIEW, whenOf, WHOLE_MSP } from './band-month';
import { BandMembership, BandMove, toMembership, UnbandedClient } from './band.type';
import { endsOf } from '../../answers/banding/band-ends.loader';
import type { When } from '../../answers/banding/closed-banding';
import { bandOfClient } from '../../answers/banding/membership.loader';

/** The month and view in which a client was in its band. */
const whenIn = ({ month, band }: BandMembership): When => ({
  month,
  view: band.scheme.closedIn ? 'AS_CLOSED' : 'CURRENT',
});

const clientOf = (
  context: RequestContext,
  { clientKey }: BandMembership | BandMove | UnbandedClient,
) => context.once(clientByKey).load(clientKey) as Promise<Client>;

@Resolver(() => BandMembership)
export class BandMembershipResolver {
  @FieldResolver(() => Client, { description: 'The client.' })
  client(@Root() member: BandMembership, @Ctx() context: RequestContext): Promise<Client> {
    return clientOf(context, member);
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: `The lower limit of its band in this month, as \`Band.lower\`. ${WHOLE_MSP}`,
  })
  async lower(@Root() member: BandMembership, @Ctx() context: RequestContext) {
    return (await endsOf(context, member.band, whenIn(member))).lower;
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: `The upper limit of its band in this month, as \`Band.upper\`. ${WHOLE_MSP}`,
  })
  async upper(@Root() member: BandMembership, @Ctx() context: RequestContext) {
    return (await endsOf(context, member.band, whenIn(member))).upper;
  }
}

@Resolver(() => BandMove)
export class BandMoveResolver {
  @FieldResolver(() => Client, { description: 'The client.' })
  client(@Root() move: BandMove, @Ctx() context: RequestContext): Promise<Client> {
    return clientOf(context, move);
  }
}

@Resolver(() => UnbandedClient)
export class UnbandedClientResolver {
  @FieldResolver(() => Client, { description: 'The client.' })
  client(@Root() unbanded: UnbandedClient, @Ctx() context: RequestContext): Promise<Client> {
    return clientOf(context, unbanded);
  }
}

@Resolver(() => Client)
export class ClientBandResolver {
  @FieldResolver(() => BandMembership, {
    nullable: true,
    description:
      'The band it was in in a month. Null: it was in none (`BandingScheme.unbanded` says why), or there is no scheme. Refused with `UNKNOWN_SCHEME` if no scheme has the id.',
  })
  async band(
    @Root() { key }: Client,
    @Ctx() context: RequestContext,
    @Arg('scheme', () => ID, {
      nullable: true,
      description: 'The banding scheme; the oldest when absent.',
    })
    scheme?: string | null,
    @Arg('month', () => MonthScalar, {
      nullable: true,
      description: 'The month; the present one in the MSP’s time zone when absent.',
    })
    month?: Month | null,
    @Arg('view', () => MetricsViewEnum, {
      nullable: true,
      defaultValue: MetricsViewEnum.CURRENT,
      description: VIEW,
    })
    view?: MetricsView | null,
  ): Promise<BandMembership | null> {
    const found = await bandOfClient(context, key, scheme, whenOf(month, view));
    return found && toMembership(found);
  }
}
