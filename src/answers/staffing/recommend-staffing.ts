import { demandAllClients } from '../../auth/actor';
import { areaOf, type DeliveryAreaKey } from '../../numbers/areas';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import { countedMonths } from '../../numbers/metrics/counted-months';
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
import { targetAt } from '../measuring/target-in-force';
import { tenant, type Tenant } from '../measuring/tenant';
import type { Value } from '../measuring/value';

/**
 * The people an area should have: as many as its revenue pays for, and as many as its work needs.
 */
export interface StaffingRecommendation extends Pick<
  LeverageNeed,
  'current' | 'gap' | 'action' | 'explanation'
> {
  readonly byLeverage: DemandNeed | null;
  /** Why leverage says nothing. */
  readonly byLeverageReason: LeverageGap | null;
  readonly byDemand: DemandNeed | null;
}

export type LeverageGap = 'NO_TARGET' | 'DATA_INCOMPLETE';

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
  const { shown } = targetAt(perTechnician, facts, tickets.period.to);
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

function carried({ area, leverage }: AreaLoad, facts: Tenant): LeverageNeed | null {
  return staffByLeverage({
    basis: areaOf(area).leverage.basis,
    basisSum: leverage.numerator,
    fteMonths: leverage.denominator,
    months: elapsedMonths(monthsOf(leverage, facts), facts.today),
    perPerson: leverage.target?.min ?? 0,
  });
}

const UNKNOWN: Readonly<Record<LeverageGap, string>> = {
  NO_TARGET:
    'What one person should carry is not known: the usual targets are in US dollars. Set the target of the area’s leverage, or moneyTargetFactor. Until then: HOLD.',
  DATA_INCOMPLETE: 'No month of this period has records to judge by, so nothing is recommended.',
};

/** Without leverage there is only the work to compare the people with, and that alone hires nobody. */
function withoutLeverage(
  { leverage }: AreaLoad,
  byDemand: DemandNeed | null,
  facts: Tenant,
): StaffingRecommendation {
  const months = elapsedMonths(monthsOf(leverage, facts), facts.today);
  const byLeverageReason = months > 0 ? 'NO_TARGET' : 'DATA_INCOMPLETE';
  const current = months > 0 ? leverage.denominator / months : 0;
  return {
    byLeverage: null,
    byLeverageReason,
    byDemand,
    current,
    gap: months > 0 && byDemand ? byDemand.fte - current : 0,
    action: 'HOLD',
    explanation: UNKNOWN[byLeverageReason] + explainDemand(byDemand),
  };
}

/**
 * Recommends by leverage: its numerator pays for people and its denominator is the people. The
 * demand beside it comes from the work, or from tickets when they need more people.
 */
function recommend(load: AreaLoad, facts: Tenant): StaffingRecommendation {
  const byDemand = bindingNeed([byHours(load, facts), byTickets(load, facts)]);
  const paid = carried(load, facts);
  if (!paid) return withoutLeverage(load, byDemand, facts);
  const { current, gap, action, explanation, ...byLeverage } = paid;
  const told = explanation + explainDemand(byDemand);
  return { byLeverage, byLeverageReason: null, byDemand, current, gap, action, explanation: told };
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
