import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MetricValue } from '../metric/metric-value.type';
import { DataQualityFinding } from './data-quality.type';
import { findingsTouching } from '../../numbers/quality/catalogue';
import { RequestContext } from '../../request/context';
import type { AskedValue } from '../../answers/measuring/ask';
import { isApplicable } from '../../answers/measuring/slice';
import { findingsLoader } from '../../answers/quality/findings.loader';
import { toFindings } from '../../answers/quality/to-finding';

@Resolver(() => MetricValue)
export class MetricQualityResolver {
  @FieldResolver(() => [DataQualityFinding], {
    description:
      'What is doubtful about this value: findings that touch its metric, in its months, among the rows it is about. One statement for all values of one kind of slice, and none when it is not asked for.',
  })
  async quality(
    @Root() { ask }: AskedValue,
    @Ctx() context: RequestContext,
  ): Promise<DataQualityFinding[]> {
    const { metric, slice, span } = ask;
    if (!isApplicable(metric, slice)) return [];
    const place = { slice, span: { from: span.from, to: span.to } };
    const codes = findingsTouching(metric);
    return toFindings(await context.once(findingsLoader).load({ ...place, codes }), place);
  }
}
