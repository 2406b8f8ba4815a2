import { Arg, Query, Resolver } from 'type-graphql';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { ALL_DEFINITIONS, definitionOf } from '../../numbers/metrics/definition';
import { MetricDefinition } from './metric-definition.type';
import { MetricKeyEnum } from './metric-key.type';

@Resolver()
export class MetricDefinitionResolver {
  @Query(() => [MetricDefinition], {
    description: 'What each number means, in the order of the documentation.',
  })
  metricDefinitions(
    @Arg('keys', () => [MetricKeyEnum], {
      nullable: true,
      description: 'Only these; all when absent.',
    })
    keys?: MetricKey[] | null,
  ): readonly MetricDefinition[] {
    return keys ? keys.map(definitionOf) : ALL_DEFINITIONS;
  }
}
