import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ClientSpiral, SpiralAssessment } from './spiral.type';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { readPage } from '../../request/page';
import { QuarterScalar, type Quarter } from '../../scalars/quarter';
import { readQuarter } from '../../answers/measuring/read-quarter';
import { tenant } from '../../answers/measuring/tenant';
import { assessClients, AssessedSpiral, assessSpiral } from '../../answers/questions/assess-spiral';
import { FIRST, QUARTER } from '../client/descriptions';
import { ANSWERS } from '../client/with-clients';

@Resolver(() => SpiralAssessment)
export class ReactiveSpiralResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => SpiralAssessment, {
    description:
      'Is this the reactive spiral of death (FF, BB, SN)? Judged by the months of the quarter that are over. A token limited to clients gets what its clients show, without the signals of staff. Two statements; two more for `clients`.',
  })
  async reactiveSpiral(
    @Ctx() context: RequestContext,
    @Arg('quarter', () => QuarterScalar, { description: QUARTER }) quarter: Quarter,
  ): Promise<SpiralAssessment> {
    return assessSpiral(context, readQuarter(quarter, await context.once(tenant)));
  }

  @Needs('metrics:read')
  @FieldResolver(() => [ClientSpiral], {
    description: 'The clients at which more than one signal holds, those with most first.',
  })
  async clients(
    @Root() { quarter, said }: AssessedSpiral,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first?: number | null,
  ): Promise<ClientSpiral[]> {
    const { size } = readPage({ first }, 0, ANSWERS);
    return said ? said.slice(0, size) : assessClients(context, quarter, size);
  }
}
