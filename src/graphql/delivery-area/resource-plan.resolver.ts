import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { banding, findScheme } from '../band/banding.loader';
import { AreaPlan, BandPlan, ResourcePlan } from '../band/staffing.type';
import { AREAS } from './delivery-area.type';
import { Period, PeriodInput } from '../metric/period.type';
import { DELIVERY_AREAS } from '../../numbers/areas';
import { monthsThrough } from '../../numbers/units/month';
import type { LabelledSpan } from '../../numbers/units/period';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { staffBand } from '../../answers/staffing/staff-bands';
import { staffArea } from './delivery-area-numbers.resolver';
import { wholePeriod } from '../metric/measurable.resolver';
import { tenant } from '../../answers/measuring/tenant';

const PERIOD = 'The months, both ends included. Backwards or over 240 months: `BAD_PERIOD`.';

const planAreas = (context: RequestContext, period: PeriodInput): Promise<AreaPlan[]> =>
  Promise.all(
    DELIVERY_AREAS.map(async (key) => ({
      deliveryArea: AREAS[key],
      staffing: await staffArea(context, AREAS[key], period),
    })),
  );

async function planBands(
  context: RequestContext,
  scheme: string | null | undefined,
  span: LabelledSpan,
): Promise<BandPlan[]> {
  const found = await findScheme(context, scheme);
  if (!found) return [];
  const bands = (await context.once(banding)).bandsOf(found);
  return Promise.all(
    bands.map(async (band) => ({ band, ...(await staffBand(context, band, span)) })),
  );
}

@Resolver()
export class ResourcePlanResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => ResourcePlan, {
    description:
      'How many people each area, and each band and tier, should have (RO step 3). Concerns the whole MSP: a token limited to clients is refused. An id of no scheme: `UNKNOWN_SCHEME`. The same few statements for any number of bands.',
  })
  async resourcePlan(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
    @Arg('scheme', () => ID, {
      nullable: true,
      description: 'The banding scheme; the oldest when absent.',
    })
    scheme?: string | null,
  ): Promise<ResourcePlan> {
    demandAllClients(context.actor, 'Staffing');
    const spansOf = wholePeriod(period);
    const { fiscalYearStartMonth, currentMonth } = await context.once(tenant);
    const span = spansOf(fiscalYearStartMonth)[0]!;
    const partial = monthsThrough(span.from, span.to).some((month) => month >= currentMonth);
    const [areas, bands] = await Promise.all([
      planAreas(context, period),
      planBands(context, scheme, span),
    ]);
    return { period: Object.assign(new Period(), span, { partial }), areas, bands };
  }
}
