import { costShareOf } from '../costing/required-price';
import { contribution } from '../metrics/cost-to-serve';
import {
  compare,
  fromDecimal,
  isPositive,
  multiply,
  percentOf,
  subtract,
  type Ratio,
} from '../units/ratio';
import { monthsOfAll, sum, within, type ClientRows, type QuestionContext } from './client-rows';
import { DRAIN_DRIVERS, drainEffects, type DrainDriver, type DrainEffects } from './drain-effects';
import { averageOf, drainFigures, type DrainFigures } from './drain-figures';
import { explainDrain } from './explain-drain';
import type { ProfitDrain } from './profit-drain';

/** The driver that adds most; of equal ones the first. */
const largest = (effects: DrainEffects): DrainDriver =>
  DRAIN_DRIVERS.reduce((found, each) =>
    compare(effects[each], effects[found]) > 0 ? each : found,
  );

/**
 * Which clients drain profit (RO)? Shortfall = target margin × service revenue − contribution,
 * largest first, each with what drives it most. `extra`: the hours that an escalated ticket takes
 * more than another.
 */
export function profitDrains(
  clients: readonly ClientRows[],
  context: QuestionContext,
  extra: Ratio,
): ProfitDrain[] {
  const months = monthsOfAll(context, [contribution]);
  const counted = clients.map((each) => ({ ...each, rows: within(each.rows, months) }));
  const all = drainFigures(counted.flatMap(({ rows }) => rows));
  const seated = drainFigures(
    counted.flatMap(({ rows }) => rows.filter(({ hasSeatCount }) => hasSeatCount)),
  );
  return counted
    .flatMap((client) => {
      const figures = drainFigures(client.rows);
      const msp = isPositive(figures.seats) ? seated : all;
      return drainOf(client, figures, msp, context, extra) ?? [];
    })
    .sort((a, b) => compare(b.shortfall, a.shortfall) || a.client - b.client);
}

function drainOf(
  { client, rows }: ClientRows,
  figures: DrainFigures,
  msp: DrainFigures,
  context: QuestionContext,
  extra: Ratio,
): ProfitDrain | null {
  const costShare = costShareOf(fromDecimal(context.policy.targetMarginPercent));
  const left = subtract(figures.revenue, figures.cost);
  const shortfall = subtract(figures.cost, multiply(costShare, figures.revenue));
  if (!isPositive(shortfall)) return null;
  const effects = drainEffects(figures, msp, extra, costShare);
  const driver = largest(effects);
  const marginPercent = percentOf(left, figures.revenue);
  const drain = { client, contribution: left, marginPercent, shortfall, driver, effects };
  return {
    ...drain,
    isBound: isPositive(sum(rows, 'uncostedHours')),
    explanation: explainDrain(drain, figures, averageOf(msp, figures), context),
  };
}
