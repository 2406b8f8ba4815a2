import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { DeliveryArea } from './delivery-area.type';
import { StaffingRecommendation } from './staffing.type';
import { Msp } from '../msp/msp.type';
import { MetricValue } from '../metric/metric-value.type';
import { PeriodInput } from '../metric/period.type';
import type { DeliveryAreaKey } from '../../numbers/areas';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { measureThing, wholePeriod } from '../metric/measurable.resolver';
import { recommendStaffing } from '../../answers/staffing/recommend-staffing';

const PERIOD = 'The months, both ends included. Backwards or over 240 months: `BAD_PERIOD`.';

const leverageKey = (area: DeliveryAreaKey): MetricKey => `LEVERAGE_${area}`;

/** How many people an area should have; all areas of one answer share their statements. */
export async function staffArea(
  context: RequestContext,
  area: DeliveryArea,
  period: PeriodInput,
): Promise<StaffingRecommendation> {
  demandAllClients(context.actor, 'Staffing');
  const keys: MetricKey[] = [leverageKey(area.key), 'LOGGED_HOURS'];
  const [values, [tickets]] = await Promise.all([
    measureThing(context, area, keys, wholePeriod(period)),
    measureThing(context, new Msp(), ['TICKETS_OPENED'], wholePeriod(period)),
  ]);
  const [leverage, hours] = values;
  return recommendStaffing(context, {
    area: area.key,
    leverage: leverage!,
    hours: hours!,
    tickets: tickets!,
  });
}

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
  @FieldResolver(() => MetricValue, {
    description:
      'What this area costs in people and tools, per end user and month: `metric(key: …_COST_PER_SEAT)` by its own name (FF). Needs the scope `financials:read` too.',
  })
  async costPerSeat(
    @Root() area: DeliveryArea,
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<MetricValue | undefined> {
    const key: MetricKey = `${area.key}_COST_PER_SEAT`;
    return (await measureThing(context, area, [key], wholePeriod(period)))[0];
  }

  @Needs('metrics:read')
  @FieldResolver(() => StaffingRecommendation, {
    description:
      'How many people the area’s revenue or endpoints pay for, and how many its work asks for, against those it has (RO step 3). Concerns the whole MSP: a token limited to clients is refused. Money needs the scope `financials:read` too.',
  })
  recommendedStaffing(
    @Root() area: DeliveryArea,
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<StaffingRecommendation> {
    return staffArea(context, area, period);
  }
}
