import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { COST } from '../limits/cost';
import { monthsIn } from '../limits/cost-of-field';
import { readLook } from '../../charts/chart-look';
import { drawChart } from '../../charts/draw-chart';
import { seriesChart } from '../../charts/series-chart';
import { ChartFormatEnum, type ChartFormat } from './chart-format.type';
import { ChartLookArgs } from './chart-look.type';
import { Measurable } from './measurable.type';
import { MetricKeyEnum } from './metric-key.type';
import { GrainEnum, PeriodInput } from './period.type';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import type { Grain } from '../../numbers/units/period';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { KEY, measureThing, PERIOD } from './measurable.resolver';
import { titleOf } from './slice-of';
import { chartedSeries } from '../../answers/measuring/charted-series';
import { tenant } from '../../answers/measuring/tenant';

/** Charts, because people look before they read. */
@Resolver(() => Measurable)
export class ChartResolver {
  @Needs('metrics:read')
  @FieldResolver(() => String, {
    complexity: ({ args }) =>
      monthsIn(args['period']) + (args['format'] === 'VEGA_LITE' ? 0 : COST.picture),
    description:
      'The same values as `series`, as a picture: a point for each month, quarter or year, whose shape and colour say how it compares with its target. The target is a dashed line, a month that is not over is hollow, and a missing value is a gap that says why. An axis that does not begin at 0 says so. A picture adds 20 000 values to the cost of the query.',
  })
  async chart(
    @Root() thing: object,
    @Ctx() context: RequestContext,
    @Arg('key', () => MetricKeyEnum, { description: KEY }) key: MetricKey,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
    @Arg('grain', () => GrainEnum, {
      nullable: true,
      defaultValue: GrainEnum.MONTH,
      description: 'How finely it is cut.',
    })
    grain: Grain | null,
    @Arg('format', () => ChartFormatEnum, {
      nullable: true,
      defaultValue: ChartFormatEnum.SVG,
      description: 'A picture, or what to draw one from.',
    })
    format: ChartFormat | null,
    @Args(() => ChartLookArgs) asked: ChartLookArgs,
  ): Promise<string> {
    const look = readLook(asked);
    const numbers = { keys: [key], period, grain: grain ?? 'MONTH' };
    const values = await measureThing(context, thing, numbers);
    const { currency } = await context.once(tenant);
    const series = chartedSeries(metricOf(key), titleOf(thing), currency, values);
    const chart = seriesChart(series, look);
    return format === 'VEGA_LITE' ? JSON.stringify(chart) : drawChart(chart);
  }
}
