import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { demandAllClients } from '../auth/actor';
import { DeliveryArea } from '../entities/delivery-area/delivery-area.type';
import { StaffingRecommendation } from '../entities/delivery-area/staffing.type';
import { MetricValue } from '../entities/metric/metric-value.type';
import { PeriodInput } from '../entities/metric/period.type';
import type { DeliveryAreaKey } from '../numbers/delivery-area';
import type { MetricKey } from '../numbers/metrics/catalogue';
import { RequestContext } from '../request/context';
import { Needs } from '../request/needs';
import { measureThing, wholePeriod } from './measurable.resolver';
import { recommendStaffing } from './measuring/recommend-staffing';

const PERIOD = 'The months, both ends included. Backwards or over 240 months: `BAD_PERIOD`.';

const leverageKey = (area: DeliveryAreaKey): MetricKey => `LEVERAGE_${area}`;

@Resolver(() => DeliveryArea)
export class DeliveryAreaNumbersResolver {
  @Needs('metrics:read')
  @FieldResolver(() => MetricValue, {
    description:
      'What one person in this area carries: `metric(key: LEVERAGE_…)` by its own name (FF, Macro Picanomics). Money needs the scope `financials:read` too.',
  })
  async leverage(
    @Root() area: DeliveryArea,
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<MetricValue | undefined> {
    return (await measureThing(context, area, [leverageKey(area.key)], wholePeriod(period)))[0];
  }

  @Needs('metrics:read')
  @FieldResolver(() => StaffingRecommendation, {
    description:
      'How many people the area’s revenue or endpoints pay for, against those it has (RO step 3). Concerns the whole MSP: a token limited to clients is refused. Money needs the scope `financials:read` too.',
  })
  async recommendedStaffing(
    @Root() area: DeliveryArea,
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<StaffingRecommendation> {
    demandAllClients(context.actor, 'Staffing');
    const [leverage] = await measureThing(
      context,
      area,
      [leverageKey(area.key)],
      wholePeriod(period),
    );
    return recommendStaffing(context, leverage!);
  }
}
