import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MetricEvidence, MetricEvidenceSource } from './evidence.type';
import type { Node } from '../node/node.type';
import { RequestContext } from '../../request/context';
import type { EvidenceSource } from '../../rollup/serve/evidence-row';
import { findAsEvidence, type Key } from '../node/find-node';
import type { Evidence } from '../../answers/measuring/evidence-page';

function keyOf(source: EvidenceSource): Key {
  switch (source.kind) {
    case 'TIME_ENTRY':
      return { kind: 'time-entry', parts: [source.sourceId, source.externalId] };
    case 'TICKET':
      return { kind: 'ticket', parts: [source.sourceId, source.externalId] };
    case 'AGREEMENT':
      return { kind: 'agreement', parts: [source.id] };
    case 'CLIENT':
      return { kind: 'client', parts: [source.id] };
    case 'TECHNICIAN':
      return { kind: 'technician', parts: [source.id] };
    case 'TOOL_COST':
      return { kind: 'tool-cost', parts: [source.sourceId, source.externalId] };
    case 'MSP':
      return { kind: 'msp', parts: [] };
  }
}

@Resolver(() => MetricEvidence)
export class EvidenceResolver {
  @FieldResolver(() => MetricEvidenceSource, {
    nullable: true,
    description:
      'The record itself as last known, even if it was deleted since. If it now belongs to a client that this token may not see, the client it was counted for stands here instead. Needs the scope of its kind; without it, null (`FORBIDDEN`).',
  })
  async source(
    @Root() { source, clientId }: Evidence,
    @Ctx() context: RequestContext,
  ): Promise<Node | null> {
    const found = await findAsEvidence(context, keyOf(source));
    if (found || clientId === null) return found;
    return findAsEvidence(context, { kind: 'client', parts: [clientId] });
  }
}
