import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Backlog } from './backlog.type';
import { Driver } from '../driver/driver.type';
import { Refusal } from '../../errors';
import { backlogOf } from '../../numbers/backlog/backlog';
import { monthOf, type LocalDate } from '../../numbers/units/month';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { readBacklog } from '../../rollup/serve/read-backlog';
import { DateScalar, readDate } from '../../scalars/date';
import { tenant, type Tenant } from '../../answers/measuring/tenant';
import { backlogGrowth } from '../../answers/questions/backlog-growth';

function refuseUnknown(on: LocalDate, { today, coverage }: Tenant): void {
  if (on > today) {
    throw new Refusal('FUTURE_DATE', `${on} has not come yet; today is ${today} there.`, { today });
  }
  const first = coverage.TICKETS;
  if (first && first <= monthOf(on)) return;
  throw new Refusal(
    'DATA_INCOMPLETE',
    first ? `Tickets are known from ${first} on; ${on} is before.` : 'No ticket has been received.',
    { first: first ?? null },
  );
}

@Resolver(() => Backlog)
export class BacklogResolver {
  @Needs('metrics:read')
  @Query(() => Backlog, {
    description:
      'The reactive tickets open at the end of a day, and why there are so many. As known now: late closes and merges included. A token limited to clients gets theirs.',
  })
  async backlog(
    @Ctx() context: RequestContext,
    @Arg('on', () => DateScalar, {
      description:
        'The day. After today: `FUTURE_DATE`. Before the month of the first known ticket: `DATA_INCOMPLETE`.',
    })
    date: string,
  ): Promise<Backlog> {
    const on = readDate(date, 'on');
    const facts = await context.once(tenant);
    refuseUnknown(on, facts);
    const { end, tickets } = await readBacklog(context.scope, on);
    return Object.assign(new Backlog(), { on, ...backlogOf(tickets, on, end, facts.zone) });
  }

  @FieldResolver(() => [Driver])
  growth(@Root() { on }: Backlog, @Ctx() context: RequestContext): Promise<Driver[]> {
    return backlogGrowth(context, on);
  }
}
