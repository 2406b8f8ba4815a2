import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { tenant } from '../../answers/measuring/tenant';
import { RequestContext } from '../../request/context';
import { periodTargetText } from '../../words/period-target';
import { MetricTarget } from './metric-value.type';

@Resolver(() => MetricTarget)
export class MetricTargetResolver {
  @FieldResolver(() => String, {
    description:
      'For people: "< 0.25 h", "≥ $1,000.00 a month, ≥ $3,000.00 in 3 months", "< 0.2 h by 2027-03-31", "removed". English; rounded here.',
  })
  async text(@Root() target: MetricTarget, @Ctx() context: RequestContext): Promise<string> {
    const { currency } = await context.once(tenant);
    return periodTargetText(target, target.unit, currency);
  }
}
