import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { COST } from '../limits/cost';
import * as answers from '../../answers/questions/reactive-spiral';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { QuarterScalar } from '../scalars/quarter';
import type { Quarter } from '../../numbers/units/period';
import { namedClient } from '../client/client.loader';
import { Client } from '../client/client.type';
import { FIRST, QUARTER } from '../client/descriptions';
import { ClientSpiral, SpiralAssessment, SpiralSignal } from './spiral.type';

@Resolver(() => SpiralAssessment)
export class ReactiveSpiralResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => SpiralAssessment, {
    complexity: COST.question,
    description:
      'Is this the reactive spiral of death (TruMethods Framework Foundations, Breaking the profitability barrier, Understanding Operational SMART Numbers)? Judged by the months of the quarter that are over. A token limited to clients gets what its clients show, without the signals of staff.',
  })
  reactiveSpiral(
    @Ctx() context: RequestContext,
    @Arg('quarter', () => QuarterScalar, { description: QUARTER }) quarter: Quarter,
  ): Promise<answers.SpiralAssessment> {
    return answers.reactiveSpiral(context, quarter);
  }

  @Needs('metrics:read')
  @FieldResolver(() => [ClientSpiral], {
    description: 'The clients at which more than one signal holds, those with most first.',
  })
  clients(
    @Root() spiral: answers.SpiralAssessment,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first?: number | null,
  ): Promise<readonly answers.ClientSpiral[]> {
    return answers.clientsInSpiral(context, spiral, first);
  }
}

@Resolver(() => ClientSpiral)
export class ClientSpiralResolver {
  @FieldResolver(() => Client)
  client(@Root() { client }: answers.ClientSpiral, @Ctx() context: RequestContext) {
    return namedClient(context, client);
  }
}

@Resolver(() => SpiralSignal)
export class SpiralSignalResolver {
  @FieldResolver()
  kind(@Root() signal: SpiralSignal): string {
    return signal.kind;
  }
}
