import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Agreement } from '../agreement/agreement.type';
import { Client } from '../client/client.type';
import { ExternalRefInput } from './external-ref.type';
import type { Node } from '../node/node.type';
import { Technician } from '../technician/technician.type';
import { Ticket } from '../ticket/ticket.type';
import { TimeEntry } from '../time-entry/time-entry.type';
import { RequestContext } from '../../request/context';
import { findLiving } from '../node/find-node';
import { readReference, type Referable } from './read-reference';

const ONE =
  'by its id or by its id in a source: exactly one of the two (`BAD_REFERENCE`). Null when there is none, or when this token may not see it.';
const ID_HERE = { nullable: true, description: 'Its id here.' };
const ID_THERE = { nullable: true, description: 'Its id in a source.' };

function queryOf(kind: Referable, type: new () => Node, title: string) {
  const name = type.name.charAt(0).toLowerCase() + type.name.slice(1);
  @Resolver()
  class ByReferenceResolver {
    @Query(() => type, { name, nullable: true, description: `${title}, ${ONE}` })
    async find(
      @Ctx() context: RequestContext,
      @Arg('id', () => ID, ID_HERE) id?: string | null,
      @Arg('ref', () => ExternalRefInput, ID_THERE) ref?: ExternalRefInput | null,
    ): Promise<Node | null> {
      const key = await readReference(context, kind, { id, ref });
      return key && findLiving(context, key);
    }
  }
  return ByReferenceResolver;
}

/** A query by reference for each kind of thing that a source sends. */
export const BY_REFERENCE = [
  queryOf('client', Client, 'One client'),
  queryOf('agreement', Agreement, 'One agreement'),
  queryOf('ticket', Ticket, 'One ticket'),
  queryOf('time-entry', TimeEntry, 'One time entry'),
  queryOf('technician', Technician, 'One technician'),
];
