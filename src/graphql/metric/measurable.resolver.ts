import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { measureOver, type NumbersAsked } from '../../answers/measuring/measure';
import type { Value } from '../../answers/measuring/value';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import type { Grain } from '../../numbers/units/period';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { Measurable } from './measurable.type';
import { MetricKeyEnum } from './metric-key.type';
import { MetricValue } from './metric-value.type';
import { GrainEnum, PeriodInput } from './period.type';
import { selectsLimit } from './selects-limit';
import { sliceOf } from './slice-of';

export const PERIOD =
  'The months, both ends included. Refused with `BAD_PERIOD` when they run backwards or are more than 240.';
export const KEY = 'Which number. Money needs the scope `financials:read` too.';

/** Measures metrics of a thing over a period, and reads only what the given selection needs. */
export const measureThing = (
  context: RequestContext,
  thing: object,
  asked: Omit<NumbersAsked, 'sliceOf' | 'withoutLimit'>,
  info?: GraphQLResolveInfo,
): Promise<Value[]> =>
  measureOver(context, {
    ...asked,
    sliceOf: sliceOf(thing, context.actor),
    withoutLimit: info !== undefined && !selectsLimit(info),
  });

/**
 * The numbers of everything that has numbers. A type only names its slice (`sliceOf`). Roots are
 * declared as plain objects, because type-graphql would copy a Client into the class it is declared
 * as.
 */
@Resolver(() => Measurable)
export class MeasurableResolver {
  @Needs('metrics:read')
  @FieldResolver(() => MetricValue, { description: 'One number over the whole period.' })
  async metric(
    @Root() thing: object,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('key', () => MetricKeyEnum, { description: KEY }) key: MetricKey,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<Value | undefined> {
    return (await measureThing(context, thing, { keys: [key], period }, info))[0];
  }

  @Needs('metrics:read')
  @FieldResolver(() => [MetricValue], {
    description: 'Several numbers over the whole period, in the order of `keys`.',
  })
  metrics(
    @Root() thing: object,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('keys', () => [MetricKeyEnum], { description: KEY }) keys: MetricKey[],
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<Value[]> {
    return measureThing(context, thing, { keys, period }, info);
  }

  @Needs('metrics:read')
  @FieldResolver(() => [MetricValue], {
    description:
      'One number for each month, quarter or fiscal year of the period. If the period cuts the first or last quarter or year, that number covers only the months inside the period.',
  })
  series(
    @Root() thing: object,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('key', () => MetricKeyEnum, { description: KEY }) key: MetricKey,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
    @Arg('grain', () => GrainEnum, {
      nullable: true,
      defaultValue: GrainEnum.MONTH,
      description: 'How finely it is cut.',
    })
    grain: Grain | null,
  ): Promise<Value[]> {
    const asked = { keys: [key], period, grain: grain ?? 'MONTH' };
    return measureThing(context, thing, asked, info);
  }
}
