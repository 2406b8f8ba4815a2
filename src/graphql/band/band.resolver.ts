import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Refusal } from '../../errors';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import type { Month } from '../../numbers/units/month';
import { DecimalScalar } from '../../scalars/decimal';
import { MonthScalar } from '../../scalars/month';
import { MetricsViewEnum, type MetricsView } from '../metric/period.type';
import { endsOf } from './band-ends.loader';
import { BandMonth, VIEW, whenOf, WHOLE_MSP } from './band-month';
import { Band, BandMembership } from './band.type';
import { banding } from './banding.loader';
import { BandingScheme } from './banding-scheme.type';
import { bandingIn, demandScheme } from './closed-banding.loader';
import { draftedBands } from './drafted-bands';
import { membersOf } from './membership.loader';

@Resolver(() => BandingScheme)
export class BandingSchemeResolver {
  @Query(() => [BandingScheme], {
    description:
      'The MSP’s banding schemes, the oldest first: that one is meant wherever a scheme is not named.',
  })
  async bandingSchemes(@Ctx() context: RequestContext): Promise<readonly BandingScheme[]> {
    return (await context.once(banding)).schemes;
  }

  @FieldResolver(() => [Band], {
    description: 'Its bands, A first, cell by cell. A cell is there from its first client on.',
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
      description: `${VIEW} Of a scheme that is itself shown as closed, the bands are those of that month.`,
    })
    view?: MetricsView | null,
  ): Promise<Band[]> {
    if (scheme.draft) return draftedBands(scheme, scheme.draft);
    const when = whenOf(scheme.closedIn ?? month, scheme.closedIn ? 'AS_CLOSED' : view);
    await demandScheme(context, scheme, when);
    return (await bandingIn(context, when)).bandsOf(scheme);
  }
}

@Resolver(() => Band)
export class BandResolver {
  @Needs('financials:read')
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: `Where it begins: this amount is in it. Null for the lowest band, which all revenue above 0 is in that reaches no other. ${WHOLE_MSP}`,
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
    description: `Where it ends: this amount is in the band above. Null for A. ${WHOLE_MSP}`,
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
    const key = savedKey(band);
    const when = { ...whenOf(month, view), month };
    await demandScheme(context, band.scheme, when);
    return (await membersOf(context, when).load(key)) ?? [];
  }
}

/** What a dry run draws has no past to ask for. */
export function savedKey({ key }: Band): number {
  if (key > 0) return key;
  throw new Refusal(
    'BAND_NOT_SAVED',
    'This band is of a dry run. Save the scheme to ask for its members and numbers; impact tells who would move.',
  );
}
