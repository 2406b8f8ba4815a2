import { demandAllClients } from '../../auth/actor';
import { areaOf, type DeliveryAreaKey } from '../../numbers/areas';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import { countedMonths } from '../../numbers/metrics/counted-months';
import type { StaffingBasis } from '../../numbers/staffing/basis';
import { bindingNeed, staffByDemand, type DemandNeed } from '../../numbers/staffing/by-demand';
import { staffByLeverage, type LeverageNeed } from '../../numbers/staffing/by-leverage';
import { productiveHours } from '../../numbers/staffing/productive-hours';
import { elapsedMonths } from '../../numbers/units/elapsed-months';
import { monthsThrough, type Month } from '../../numbers/units/month';
import { upToTwoDecimals } from '../../numbers/units/round';
import type { RequestContext } from '../../request/context';
import { measureOver } from '../measuring/measure';
import type { PeriodAsked } from '../measuring/read-period';
import { sliceOfArea, wholeOf } from '../measuring/slice';
import { judgedOn, targetInForce } from '../measuring/target-in-force';
import { tenant, type Tenant } from '../measuring/tenant';
import type { Value } from '../measuring/value';

/**
 * The people an area should have: as many as its revenue pays for, and as many as its work needs.
 */
export interface StaffingRecommendation extends Pick<
  LeverageNeed,
  'current' | 'gap' | 'action' | 'explanation'
> {
  readonly byLeverage: DemandNeed;
  readonly byDemand: DemandNeed | null;
}

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
interface AreaLoad {
  readonly area: DeliveryAreaKey;
  readonly leverage: Value;
  /** The hours logged in the area. */
  readonly hours: Value;
  /** The tickets opened in the whole MSP. */
  readonly tickets: Value;
}

const monthsOf = ({ key, period }: Value, { currentMonth, coverage }: Tenant): readonly Month[] =>
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

/**
 * The people that tickets need. Above the upper end of the target a technician closes more than is
 * sound.
 */
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

const explainDemand = (need: DemandNeed | null): string =>
  need === null
    ? ''
    : ` The work asks for ${upToTwoDecimals(need.fte)}: ${upToTwoDecimals(need.basisValue)} ${need.basis} a month ÷ ${upToTwoDecimals(need.perPerson)} per person.`;

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

/**
 * Recommends by leverage: its numerator pays for people and its denominator is the people. The
 * demand beside it comes from the work, or from tickets when they need more people.
 */
function recommend(load: AreaLoad, facts: Tenant): StaffingRecommendation {
  const { current, gap, action, explanation, ...byLeverage } = carried(load, facts);
  const byDemand = bindingNeed([byHours(load, facts), byTickets(load, facts)]);
  const told = explanation + explainDemand(byDemand);
  return { byLeverage, byDemand, current, gap, action, explanation: told };
}

export const leverageKey = (area: DeliveryAreaKey): MetricKey => `LEVERAGE_${area}`;

/**
 * Recommends how many people an area should have. All areas of one answer share their statements.
 */
export async function staffArea(
  context: RequestContext,
  area: DeliveryAreaKey,
  period: PeriodAsked,
): Promise<StaffingRecommendation> {
  const { actor } = context;
  demandAllClients(actor, 'Staffing');
  const [[leverage, hours], [tickets]] = await Promise.all([
    measureOver(context, {
      keys: [leverageKey(area), 'LOGGED_HOURS'],
      sliceOf: (metric) => sliceOfArea(actor, area, metric),
      period,
    }),
    measureOver(context, { keys: ['TICKETS_OPENED'], sliceOf: () => wholeOf(actor), period }),
  ]);
  const load = { area, leverage: leverage!, hours: hours!, tickets: tickets! };
  return recommend(load, await context.once(tenant));
}
