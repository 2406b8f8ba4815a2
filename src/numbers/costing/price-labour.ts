import { DELIVERY_AREAS } from '../areas';
import { fteHistory, fteOn, FULL_TIME } from '../measures/fte-history';
import { firstDay } from '../units/month';
import { HOUR_PARTS, MONEY_DECIMALS } from '../units/parts';
import { toParts } from '../units/ratio';
import { toHundredths } from '../units/round';
import { spread } from '../units/spread';
import { fullTimeMs } from './capacity';
import type { CostSheet } from './cost-sheet';
import { costOn, type LabourCostRow } from './labour-month';
import type { LoggedHours, MonthFacts } from './month-facts';

/** What an hour's price is a whole number of. */
interface Scale {
  /** The hours of one full-time person in the month, in milliseconds. */
  readonly fullTime: bigint;
  /** A multiple of every FTE. */
  readonly ftes: bigint;
}

const greatestDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestDivisor(b, a % b);

function scaleOf({ month, time, people }: MonthFacts): Scale {
  const ftes = [...people.values()].flatMap((person) => fteHistory(person.ftes));
  const multiple = (a: bigint, b: bigint): bigint => (a / greatestDivisor(a, b)) * b;
  return {
    fullTime: fullTimeMs(month, time),
    ftes: ftes.reduce((all, { value }) => multiple(all, value), FULL_TIME),
  };
}

/**
 * An hour's price in ten-thousandths × the scale. A monthly cost is paid for the hours of a full
 * month × the FTE, and for none in a month without any: 3 000 for half-time and 160 hours are 37.50.
 */
function hourlyPrice(
  { hourlyCost, monthlyCost }: LabourCostRow,
  fte: bigint,
  { fullTime, ftes }: Scale,
): bigint {
  if (hourlyCost !== null) return toParts(hourlyCost, MONEY_DECIMALS) * (fullTime || 1n) * ftes;
  const price = toParts(monthlyCost ?? '0', MONEY_DECIMALS) * HOUR_PARTS * FULL_TIME;
  return fullTime > 0n ? price * (ftes / fte) : 0n;
}

/** Prices of a client and area, by person. */
type Prices = Map<number, bigint>;

function priced(
  hours: readonly LoggedHours[],
  { month, people }: MonthFacts,
  scale: Scale,
): Map<string, Prices> {
  const all = new Map<string, Prices>();
  for (const { technicianId, clientId, area, on, workedMs } of hours) {
    const person = people.get(technicianId ?? 0);
    const cost = person && costOn(person, month, on);
    if (technicianId === null || !cost) continue;
    const own = all.get(`${clientId} ${area}`) ?? new Map<number, bigint>();
    all.set(`${clientId} ${area}`, own);
    const price = hourlyPrice(cost, fteOn(fteHistory(person.ftes), on ?? firstDay(month)), scale);
    own.set(technicianId, (own.get(technicianId) ?? 0n) + price * workedMs);
  }
  return all;
}

/** The rounded price of a client and area, cut among those who worked. */
function cut(prices: Prices, under: bigint): (readonly [number, bigint])[] {
  const all = [...prices.values()].reduce((sum, price) => sum + price, 0n);
  const weights = [...prices.values()].map((price) => (all < 0n ? -price : price));
  const parts = spread(toHundredths({ over: all, under }), weights);
  return [...prices.keys()].map((id, i) => [id, parts?.[i] ?? 0n]);
}

/**
 * Puts hours at standard rates on the sheet, each at the rate of its own date, rounded per client
 * and area. 10 h at 40 before the 16th and 10 h at 50 from it on: 900. `payroll` is what everybody
 * cost; the rest of it is bench, and overhead.
 */
export function priceLabour(
  sheet: CostSheet,
  payroll: ReadonlyMap<number, bigint>,
  hours: readonly LoggedHours[],
  facts: MonthFacts,
): void {
  const scale = scaleOf(facts);
  const under = MONEY_DECIMALS * HOUR_PARTS * (scale.fullTime || 1n) * scale.ftes;
  const prices = priced(hours, facts, scale);
  const bench = new Map(payroll);
  for (const { clientId } of facts.clients) {
    for (const area of DELIVERY_AREAS) {
      for (const [technicianId, cents] of cut(prices.get(`${clientId} ${area}`) ?? NONE, under)) {
        sheet.add({ kind: 'labour', technicianId }, 'standard rate', cents, { clientId, area });
        bench.set(technicianId, (bench.get(technicianId) ?? 0n) - cents);
      }
    }
  }
  for (const [technicianId, cents] of bench)
    sheet.addOverhead({ kind: 'labour', technicianId }, 'overhead: bench', cents);
}

const NONE: Prices = new Map();
