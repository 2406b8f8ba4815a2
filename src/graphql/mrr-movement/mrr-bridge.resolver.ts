import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { PeriodInput } from '../metric/period.type';
import { MrrMovement } from './mrr-movement.type';
import { mrrBridge, type MrrMovement as Moved } from '../../numbers/questions/mrr-bridge';
import { monthsThrough, shiftMonth } from '../../numbers/units/month';
import { hundredthsText } from '../../numbers/units/round';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { readClientMrr } from '../../rollup/serve/read-client-mrr';
import { readPeriod } from '../../answers/measuring/read-period';
import { tenant } from '../../answers/measuring/tenant';

const toMrrMovement = ({ month, partial, ...cents }: Moved): MrrMovement =>
  Object.assign(new MrrMovement(), {
    month,
    partial,
    ...Object.fromEntries(
      Object.entries(cents).map(([key, value]) => [key, hundredthsText(value)]),
    ),
  });

@Resolver()
export class MrrBridgeResolver {
  @Needs('metrics:read', 'financials:read')
  @Query(() => [MrrMovement], {
    description:
      'What came, grew, shrank and left between each month’s MRR and the next. Months that have not begun, and months before the first record of agreements or revenue, are left out. A token limited to clients gets the bridge of its clients.',
  })
  async mrrBridge(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, {
      description: 'The months, both ends included. Backwards or over 240 months: `BAD_PERIOD`.',
    })
    period: PeriodInput,
  ): Promise<MrrMovement[]> {
    const { from, to } = readPeriod(period);
    const { coverage, currentMonth, today } = await context.once(tenant);
    const first = coverage.MONEY;
    if (!first) return [];
    const months = monthsThrough(
      from > first ? from : first,
      to < currentMonth ? to : currentMonth,
    );
    const [begins, ends] = [months[0], months.at(-1)];
    if (!begins || !ends) return [];
    // A newcomer is known by the two months before, one that leaves by the month after.
    const span = { from: shiftMonth(begins, -2), to: shiftMonth(ends, 1) };
    const clients = await readClientMrr(context.scope, span);
    return mrrBridge(clients, months, currentMonth, today).map(toMrrMovement);
  }
}
