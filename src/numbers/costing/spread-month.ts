import { absorbLabour } from './absorb-labour';
import { CostSheet, type OnLine } from './cost-sheet';
import { costOn, isInAreas, labourMonth, type AreaCost } from './labour-month';
import type { LoggedHours, MonthFacts } from './month-facts';
import { priceLabour } from './price-labour';
import { spreadTools } from './spread-tools';

export interface CostedMonth {
  readonly sheet: CostSheet;
  /** Hours for clients without a known cost. */
  readonly uncosted: readonly LoggedHours[];
  /** People with a share in the five areas. */
  readonly staffed: ReadonlySet<number>;
}

/** What everybody costs in the month, by person. */
function payrollOf({ people, month, today, time }: MonthFacts): Map<number, AreaCost[]> {
  return new Map([...people].map(([id, person]) => [id, labourMonth(person, month, today, time)]));
}

function hoursByPerson(hours: readonly LoggedHours[]): Map<number, LoggedHours[]> {
  const byPerson = new Map<number, LoggedHours[]>();
  for (const each of hours) {
    const own = byPerson.get(each.technicianId ?? 0);
    if (own) own.push(each);
    else byPerson.set(each.technicianId ?? 0, [each]);
  }
  return byPerson;
}

const centsOf = (parts: readonly AreaCost[]): bigint =>
  parts.reduce((sum, { cents }) => sum + cents, 0n);

/** Hours have no cost when they are of no technician, of overhead staff, or before a first known cost. */
function isUncosted(
  hours: LoggedHours,
  payroll: ReadonlyMap<number, AreaCost[]>,
  { people, month }: MonthFacts,
): boolean {
  const person = people.get(hours.technicianId ?? 0);
  if (!person || !isInAreas(payroll.get(hours.technicianId ?? 0) ?? [])) return true;
  return costOn(person, month, hours.on) === undefined;
}

/**
 * The costs of one month, all of its clients at once. Nothing is lost: what is with clients and what
 * is overhead come, to the cent, to what people and tools cost. `onLine` hears of every part of it.
 */
export function spreadMonth(facts: MonthFacts, onLine?: OnLine): CostedMonth {
  const sheet = new CostSheet(onLine);
  const payroll = payrollOf(facts);
  const uncosted = facts.hours.filter((hours) => isUncosted(hours, payroll, facts));
  if (facts.mode === 'STANDARD_RATE') {
    const unpriced = new Set(uncosted);
    const priced = facts.hours.filter((hours) => !unpriced.has(hours));
    const paid = new Map([...payroll].map(([id, parts]) => [id, centsOf(parts)]));
    priceLabour(sheet, paid, priced, facts);
  } else {
    const byPerson = hoursByPerson(facts.hours);
    for (const [id, parts] of payroll)
      absorbLabour(sheet, id, parts, byPerson.get(id) ?? [], facts);
  }
  spreadTools(sheet, facts);
  const staffed = new Set([...payroll].flatMap(([id, parts]) => (isInAreas(parts) ? [id] : [])));
  return { sheet, uncosted, staffed };
}
