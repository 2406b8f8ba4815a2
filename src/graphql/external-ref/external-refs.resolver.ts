import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { Agreement } from '../agreement/agreement.type';
import { Technician } from '../technician/technician.type';
import { Ticket } from '../ticket/ticket.type';
import { TimeEntry } from '../time-entry/time-entry.type';
import { ToolCost } from '../tool-cost/tool-cost.type';
import { ExternalRef } from './external-ref.type';
import { sources } from './sources.loader';

/** A thing that knows which source sent it. */
interface Sourced {
  readonly sourceKey: number;
  readonly externalId: string;
}

function refsOf(type: new () => Sourced) {
  @Resolver(() => type)
  class ExternalRefsResolver {
    @FieldResolver(() => [ExternalRef], {
      description: 'Its ids in the systems it came from.',
    })
    async externalRefs(
      @Root() thing: object,
      @Ctx() context: RequestContext,
    ): Promise<ExternalRef[]> {
      const { sourceKey, externalId } = thing as Sourced;
      const { names } = await context.once(sources);
      return [{ source: names.get(sourceKey)!, externalId }];
    }
  }
  return ExternalRefsResolver;
}

/** Gives everything that comes from a source its id there. A client's is read with its row. */
export const EXTERNAL_REFS = [Agreement, Ticket, TimeEntry, Technician, ToolCost].map(refsOf);
