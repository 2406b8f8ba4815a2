import { Ctx, Query, Resolver } from 'type-graphql';
import { Msp } from './msp.type';
import { RequestContext } from '../../request/context';
import { toGlobalId } from '../../scalars/global-id';
import { tenant } from '../../answers/measuring/tenant';
import { thingOf } from '../thing-of';

export async function readMsp(context: RequestContext): Promise<Msp> {
  const { name, zone, currency, fiscalYearStartMonth } = await context.once(tenant);
  const id = toGlobalId('msp', context.tenantId);
  return thingOf(Msp, { id, name, timeZone: zone, currency, fiscalYearStartMonth });
}

@Resolver()
export class MspResolver {
  @Query(() => Msp, {
    description:
      'The MSP the token belongs to. A token limited to clients gets numbers of only its clients. Needs no scope, but its numbers do.',
  })
  msp(@Ctx() context: RequestContext): Promise<Msp> {
    return readMsp(context);
  }
}
