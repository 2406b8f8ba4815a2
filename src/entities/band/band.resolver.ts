import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Refusal } from '../../errors';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import type { Month } from '../../numbers/units/month';
import { DecimalScalar } from '../../scalars/decimal';
import { MonthScalar } from '../../scalars/month';
import { clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import { MetricsView } from '../metric/period.type';
import { endsOf } from './band-ends.loader';
import { Band, BandMembership, BandMove } from './band.type';
import { banding, findScheme } from './banding.loader';
import { BandingScheme } from './banding-scheme.type';
import { bandingIn, demandScheme, type When } from './closed-banding.loader';
import { draftedBands } from './drafted-bands';
import { bandIn, membersOf, membershipOf } from './membership.loader';

const WHOLE_MSP =
  'Null for a token limited to some clients: an end is often another’s exact revenue.';

const VIEW =
  'By what is known now, also of a closed month, or as frozen when the month was closed: a later scheme, client or revenue does not move that. Not closed: `MONTH_NOT_CLOSED`. Closed without this scheme’s bands: `BANDS_NOT_FROZEN`.';

const whenOf = (month: Month | null | undefined, view: MetricsView | null | undefined): When => ({
  month: month ?? null,
  view: view ?? 'CURRENT',
});

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
      description: 'The month whose ends are shown; the newest with any client when absent.',
    })
    month?: Month | null,
    @Arg('view', () => MetricsView, {
      nullable: true,
      defaultValue: MetricsView.CURRENT,
      description: `${VIEW} Of a scheme that is itself shown as closed, the bands are those of that month.`,
    })
    view?: MetricsView | null,
  ): Promise<Band[]> {
    if (scheme.draft) return draftedBands(scheme, scheme.draft);
    const when = whenOf(scheme.closedIn ?? month, scheme.closedIn ? 'AS_CLOSED' : view);
    await demandScheme(context, scheme, when);
    const bands = (await bandingIn(context, when)).bandsOf(scheme);
    return when.month ? bands.map((band) => bandIn(band, when.month!)) : bands;
  }
}

@Resolver(() => Band)
export class BandResolver {
  @Needs('financials:read')
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: `Where it begins: this amount is in it. Null for the lowest band, which all revenue above 0 is in that reaches no other. ${WHOLE_MSP}`,
  })
  async lower(@Root() band: Band, @Ctx() context: RequestContext): Promise<string | null> {
    return (await endsOf(context, band)).lower;
  }

  @Needs('financials:read')
  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: `Where it ends: this amount is in the band above. Null for A. ${WHOLE_MSP}`,
  })
  async upper(@Root() band: Band, @Ctx() context: RequestContext): Promise<string | null> {
    return (await endsOf(context, band)).upper;
  }

  @FieldResolver(() => [BandMembership], {
    description:
      'The clients that were in it in a month, greatest first. As closed, those deleted since are left out; its numbers have them. Of a dry run: `BAND_NOT_SAVED`.',
  })
  async members(
    @Root() band: Band,
    @Ctx() context: RequestContext,
    @Arg('month', () => MonthScalar, { description: 'The month.' }) month: Month,
    @Arg('view', () => MetricsView, {
      nullable: true,
      defaultValue: MetricsView.CURRENT,
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

const clientOf = (context: RequestContext, { clientKey }: BandMembership | BandMove) =>
  context.once(clientByKey).load(clientKey) as Promise<Client>;

@Resolver(() => BandMembership)
export class BandMembershipResolver {
  @FieldResolver(() => Client, { description: 'The client.' })
  client(@Root() member: BandMembership, @Ctx() context: RequestContext): Promise<Client> {
    return clientOf(context, member);
  }
}

@Resolver(() => BandMove)
export class BandMoveResolver {
  @FieldResolver(() => Client, { description: 'The client.' })
  client(@Root() move: BandMove, @Ctx() context: RequestContext): Promise<Client> {
    return clientOf(context, move);
  }
}

@Resolver(() => Client)
export class ClientBandResolver {
  @FieldResolver(() => BandMembership, {
    nullable: true,
    description:
      'The band it was in in a month. Null: it had no revenue then, or there is no scheme. An id of no scheme: `UNKNOWN_SCHEME`.',
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
    @Arg('view', () => MetricsView, {
      nullable: true,
      defaultValue: MetricsView.CURRENT,
      description: VIEW,
    })
    view?: MetricsView | null,
  ): Promise<BandMembership | null> {
    const found = await findScheme(context, scheme);
    if (!found) return null;
    const when = whenOf(month, view);
    await demandScheme(context, found, when);
    return membershipOf(context, found, when).load(key);
  }
}
