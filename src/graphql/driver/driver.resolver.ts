import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import { Driver, DriverShare } from './driver.type';
import { Refusal } from '../../errors';
import { RequestContext } from '../../request/context';
import { PAGE } from '../../request/page';

const USUAL = 5;

/** The largest first, whichever way it goes; of equal ones the older client. */
const bySize = (a: DriverShare, b: DriverShare): number =>
  Math.abs(b.effect) - Math.abs(a.effect) || (a.clientKey ?? 0) - (b.clientKey ?? 0);

@Resolver(() => Driver)
export class DriverResolver {
  @FieldResolver(() => [DriverShare], {
    description:
      'The clients with the largest part in it, whichever way. All together add up to the effect; those without any part are left out. Of a number about staff there is one share, of no client.',
  })
  clients(
    @Root() { shares }: Driver,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: USUAL,
      description: `How many at most: 1 to ${PAGE.most} (\`BAD_PAGE\`).`,
    })
    first: number | null,
  ): DriverShare[] {
    const most = first ?? USUAL;
    if (most < 1 || most > PAGE.most) {
      throw new Refusal('BAD_PAGE', `first must lie between 1 and ${PAGE.most}; it is ${most}.`);
    }
    return shares
      .filter(({ effect }) => effect !== 0)
      .sort(bySize)
      .slice(0, most);
  }
}

@Resolver(() => DriverShare)
export class DriverShareResolver {
  @FieldResolver(() => Client, {
    nullable: true,
    description: 'The client. Null: what belongs to none, or a client deleted since.',
  })
  client(@Root() { clientKey }: DriverShare, @Ctx() context: RequestContext) {
    return clientKey === null ? null : context.once(clientByKey).load(clientKey);
  }
}
