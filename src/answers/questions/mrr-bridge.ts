import {
  mrrBridge as bridgeOf,
  type MrrMovement as Moved,
} from '../../numbers/questions/mrr-bridge';
import { monthsThrough, shiftMonth, type Month } from '../../numbers/units/month';
import { coinsIn } from '../../numbers/units/coins';
import type { MonthSpan } from '../../numbers/units/period';
import { moneyText } from '../../scalars/money';
import type { RequestContext } from '../../request/context';
import { readClientMrr } from '../../rollup/serve/read-client-mrr';
import { readPeriod, type PeriodAsked } from '../measuring/read-period';
import { tenant } from '../measuring/tenant';

type Amount = Exclude<keyof Moved, 'month' | 'partial'>;

/** The steps from one month's MRR to the next, as decimal text. */
export type MrrMovement = { readonly [A in Amount]: string } & {
  readonly month: Month;
  readonly partial: boolean;
};

function toMovement({ month, partial, ...moved }: Moved, currency: string): MrrMovement {
  const under = coinsIn(currency);
  const text = (over: bigint): string => moneyText({ over, under }, currency);
  return {
    month,
    partial,
    opening: text(moved.opening),
    new: text(moved.new),
    expansion: text(moved.expansion),
    contraction: text(moved.contraction),
    churned: text(moved.churned),
    net: text(moved.net),
    closing: text(moved.closing),
  };
}

/** The movements in whole coins, read once for each period of a request. */
export const exactBridge = (context: RequestContext, { from, to }: MonthSpan): Promise<Moved[]> =>
  context.onceFor('mrr bridge', [from, to], async () => {
    const { coverage, currentMonth, today, currency } = await context.once(tenant);
    const first = coverage.MONEY;
    if (!first) return [];
    const known = { from: from > first ? from : first, to: to < currentMonth ? to : currentMonth };
    const months = monthsThrough(known.from, known.to);
    const [begins, ends] = [months[0], months.at(-1)];
    if (!begins || !ends) return [];
    // Two months before show who is new, and one month after shows who leaves.
    const span = { from: shiftMonth(begins, -2), to: shiftMonth(ends, 1) };
    const clients = await readClientMrr(context.scope, span);
    return bridgeOf(clients, months, currentMonth, today, coinsIn(currency));
  });

/** Reads what came, grew, shrank and left between each month's MRR and the next. */
export async function mrrBridge(
  context: RequestContext,
  period: PeriodAsked,
): Promise<MrrMovement[]> {
  const { currency } = await context.once(tenant);
  const moved = await exactBridge(context, readPeriod(period));
  return moved.map((each) => toMovement(each, currency));
}
