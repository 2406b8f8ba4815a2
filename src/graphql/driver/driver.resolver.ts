import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import * as answers from '../../answers/drivers/driver';
import { Driver, DriverShare } from './driver.type';
import { Refusal } from '../../errors';
import { RequestContext } from '../../request/context';
import { PAGE } from '../../request/page';

const USUAL = 5;

@Resolver(() => Driver)
export class DriverResolver {
  @FieldResolver(() => [DriverShare], {
    description:
      'The clients with the largest part in it, whichever way. All together add up to the effect; those without any part are left out. Of a number about staff there is one share, of no client.',
  })
  clients(
    @Root() driver: answers.Driver,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: USUAL,
      description: `How many at most: 1 to ${PAGE.most} (\`BAD_PAGE\`).`,
    })
    first: number | null,
  ): answers.DriverShare[] {
    const most = first ?? USUAL;
    if (most < 1 || most > PAGE.most) {
      throw new Refusal('BAD_PAGE', `first must lie between 1 and ${PAGE.most}; it is ${most}.`);
    }
    return answers.largestShares(driver, most);
  }
}

@Resolver(() => DriverShare)
export class DriverShareResolver {
  @FieldResolver(() => Client, {
    nullable: true,
    description: 'The client. Null: what belongs to none, or a client deleted since.',
  })
  client(@Root() { clientKey }: answers.DriverShare, @Ctx() context: RequestContext) {
    return clientKey === null ? null : context.once(clientByKey).load(clientKey);
  }
}
