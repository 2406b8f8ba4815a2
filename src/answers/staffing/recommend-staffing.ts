import type { StaffingRecommendation } from '../../graphql/delivery-area/staffing.type';
import type { MetricValue } from '../../graphql/metric/metric-value.type';
import { areaOf, type DeliveryAreaKey } from '../../numbers/areas';
import { metric as metricOf } from '../../numbers/metrics/catalogue';
import { countedMonths } from '../../numbers/metrics/counted-months';
import type { StaffingBasis } from '../../numbers/staffing/basis';
import { bindingNeed, staffByDemand, type DemandNeed } from '../../numbers/staffing/by-demand';
import { staffByLeverage, type LeverageNeed } from '../../numbers/staffing/by-leverage';
import { productiveHours } from '../../numbers/staffing/productive-hours';
import { elapsedMonths } from '../../numbers/units/elapsed-months';
import { monthsThrough, type Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { judgedOn, targetInForce } from '../measuring/target-in-force';
import { tenant, type Tenant } from '../measuring/tenant';

const nothingKnown = (basis: StaffingBasis, perPerson: number): LeverageNeed => ({
  fte: 0,
  headcountCeiling: 0,
  basis,
  basisValue: 0,
  perPerson,
  current: 0,
  gap: 0,
  action: 'HOLD',
  explanation: 'No month of this period has records to judge by, so nothing is recommended.',
});

/** What an area's staffing is judged by, all over one period. */
export interface AreaLoad {
  readonly area: DeliveryAreaKey;
  readonly leverage: MetricValue;
  /** Logged in the area. */
  readonly hours: MetricValue;
  /** Opened in the MSP. */
  readonly tickets: MetricValue;
}

const monthsOf = (
  { key, period }: MetricValue,
  { currentMonth, coverage }: Tenant,
): readonly Month[] =>
  countedMonths(metricOf(key), monthsThrough(period.from, period.to), currentMonth, coverage)
    .counted;

function byHours({ area, hours }: AreaLoad, facts: Tenant): DemandNeed | null {
  const counted = monthsOf(hours, facts);
  return staffByDemand({
    basis: areaOf(area).hours,
    demand: hours.numerator,
    perPerson: counted.reduce(
      (all, month) => all + productiveHours(month, facts.today, facts.policyOf(month)),
      0,
    ),
    months: elapsedMonths(counted, facts.today),
  });
}

/** Beyond the upper end of the target a technician closes more than well can be. */
function byTickets({ area, tickets }: AreaLoad, facts: Tenant): DemandNeed | null {
  if (area !== 'SUPPORT') return null;
  const perTechnician = metricOf('REACTIVE_TICKETS_PER_TECHNICIAN');
  const own = facts.targets.get(perTechnician.key);
  const { shown } = targetInForce(perTechnician, own, judgedOn(tickets.period.to, facts.today));
  const most = shown?.max ?? shown?.min ?? 0;
  const months = elapsedMonths(monthsOf(tickets, facts), facts.today);
  return staffByDemand({
    basis: 'ticketsOpened',
    demand: tickets.numerator,
    perPerson: most * months,
    months,
  });
}

const inWords = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 2 });

const explainDemand = (need: DemandNeed | null): string =>
  need === null
    ? ''
    : ` The work asks for ${inWords(need.fte)}: ${inWords(need.basisValue)} ${need.basis} a month ÷ ${inWords(need.perPerson)} per person.`;

function carried({ area, leverage }: AreaLoad, facts: Tenant): LeverageNeed {
  const { basis } = areaOf(area).leverage;
  const perPerson = leverage.target?.min ?? 0;
  const known = staffByLeverage({
    basis,
    basisSum: leverage.numerator,
    fteMonths: leverage.denominator,
    months: elapsedMonths(monthsOf(leverage, facts), facts.today),
    perPerson,
  });
  return known ?? nothingKnown(basis, perPerson);
}

/** By leverage: the numerator is what pays for people, the denominator the people. By demand beside it: the work, or the tickets where they ask for more. */
export async function recommendStaffing(
  context: RequestContext,
  load: AreaLoad,
): Promise<StaffingRecommendation> {
  const facts = await context.once(tenant);
  const { current, gap, action, explanation, ...byLeverage } = carried(load, facts);
  const byDemand = bindingNeed([byHours(load, facts), byTickets(load, facts)]);
  const told = explanation + explainDemand(byDemand);
  return { byLeverage, byDemand, current, gap, action, explanation: told };
}
