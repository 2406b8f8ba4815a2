import { areaOf } from '../../numbers/areas';
import { metric as metricOf } from '../../numbers/metrics/catalogue';
import { lengthInMonths } from '../../numbers/questions/client-rows';
import { bindingNeed, peopleNeed, type PeopleNeed } from '../../numbers/staffing/people-need';
import { productiveHours } from '../../numbers/staffing/productive-hours';
import type { StaffingFacts, StaffingReason } from '../../numbers/staffing/staffing';
import {
  fromDecimal,
  isPositive,
  multiply,
  quotient,
  ZERO,
  type Ratio,
} from '../../numbers/units/ratio';
import { targetAt } from '../measuring/target-in-force';
import type { Tenant } from '../measuring/tenant';
import { monthsOf, type AreaLoad } from './area-load';

/** Limits are decimal text in the records, and short enough to be the same as numbers. */
const limitOf = (limit: number | null | undefined): Ratio => fromDecimal(String(limit ?? 0));

/** People whom the hours ask for. Where nobody logged any, that is not known: it is not nobody. */
function byHours({ area, hours }: AreaLoad, facts: Tenant): PeopleNeed | null {
  const { over: amount } = hours.sides;
  if (!isPositive(amount)) return null;
  const counted = monthsOf(hours, facts);
  const { today, policyOf } = facts;
  return peopleNeed({
    basis: areaOf(area).hours,
    amount,
    perPerson: productiveHours(counted, today, policyOf),
    months: lengthInMonths(counted, today),
  });
}

/**
 * The people that tickets need. Above the upper end of the target a technician closes more than is
 * sound.
 */
function byTickets({ area, tickets }: AreaLoad, facts: Tenant): PeopleNeed | null {
  const { over: amount } = tickets.sides;
  if (area !== 'SUPPORT' || !isPositive(amount)) return null;
  const perTechnician = metricOf('REACTIVE_TICKETS_PER_TECHNICIAN');
  const { shown } = targetAt(perTechnician, facts, tickets.period.to);
  const months = lengthInMonths(monthsOf(tickets, facts), facts.today);
  const perPerson = multiply(limitOf(shown?.max ?? shown?.min), months);
  return peopleNeed({ basis: 'ticketsOpened', amount, perPerson, months });
}

/** The people that the revenue or the endpoints pay for, or why that is not known. */
function byLeverage({ area, leverage }: AreaLoad, facts: Tenant): PeopleNeed | StaffingReason {
  if (leverage.reason === 'NO_ENDPOINT_COUNT') return leverage.reason;
  if (leverage.reason !== null && leverage.reason !== 'UNSTAFFED') return 'DATA_INCOMPLETE';
  const months = lengthInMonths(monthsOf(leverage, facts), facts.today);
  const perPerson = multiply(limitOf(leverage.target?.min), months);
  const { basis } = areaOf(area).leverage;
  return peopleNeed({ basis, amount: leverage.sides.over, perPerson, months }) ?? 'NO_TARGET';
}

/** The people of the area, over the months in which its leverage is known, or else over the whole period. */
function currentPeople({ leverage, people }: AreaLoad, facts: Tenant): Ratio {
  const known = leverage.reason === null || leverage.reason === 'UNSTAFFED';
  const counted = known ? leverage : people;
  const months = lengthInMonths(monthsOf(counted, facts), facts.today);
  const fteMonths = known ? leverage.sides.under : people.sides.over;
  return quotient(fteMonths, months) ?? ZERO;
}

/** The facts by which an area's staffing is judged. Of hours and tickets the load that asks for more people binds. */
export function staffingFacts(load: AreaLoad, facts: Tenant): StaffingFacts {
  const hours = byHours(load, facts);
  const unknown = monthsOf(load.hours, facts).length === 0 ? 'DATA_INCOMPLETE' : 'NO_HOURS';
  return {
    area: load.area,
    current: currentPeople(load, facts),
    byDemand: bindingNeed([hours, byTickets(load, facts)]) ?? unknown,
    demandedAtLeast: hours === null,
    byLeverage: byLeverage(load, facts),
    tolerance: fromDecimal(facts.policyOf(load.hours.period.to).staffingTolerance),
  };
}
