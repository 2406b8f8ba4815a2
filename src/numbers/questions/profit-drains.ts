import { costShareOf } from '../costing/required-price';
import type { MeasureRow } from '../measures/measure';
import { contribution } from '../metrics/cost-to-serve';
import { exactValue } from '../metrics/evaluate';
import { aisp } from '../metrics/recurring-revenue';
import {
  compare,
  divide,
  fromDecimal,
  isPositive,
  multiply,
  percentOf,
  quotient,
  subtract,
  ZERO,
  type Ratio,
} from '../units/ratio';
import type { Msp } from './average-client';
import {
  lengthInMonths,
  monthsOfAll,
  sum,
  within,
  type ClientRows,
  type QuestionContext,
} from './client-rows';
import { compareDrain } from './drain-effects';
import { costOf, drainFigures, revenueOf } from './drain-figures';
import type { ProfitDrain } from './profit-drain';

/** The MSP's clients, what they pay a seat, and what their reactive hours cost. */
function mspOf(clients: readonly ClientRows[], context: QuestionContext, extra: Ratio): Msp {
  const rowsOf = (some: readonly ClientRows[]): MeasureRow[] => some.flatMap(({ rows }) => rows);
  const all = drainFigures(rowsOf(clients));
  const priced = clients.filter(({ rows }) => isPositive(drainFigures(rows).seats));
  const presence = {
    seatCount: clients.some((client) => client.presence.seatCount),
    endpointCount: clients.some((client) => client.presence.endpointCount),
  };
  return {
    all,
    priced: drainFigures(rowsOf(priced)),
    price: exactValue(aisp, rowsOf(clients), { ...context, presence }),
    hourlyCost: quotient(all.supportLabour, all.reactiveHours) ?? ZERO,
    extra,
  };
}

/**
 * Which clients drain profit (RO)? Shortfall = target margin × service revenue − contribution,
 * largest first, each with what drives it most. `extra`: the hours that an escalated ticket takes
 * more than another; null where not all clients are seen, and so none can be compared with them.
 */
export function profitDrains(
  clients: readonly ClientRows[],
  context: QuestionContext,
  extra: Ratio | null,
): ProfitDrain[] {
  const months = monthsOfAll(context, [contribution]);
  const length = lengthInMonths(months, context.today);
  if (!isPositive(length)) return [];
  const counted = clients.map((each) => ({ ...each, rows: within(each.rows, months) }));
  const msp = extra && mspOf(counted, { ...context, months }, extra);
  return counted
    .flatMap((client) => drainOf(client, msp, length, context) ?? [])
    .sort((a, b) => compare(b.shortfall, a.shortfall) || a.client - b.client);
}

function drainOf(
  { client, rows }: ClientRows,
  msp: Msp | null,
  months: Ratio,
  { policy }: QuestionContext,
): ProfitDrain | null {
  const costShare = costShareOf(fromDecimal(policy.targetMarginPercent));
  const figures = drainFigures(rows);
  const [revenue, cost] = [revenueOf(figures), costOf(figures)];
  const left = subtract(revenue, cost);
  const shortfall = subtract(cost, multiply(costShare, revenue));
  if (!isPositive(shortfall)) return null;
  return {
    client,
    figures,
    revenue,
    cost,
    contribution: left,
    marginPercent: percentOf(left, revenue),
    shortfall,
    shortfallPerMonth: divide(shortfall, months),
    months,
    costShare,
    comparison: msp && compareDrain(figures, msp, costShare),
    isBound: isPositive(sum(rows, 'uncostedHours')),
  };
}
