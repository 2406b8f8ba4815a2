import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { COST } from '../limits/cost';
import { resourcePlan } from '../../answers/staffing/resource-plan';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { toBand } from '../band/band.type';
import { ResourcePlan } from '../band/staffing.type';
import { PeriodInput } from '../metric/period.type';
import { AREAS } from './delivery-area.type';

const PERIOD =
  'The months, both ends included. Refused with `BAD_PERIOD` when they run backwards or are more than 240.';

@Resolver()
export class ResourcePlanResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => ResourcePlan, {
    complexity: COST.question,
    description:
      'How many people each area, and each band and tier, should have (ROTRU for IT MSPs, step 3). Concerns the whole MSP: a token limited to clients is refused. Refused with `UNKNOWN_SCHEME` if no scheme has the id.',
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
    const { areas, bands, ...plan } = await resourcePlan(context, period, scheme);
    return {
      ...plan,
      areas: areas.map(({ area, staffing }) => ({ deliveryArea: AREAS[area], staffing })),
      bands: bands.map((each) => ({ ...each, band: toBand(each.band) })),
    };
  }
}
