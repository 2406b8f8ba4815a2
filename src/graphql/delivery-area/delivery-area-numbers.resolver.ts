import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DeliveryArea } from './delivery-area.type';
import { StaffingRecommendation } from './staffing.type';
import { MetricValue } from '../metric/metric-value.type';
import { PeriodInput } from '../metric/period.type';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { measureThing } from '../metric/measurable.resolver';
import type { Value } from '../../answers/measuring/value';
import { leverageKey } from '../../answers/staffing/area-load';
import * as answers from '../../answers/staffing/recommend-staffing';

const PERIOD =
  'The months, both ends included. Refused with `BAD_PERIOD` when they run backwards or are more than 240.';

@Resolver(() => DeliveryArea)
export class DeliveryAreaNumbersResolver {
  @Needs('metrics:read')
  @FieldResolver(() => MetricValue, {
    description:
      'What one person in this area carries: `metric(key: LEVERAGE_…)` by its own name (TruMethods Framework Foundations, Macro Picanomics). Money needs the scope `financials:read` too.',
  })
  async leverage(
    @Root() area: DeliveryArea,
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<Value | undefined> {
    return (await measureThing(context, area, { keys: [leverageKey(area.key)], period }))[0];
  }

  @Needs('metrics:read')
  @FieldResolver(() => MetricValue, {
    description:
      'What this area costs in people and tools, per end user and month: `metric(key: …_COST_PER_SEAT)` by its own name (TruMethods Framework Foundations). Needs the scope `financials:read` too.',
  })
  async costPerSeat(
    @Root() area: DeliveryArea,
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<Value | undefined> {
    const key: MetricKey = `${area.key}_COST_PER_SEAT`;
    return (await measureThing(context, area, { keys: [key], period }))[0];
  }

  @Needs('metrics:read')
  @FieldResolver(() => StaffingRecommendation, {
    description:
      'How many people the area’s revenue or endpoints pay for, how many its work needs, and how many it has (ROTRU for IT MSPs, step 3). Concerns the whole MSP: a token limited to clients is refused. Money needs the scope `financials:read` too.',
  })
  recommendedStaffing(
    @Root() area: DeliveryArea,
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<answers.StaffingRecommendation> {
    return answers.staffArea(context, area.key, period);
  }
}
