import type { DeliveryAreaKey } from '../../numbers/areas';
import { staffing, type Staffing } from '../../numbers/staffing/staffing';
import type { RequestContext } from '../../request/context';
import type { ViewedPeriod } from '../measuring/read-period';
import { tenant } from '../measuring/tenant';
import { readAreaLoad } from './area-load';
import { staffingFacts } from './staffing-facts';

/**
 * Judges an area's staffing, once for a request. The caller demands the scopes of what it shows of
 * it.
 */
export const areaStaffing = (
  context: RequestContext,
  area: DeliveryAreaKey,
  period: ViewedPeriod,
): Promise<Staffing> => {
  const { from, to, asClosed = false } = period;
  return context.onceFor('area staffing', [area, from, to, asClosed], async () =>
    staffing(staffingFacts(await readAreaLoad(context, area, period), await context.once(tenant))),
  );
};
