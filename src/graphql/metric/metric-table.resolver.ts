import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { Freshness, MetricTable, MetricsQuery } from './metric-table.type';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { answerTable, type MetricTable as Table } from '../../answers/table/metric-table';
import { readFreshness } from '../../rollup/marks/freshness';
import { selectsLimit } from './selects-limit';

@Resolver(() => MetricTable)
export class MetricTableResolver {
  @Needs('metrics:read')
  @Query(() => MetricTable, {
    description:
      'Numbers as a table, with totals. Grouping by client needs the scope `clients:read` too, by technician `staff:read`, money `financials:read`.',
  })
  metrics(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('query', () => MetricsQuery, { description: 'Rows, columns and period.' })
    query: MetricsQuery,
  ): Promise<Table> {
    return answerTable(context, query, !selectsLimit(info));
  }

  /** Of the same snapshot as the rows. */
  @FieldResolver(() => Freshness, { description: 'How new the numbers are.' })
  freshness(@Ctx() { scope }: RequestContext): Promise<Freshness> {
    return readFreshness(scope);
  }
}
