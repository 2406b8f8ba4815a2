import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AskedValue } from '../../answers/measuring/value';
import { findingsOf } from '../../answers/quality/data-quality';
import type { Finding } from '../../answers/quality/finding';
import { RequestContext } from '../../request/context';
import { MetricValue } from '../metric/metric-value.type';
import { DataQualityFinding } from './data-quality.type';

@Resolver(() => MetricValue)
export class MetricQualityResolver {
  @FieldResolver(() => [DataQualityFinding], {
    description:
      'What is doubtful about this value: findings that touch its metric, in its months, among the rows it is about.',
  })
  quality(@Root() { ask }: AskedValue, @Ctx() context: RequestContext): Promise<Finding[]> {
    return findingsOf(context, ask);
  }
}
