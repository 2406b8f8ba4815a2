import { demandAllClients } from '../../auth/actor';
import { DELIVERY_AREAS, type DeliveryAreaKey } from '../../numbers/areas';
import type { LabelledSpan, Period } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { banding, findScheme, type Band } from '../banding/banding';
import { readViewedPeriod, spansOf, type PeriodAsked } from '../measuring/read-period';
import { tenant } from '../measuring/tenant';
import { staffArea, type StaffingRecommendation } from './recommend-staffing';
import { staffBand, type BandStaffing } from './staff-bands';

export interface AreaPlan {
  readonly area: DeliveryAreaKey;
  readonly staffing: StaffingRecommendation;
}

export interface BandPlan extends BandStaffing {
  readonly band: Band;
}

/** People by area, and by band and tier. */
export interface ResourcePlan {
  readonly period: Period;
  readonly areas: AreaPlan[];
  readonly bands: BandPlan[];
}

/** The plan of every area, in one answer. */
export const planAreas = (context: RequestContext, period: PeriodAsked): Promise<AreaPlan[]> =>
  Promise.all(
    DELIVERY_AREAS.map(async (area) => ({
      area,
      staffing: await staffArea(context, area, period),
    })),
  );

async function planBands(
  context: RequestContext,
  scheme: string | null | undefined,
  span: LabelledSpan,
): Promise<BandPlan[]> {
  const found = await findScheme(context, scheme);
  if (!found) return [];
  const bands = (await context.once(banding)).bandsOf(found);
  return Promise.all(
    bands.map(async (band) => ({ band, ...(await staffBand(context, band, span)) })),
  );
}

/**
 * Recommends how many people each area, and each band and tier, should have. The number of
 * statements does not depend on the number of bands.
 */
export async function resourcePlan(
  context: RequestContext,
  period: PeriodAsked,
  scheme?: string | null,
): Promise<ResourcePlan> {
  demandAllClients(context.actor, 'Staffing');
  const [span] = await spansOf(context, readViewedPeriod(period), null);
  const { from, to, label } = span!;
  const { currentMonth } = await context.once(tenant);
  const [areas, bands] = await Promise.all([
    planAreas(context, period),
    planBands(context, scheme, span!),
  ]);
  return { period: { from, to, label, partial: to >= currentMonth }, areas, bands };
}
