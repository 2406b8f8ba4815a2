import { DELIVERY_AREAS } from '../delivery-area';
import { MONEY_DECIMALS } from '../measures/recurring-lines';
import { HOUR_PARTS } from '../units/parts';
import { toParts } from '../units/ratio';
import { toHundredths } from '../units/round';
import { fullTimeMs } from './capacity';
import type { CostSheet } from './cost-sheet';
import { costOn, type LabourCostRow } from './labour-month';
import type { LoggedHours, MonthFacts } from './month-facts';

/** An hour's price in ten-thousandths × full-time milliseconds: a monthly cost is paid for the hours of a full month, and for none in a month without any. */
function hourlyPrice({ hourlyCost, monthlyCost }: LabourCostRow, fullTime: bigint): bigint {
  if (hourlyCost !== null) return toParts(hourlyCost, MONEY_DECIMALS) * (fullTime || 1n);
  return fullTime > 0n ? toParts(monthlyCost ?? '0', MONEY_DECIMALS) * HOUR_PARTS : 0n;
}

/**
 * Puts hours at standard rates on the sheet, each at the rate of its own date, rounded per client
 * and area. 10 h at 40 before the 16th and 10 h at 50 from it on: 900. `payroll` is what everybody
 * cost; the rest of it is bench, and overhead.
 */
export function priceLabour(
  sheet: CostSheet,
  payroll: bigint,
  hours: readonly LoggedHours[],
  { month, time, people, clients }: MonthFacts,
): void {
  const fullTime = fullTimeMs(month, time);
  const priced = new Map<string, bigint>();
  for (const { technicianId, clientId, area, on, workedMs } of hours) {
    const person = people.get(technicianId ?? 0);
    const cost = person && costOn(person, month, on);
    const price = cost ? hourlyPrice(cost, fullTime) * workedMs : 0n;
    const key = `${clientId} ${area}`;
    priced.set(key, (priced.get(key) ?? 0n) + price);
  }
  let bench = payroll;
  const under = MONEY_DECIMALS * HOUR_PARTS * (fullTime || 1n);
  for (const { clientId } of clients) {
    for (const area of DELIVERY_AREAS) {
      const cents = toHundredths({ over: priced.get(`${clientId} ${area}`) ?? 0n, under });
      sheet.add('labour', cents, { clientId, area });
      bench -= cents;
    }
  }
  sheet.overhead += bench;
}
