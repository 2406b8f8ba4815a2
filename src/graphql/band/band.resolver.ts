import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import type { Month } from '../../numbers/units/month';
import { DecimalScalar } from '../scalars/decimal';
import { MonthScalar } from '../scalars/month';
import { MetricsViewEnum, type MetricsView } from '../metric/period.type';
import * as answers from '../../answers/banding/banding';
import { endsOf } from '../../answers/banding/band-ends.loader';
import { bandsOf } from '../../answers/banding/bands-of';
import { bandMembers } from '../../answers/banding/membership.loader';
import { BandMonth, VIEW, whenOf, WHOLE_MSP } from './band-month';
import { Band, BandMembership, toBand, toMembership, UnbandedClient } from './band.type';
import { BandingScheme } from './banding-scheme.type';
import { unbandedClients } from '../../answers/banding/unbanded';
import { COST } from '../limits/cost';

@Resolver(() => BandingScheme)
export class BandingSchemeResolver {
  @Query(() => [BandingScheme], {
    description:
      'The MSP’s banding schemes, the oldest first: that one is meant wherever a scheme is not named.',
  })
  async bandingSchemes(@Ctx() context: RequestContext): Promise<readonly answers.BandingScheme[]> {
    return (await context.once(answers.banding)).schemes;
  }

  @FieldResolver(() => [Band], {
    description: 'Its bands, A first, cell by cell. A cell exists once it has had a client.',
  })
  async bands(
    @Root() scheme: BandingScheme,
    @Ctx() context: RequestContext,
    @Arg('month', () => MonthScalar, {
      nullable: true,
      description:
        'The month of the view `AS_CLOSED`. In the view `CURRENT` the bands are the same in every month; `Band.lower` and `Band.upper` take a month of their own.',
    })
    month?: Month | null,
    @Arg('view', () => MetricsViewEnum, {
      nullable: true,
      defaultValue: MetricsViewEnum.CURRENT,
      description: `${VIEW} A scheme that is itself shown as closed has the bands of that month.`,
    })
    view?: MetricsView | null,
  ): Promise<Band[]> {
    return (await bandsOf(context, scheme, whenOf(month, view))).map(toBand);
  }

  @FieldResolver(() => [UnbandedClient], {
    complexity: COST.question,
    description:
      'The clients that it puts into no band in a month, by name, each with the reason: as the records are now, also of a month that is closed. Prospects and clients that have left are not in it.',
  })
  unbanded(
    @Root() scheme: BandingScheme,
    @Ctx() context: RequestContext,
    @Arg('month', () => MonthScalar, { description: 'The month.' }) month: Month,
  ): Promise<UnbandedClient[]> {
    return unbandedClients(context, scheme, month);
  }
}

@Resolver(() => Band)
export class BandResolver {
  @Needs('financials:read')
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: `Where it begins, in the unit of the scheme’s basis: this amount of revenue is in it, this much consumption is in the better band. Null for the band without a lower end: the lowest by revenue, A by consumption. ${WHOLE_MSP}`,
  })
  async lower(
    @Root() band: Band,
    @Ctx() context: RequestContext,
    @Args(() => BandMonth) { month, view }: BandMonth,
  ): Promise<string | null> {
    return (await endsOf(context, band, whenOf(month, view))).lower;
  }

  @Needs('financials:read')
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: `Where it ends: this amount of revenue is in the band above, this much consumption is in it. Null for the band without an upper end: A by revenue, the lowest by consumption. ${WHOLE_MSP}`,
  })
  async upper(
    @Root() band: Band,
    @Ctx() context: RequestContext,
    @Args(() => BandMonth) { month, view }: BandMonth,
  ): Promise<string | null> {
    return (await endsOf(context, band, whenOf(month, view))).upper;
  }

  @FieldResolver(() => [BandMembership], {
    description:
      'The clients that were in it in a month, greatest first. As closed, those deleted since are left out; its numbers have them. Of a dry run: `BAND_NOT_SAVED`.',
  })
  async members(
    @Root() band: Band,
    @Ctx() context: RequestContext,
    @Arg('month', () => MonthScalar, { description: 'The month.' }) month: Month,
    @Arg('view', () => MetricsViewEnum, {
      nullable: true,
      defaultValue: MetricsViewEnum.CURRENT,
      description: VIEW,
    })
    view?: MetricsView | null,
  ): Promise<BandMembership[]> {
    return (await bandMembers(context, band, { ...whenOf(month, view), month })).map(toMembership);
  }
}
