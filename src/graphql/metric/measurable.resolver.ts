import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Measurable } from './measurable.type';
import { MetricKeyEnum } from './metric-key.type';
import { MetricValue } from './metric-value.type';
import { GrainEnum, PeriodInput } from './period.type';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import { groupMonths, type Grain, type LabelledSpan } from '../../numbers/units/period';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { demandMetrics, measureSpans } from '../../answers/measuring/measure';
import {
  readViewedPeriod,
  spanLabel,
  type ViewedPeriod,
} from '../../answers/measuring/read-period';
import { selectsLimit } from './selects-limit';
import { inView, sliceOf } from '../../answers/measuring/slice';
import { tenant } from '../../answers/measuring/tenant';

export const PERIOD = 'The months, both ends included. Backwards or over 240 months: `BAD_PERIOD`.';
export const KEY = 'Which number. Money needs the scope `financials:read` too.';

/** A span of a series, and whether it is meant as frozen. */
type ViewedSpan = LabelledSpan & ViewedPeriod;

/** The same object for all things of a request: what depends on a span is then worked out once for them all. */
const shared = (context: RequestContext, spans: readonly ViewedSpan[]): readonly ViewedSpan[] =>
  spans.length === 1 ? context.onceFor('span', spans, () => spans) : spans;

/** Metrics of a thing over several spans; the statements are shared with everything else that is asked. Given what is selected, no more is read. */
export async function measureThing(
  context: RequestContext,
  thing: object,
  keys: readonly MetricKey[],
  spansOf: (fiscalStart: number) => readonly ViewedSpan[],
  info?: GraphQLResolveInfo,
): Promise<MetricValue[]> {
  const metrics = keys.map(metricOf);
  const withoutLimit = info !== undefined && !selectsLimit(info);
  demandMetrics(context, metrics);
  const { fiscalYearStartMonth } = await context.once(tenant);
  const spans = shared(context, spansOf(fiscalYearStartMonth));
  const values = metrics.map((metric) => {
    const slice = sliceOf(thing, metric, context.actor);
    const viewed = spans[0]?.asClosed ? inView(slice) : slice;
    return measureSpans(context, { metric, slice: viewed, withoutLimit }, spans);
  });
  return (await Promise.all(values)).flat();
}

/** The period as one span, checked before anything is read. */
export function wholePeriod(input: PeriodInput): (fiscalStart: number) => ViewedSpan[] {
  const span = readViewedPeriod(input);
  return (fiscalStart) => [{ ...span, label: spanLabel(span, fiscalStart) }];
}

/** The period cut into months, quarters or years: once for all things of a request. */
export function piecesOf(
  context: RequestContext,
  period: PeriodInput,
  grain: Grain | null,
): (fiscalStart: number) => readonly ViewedSpan[] {
  const { from, to, ...view } = readViewedPeriod(period);
  const cut = (fiscalStart: number): ViewedSpan[] =>
    groupMonths(from, to, grain ?? 'MONTH', fiscalStart).map((span) => ({ ...span, ...view }));
  return (fiscalStart) => context.onceFor('pieces', [period, grain], () => cut(fiscalStart));
}

/**
 * The numbers of everything that has numbers. The type only names its slice (`sliceOf`). Roots are
 * declared as plain objects: type-graphql would copy a Client into the class it is declared as.
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
  ): Promise<MetricValue | undefined> {
    return (await measureThing(context, thing, [key], wholePeriod(period), info))[0];
  }

  @Needs('metrics:read')
  @FieldResolver(() => [MetricValue], {
    description:
      'Several numbers over the whole period, in the order of `keys`. No more statements than for one.',
  })
  metrics(
    @Root() thing: object,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('keys', () => [MetricKeyEnum], { description: KEY }) keys: MetricKey[],
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<MetricValue[]> {
    return measureThing(context, thing, keys, wholePeriod(period), info);
  }

  @Needs('metrics:read')
  @FieldResolver(() => [MetricValue], {
    description:
      'One number for each month, quarter or fiscal year of the period. A first or last piece that the period cuts holds only the months asked for.',
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
  ): Promise<MetricValue[]> {
    return measureThing(context, thing, [key], piecesOf(context, period, grain), info);
  }
}
