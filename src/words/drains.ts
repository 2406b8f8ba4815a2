import type { DrainComparison } from '../numbers/questions/drain-effects';
import type { ProfitDrain } from '../numbers/questions/profit-drain';
import {
  compare,
  HUNDRED,
  isPositive,
  multiply,
  negate,
  subtract,
  type Ratio,
} from '../numbers/units/ratio';
import { ofAverageClient, ofDriver } from './drain-drivers';
import { money } from './money';
import { percent, upTo } from './quantities';
import { capital } from './sentence';
import { monthSpan } from './spans';

/** What the words depend on beside the drain. */
export interface DrainWords {
  readonly currency: string;
  readonly targetMarginPercent: Ratio;
}

function shortfallWords(drain: ProfitDrain, { currency, targetMarginPercent }: DrainWords): string {
  const amount = (value: Ratio): string => money(value, currency);
  const margin = drain.marginPercent ? `, ${percent(drain.marginPercent)}` : '';
  return (
    `Over ${monthSpan(drain.months)}, ${amount(drain.revenue)} of service revenue less ` +
    `${amount(drain.cost)} to serve leaves ${amount(drain.contribution)}${margin}: ` +
    `${amount(drain.shortfall)} short of ${upTo(targetMarginPercent, 1)} %, or ` +
    `${amount(drain.shortfallPerMonth)} a month.`
  );
}

function restWords(rest: Ratio, currency: string): string {
  if (isPositive(rest)) return `All else adds ${money(rest, currency)}.`;
  return rest.over < 0n ? `All else takes off ${money(negate(rest), currency)}.` : '';
}

function driverWords(drain: ProfitDrain, comparison: DrainComparison, currency: string): string[] {
  const { effects, driver, ownDriver } = comparison;
  const own = `${ofDriver(drain, comparison, ownDriver, currency)}.`;
  const rest = subtract(drain.shortfall, effects[driver]);
  if (driver !== 'AVERAGE_CLIENT') return [`What adds most is ${own}`, restWords(rest, currency)];
  // What is under a hundredth of the whole is not worth a sentence.
  const average = `What adds most is ${ofAverageClient(drain, comparison, currency)}.`;
  if (compare(multiply(effects[ownDriver], HUNDRED), drain.shortfall) < 0)
    return [average, restWords(rest, currency)];
  const others = subtract(rest, effects[ownDriver]);
  return [average, `Next comes ${own}`, restWords(others, currency)];
}

const UNCOMPARED =
  'What drives it shows only beside all other clients, which this token does not see.';

/** The arithmetic of a drain: what is missing, what adds most to it, and what all else comes to. */
export function drainWords(drain: ProfitDrain, about: DrainWords): string {
  const { comparison } = drain;
  const drivers = comparison ? driverWords(drain, comparison, about.currency) : [UNCOMPARED];
  return [shortfallWords(drain, about), ...drivers].filter(Boolean).map(capital).join(' ');
}
