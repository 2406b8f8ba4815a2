import { MANAGED_HOURS, MANAGED_LABOUR, MANAGED_TOOLS } from '../metrics/cost-sums';
import { multiply, type Ratio } from '../units/ratio';
import {
  changeIn,
  inverse,
  rateOf,
  rest,
  times,
  totalOf,
  type ClientChange,
} from './client-change';
import { driver, type Driver } from './driver';
import { went } from './explain';
import { differenceOf, middleOf, ofTwo, type Change } from './product';
import { shareOfChange } from './share-of-change';
import { sumOfMany } from './sum-of-many';

/** Cost takes away from margin, in percent points. */
const lost = ({ over, under }: Ratio): Ratio => ({ over: over * -100n, under });

const partsOf = (client: ClientChange) => ({
  fee: changeIn(client, ['mrr']),
  hours: changeIn(client, MANAGED_HOURS),
  labour: changeIn(client, MANAGED_LABOUR),
  tools: changeIn(client, MANAGED_TOOLS),
});
type Parts = ReturnType<typeof partsOf>;

/** What a client's cost changed by: hours × cost of an hour, and tools. Cost without any hours in a span is laid to the rate. */
function costEffects({ hours, labour, tools }: Parts) {
  const rate = rateOf(labour, hours);
  const [byHours, byRate] = ofTwo(hours, rate);
  const idle = differenceOf(rest(labour, times(hours, rate)));
  return { LABOUR_HOURS: [byHours], COST_RATE: [byRate, idle], TOOLS: [differenceOf(tools)] };
}

/**
 * Margin = 1 − (hours × cost of an hour + tools) ÷ fees, in percent points: what higher fees
 * gained, and what more hours, dearer hours and tools cost. Each client by itself; the part of
 * the fees goes to clients by their own change of fee.
 */
export function marginDrivers(clients: readonly ClientChange[]): Driver[] {
  const parts = clients.map(partsOf);
  const total = (key: keyof Parts): Change => totalOf(parts.map((each) => each[key]));
  const [fees, labour, hours, tools] = [
    total('fee'),
    total('labour'),
    total('hours'),
    total('tools'),
  ];
  const perDollar = inverse(fees);
  const byFees = ofTwo(totalOf([labour, tools]), perDollar)[1];
  const effects = parts.map(costEffects);
  const cost = (kind: keyof ReturnType<typeof costEffects>, explanation: string): Driver =>
    driver(
      kind,
      explanation,
      effects.map((each) => lost(multiply(sumOfMany(each[kind]), middleOf(perDollar)))),
    );
  return [
    driver(
      'PRICE',
      went('Recurring fees', fees),
      parts.map(({ fee }) => lost(multiply(byFees, shareOfChange(fee, fees)))),
    ),
    cost('LABOUR_HOURS', went('Hours in the managed areas', hours)),
    cost('COST_RATE', went('The cost of an hour', rateOf(labour, hours))),
    cost('TOOLS', went('Tools', tools)),
  ];
}
