import { demandAllClients } from '../../auth/actor';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { metric as metricOf } from '../../numbers/metrics/catalogue';
import type { StaffingAction } from '../../numbers/staffing/action';
import type { StaffingBasis } from '../../numbers/staffing/basis';
import type { PeopleNeed } from '../../numbers/staffing/people-need';
import { knownNeed, type StaffingReason } from '../../numbers/staffing/staffing';
import { subtract, toNumber, type Ratio } from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import { disagreementWords, staffingWords } from '../../words/staffing';
import { demandMetrics } from '../measuring/measure';
import { readViewedPeriod, type PeriodAsked } from '../measuring/read-period';
import { tenant } from '../measuring/tenant';
import { leverageKey } from './area-load';
import { areaStaffing } from './area-staffing';

/** People that a load asks for or pays for; `basisValue` and `perPerson` are per month. */
export interface StaffingNeed {
  readonly fte: number;
  readonly headcountCeiling: number;
  readonly basis: StaffingBasis;
  readonly basisValue: number;
  readonly perPerson: number;
}

/**
 * The people an area should have: as many as its revenue pays for, and as many as its work needs.
 */
export interface StaffingRecommendation {
  readonly byLeverage: StaffingNeed | null;
  readonly byLeverageReason: StaffingReason | null;
  readonly byDemand: StaffingNeed | null;
  readonly byDemandReason: StaffingReason | null;
  readonly current: number;
  readonly gap: number;
  readonly action: StaffingAction;
  readonly disagreement: string | null;
  readonly explanation: string;
}

const numberOf = ({ over, under }: Ratio): number => toNumber(over, under);

const shown = (need: PeopleNeed | null): StaffingNeed | null =>
  need && {
    ...need,
    fte: numberOf(need.fte),
    basisValue: numberOf(need.basisValue),
    perPerson: numberOf(need.perPerson),
  };

const reasonOf = (need: PeopleNeed | StaffingReason): StaffingReason | null =>
  typeof need === 'string' ? need : null;

/** Recommends how many people an area should have. */
export async function staffArea(
  context: RequestContext,
  area: DeliveryAreaKey,
  period: PeriodAsked,
): Promise<StaffingRecommendation> {
  demandAllClients(context.actor, 'Staffing');
  demandMetrics(context, [metricOf(leverageKey(area))]);
  const found = await areaStaffing(context, area, readViewedPeriod(period));
  const { currency } = await context.once(tenant);
  const [carried, demanded] = [knownNeed(found.byLeverage), knownNeed(found.byDemand)];
  return {
    byLeverage: shown(carried),
    byLeverageReason: reasonOf(found.byLeverage),
    byDemand: shown(demanded),
    byDemandReason: reasonOf(found.byDemand),
    current: numberOf(found.current),
    gap: numberOf(subtract((carried ?? demanded)?.fte ?? found.current, found.current)),
    action: found.action,
    disagreement: disagreementWords(found, currency),
    explanation: staffingWords(found, currency),
  };
}
