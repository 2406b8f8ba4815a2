import { DELIVERY_AREAS } from '../areas';
import { HOUR_PARTS, MONEY_DECIMALS } from '../units/parts';
import { toParts } from '../units/ratio';
import { toHundredths } from '../units/round';
import { spread } from '../units/spread';
import { fullTimeMs } from './capacity';
import type { CostSheet } from './cost-sheet';
import { costOn, type LabourCostRow } from './labour-month';
import type { LoggedHours, MonthFacts } from './month-facts';

/** An hour's price in ten-thousandths × full-time milliseconds: a monthly cost is paid for the hours of a full month, and for none in a month without any. */
function hourlyPrice({ hourlyCost, monthlyCost }: LabourCostRow, fullTime: bigint): bigint {
  if (hourlyCost !== null) return toParts(hourlyCost, MONEY_DECIMALS) * (fullTime || 1n);
  return fullTime > 0n ? toParts(monthlyCost ?? '0', MONEY_DECIMALS) * HOUR_PARTS : 0n;
}

/** Prices of a client and area, by person. */
type Prices = Map<number, bigint>;

function priced(
  hours: readonly LoggedHours[],
  { month, people }: MonthFacts,
  fullTime: bigint,
): Map<string, Prices> {
  const all = new Map<string, Prices>();
  for (const { technicianId, clientId, area, on, workedMs } of hours) {
    const person = people.get(technicianId ?? 0);
    const cost = person && costOn(person, month, on);
    if (technicianId === null || !cost) continue;
    const own = all.get(`${clientId} ${area}`) ?? new Map<number, bigint>();
    all.set(`${clientId} ${area}`, own);
    own.set(technicianId, (own.get(technicianId) ?? 0n) + hourlyPrice(cost, fullTime) * workedMs);
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
  const fullTime = fullTimeMs(facts.month, facts.time);
  const under = MONEY_DECIMALS * HOUR_PARTS * (fullTime || 1n);
  const prices = priced(hours, facts, fullTime);
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
