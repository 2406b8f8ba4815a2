import { MANAGED_HOURS, MANAGED_LABOUR, MANAGED_TOOLS } from '../metrics/cost-sums';
import { multiply, type Ratio } from '../units/ratio';
import {
  inverse,
  monthlyIn,
  rateOf,
  rest,
  times,
  totalOf,
  type ClientChange,
  type ComparedSpans,
} from './client-change';
import { driver, type Driver, type DriverKind, type Facts } from './driver';
import { differenceOf, middleOf, ofTwo, type Change } from './product';
import { shareOfChange } from './share-of-change';
import { sumOfMany } from './sum-of-many';

/** Cost takes away from margin, in percent points. */
const lost = ({ over, under }: Ratio): Ratio => ({ over: over * -100n, under });

const partsOf = (spans: ComparedSpans) => (client: ClientChange) => {
  const monthly = monthlyIn(spans);
  return {
    fee: monthly(client, ['mrr']),
    hours: monthly(client, MANAGED_HOURS),
    labour: monthly(client, MANAGED_LABOUR),
    tools: monthly(client, MANAGED_TOOLS),
  };
};
type Parts = ReturnType<ReturnType<typeof partsOf>>;

/** What a client's labour changed by at standard rates: hours × cost of an hour. Cost without any hours in a span is laid to the rate. */
function hourlyEffects({ hours, labour }: Parts) {
  const rate = rateOf(labour, hours);
  const [byHours, byRate] = ofTwo(hours, rate);
  const idle = differenceOf(rest(labour, times(hours, rate)));
  return { LABOUR_HOURS: byHours, COST_RATE: sumOfMany([byRate, idle]) };
}

/** An amount of each client, as what it takes away from the margin. */
type Cost = (kind: DriverKind, facts: Facts, amounts: readonly Ratio[]) => Driver;

/** Absorbed labour costs what people are paid, so more hours of theirs cost no more: it is one cause. */
const absorbedLabour = (parts: readonly Parts[], labour: Change, cost: Cost): Driver[] => [
  cost(
    'LABOUR',
    { of: 'LABOUR', change: labour },
    parts.map((each) => differenceOf(each.labour)),
  ),
];

/** At standard rates it is two: more hours, and dearer ones. */
function hourlyLabour(parts: readonly Parts[], labour: Change, cost: Cost): Driver[] {
  const hours = totalOf(parts.map((each) => each.hours));
  const effects = parts.map(hourlyEffects);
  const byHours = effects.map((each) => each.LABOUR_HOURS);
  const byRate = effects.map((each) => each.COST_RATE);
  return [
    cost('LABOUR_HOURS', { of: 'HOURS', change: hours }, byHours),
    cost('COST_RATE', { of: 'COST_OF_HOUR', change: rateOf(labour, hours) }, byRate),
  ];
}

/**
 * Margin = 1 − (labour + tools) ÷ fees, in percent points: what higher fees gained, and what labour
 * and tools cost. Each client by itself; the part of the fees goes to clients by their own change
 * of fee.
 */
export function marginDrivers(spans: ComparedSpans): Driver[] {
  const parts = spans.clients.map(partsOf(spans));
  const total = (key: keyof Parts): Change => totalOf(parts.map((each) => each[key]));
  const [fees, labour, tools] = [total('fee'), total('labour'), total('tools')];
  const perDollar = inverse(fees);
  const byFees = ofTwo(totalOf([labour, tools]), perDollar)[1];
  const shareOfFees = parts.map(({ fee }) => lost(multiply(byFees, shareOfChange(fee, fees))));
  const cost: Cost = (kind, facts, amounts) => {
    const shares = amounts.map((amount) => lost(multiply(amount, middleOf(perDollar))));
    return driver(kind, facts, shares);
  };
  const byTools = parts.map((each) => differenceOf(each.tools));
  return [
    driver('PRICE', { of: 'FEES', change: fees }, shareOfFees),
    ...(spans.hourly ? hourlyLabour : absorbedLabour)(parts, labour, cost),
    cost('TOOLS', { of: 'TOOLS', change: tools }, byTools),
  ];
}
