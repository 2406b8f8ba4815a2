import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { COST } from '../limits/cost';
import * as answers from '../../answers/questions/diagnosis';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { namedClient } from '../client/client.loader';
import { Client } from '../client/client.type';
import { PERIOD } from '../client/descriptions';
import { MetricKeyEnum } from '../metric/metric-key.type';
import { PeriodInput } from '../metric/period.type';
import { Diagnosis } from './diagnosis.type';

@Resolver(() => Diagnosis)
export class DiagnosisResolver {
  @Needs('metrics:read')
  @Query(() => [Diagnosis], {
    complexity: COST.question,
    description:
      'Why is an Operational SMART number off target (Understanding Operational SMART Numbers)? Lists the causes that the source names, each judged by its share of the distance to the target: the supported ones first, and of these the one of most hours; none when the number is on target or has no value.',
  })
  diagnosis(
    @Ctx() context: RequestContext,
    @Arg('key', () => MetricKeyEnum, {
      description: 'One of the six SMART numbers. Any other is `NOT_DIAGNOSED`.',
    })
    key: MetricKey,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<answers.Diagnosis[]> {
    return answers.diagnosis(context, key, period);
  }

  @FieldResolver(() => [Client])
  clients(@Root() { clients }: answers.Diagnosis, @Ctx() context: RequestContext) {
    return Promise.all(clients.map((client) => namedClient(context, client)));
  }

  @FieldResolver()
  kind(@Root() diagnosis: Diagnosis): string {
    return diagnosis.kind;
  }
}
