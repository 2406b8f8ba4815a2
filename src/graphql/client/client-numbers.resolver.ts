import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Client } from './client.type';
import { MetricValue } from '../metric/metric-value.type';
import { PeriodInput } from '../metric/period.type';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { measureThing } from '../metric/measurable.resolver';
import type { Value } from '../../answers/measuring/value';

const PERIOD =
  'The months, both ends included. Refused with `BAD_PERIOD` when they run backwards or are more than 240.';

@Resolver(() => Client)
export class ClientNumbersResolver {
  @Needs('metrics:read')
  @FieldResolver(() => MetricValue, {
    description:
      'Reactive hours per end user per month: `metric(key: RHEM)` by its own name (Understanding Operational SMART Numbers, p. 9).',
  })
  async rhem(
    @Root() client: Client,
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<Value | undefined> {
    return (await measureThing(context, client, { keys: ['RHEM'], period }))[0];
  }

  @Needs('metrics:read', 'financials:read')
  @FieldResolver(() => MetricValue, {
    description:
      'All-in seat price: `metric(key: AISP)` by its own name (TruMethods Framework Foundations).',
  })
  async aisp(
    @Root() client: Client,
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<Value | undefined> {
    return (await measureThing(context, client, { keys: ['AISP'], period }))[0];
  }
}
