import { areaOf, DELIVERY_AREAS, type DeliveryAreaKey } from '../areas';
import type { CostSheet, Payee, Share } from './cost-sheet';
import { isInAreas, type AreaCost } from './labour-month';
import type { ClientBases, LoggedHours, MonthFacts } from './month-facts';

function workedBy(hours: readonly LoggedHours[]): Map<number, Map<DeliveryAreaKey, bigint>> {
  const worked = new Map<number, Map<DeliveryAreaKey, bigint>>();
  for (const { clientId, area, workedMs } of hours) {
    const areas = worked.get(clientId) ?? new Map<DeliveryAreaKey, bigint>();
    worked.set(clientId, areas.set(area, (areas.get(area) ?? 0n) + workedMs));
  }
  return worked;
}

/** One share for each client and area that was worked for, in the order of clients and areas. */
function sharesByHours(hours: readonly LoggedHours[], clients: readonly ClientBases[]): Share[] {
  const worked = workedBy(hours);
  return clients.flatMap(({ clientId }): Share[] => {
    const areas = worked.get(clientId);
    if (!areas) return [];
    return DELIVERY_AREAS.map((area) => ({ clientId, area, weight: areas.get(area) ?? 0n }));
  });
}

function allocate(
  sheet: CostSheet,
  payee: Payee,
  area: DeliveryAreaKey,
  cents: bigint,
  clients: readonly ClientBases[],
): void {
  const { spreadBy } = areaOf(area);
  const basis = spreadBy.find((key) => clients.some((client) => client[key] > 0n)) ?? spreadBy[0];
  const shares = clients.map(({ clientId, [basis]: weight }) => ({ clientId, area, weight }));
  sheet.spread(payee, `allocation by ${basis}`, cents, shares);
}

/**
 * Puts what one person costs on the sheet, whole: overhead first, the rest over the client hours
 * of the month, internal time riding along. Without any such hour each area's part goes by the
 * area's basis.
 */
export function absorbLabour(
  sheet: CostSheet,
  technicianId: number,
  parts: readonly AreaCost[],
  hours: readonly LoggedHours[],
  { clients }: MonthFacts,
): void {
  const payee = { kind: 'labour', technicianId } as const;
  const spreadable = parts.filter(({ area }) => area !== 'OVERHEAD');
  for (const { area, cents } of parts)
    if (area === 'OVERHEAD') sheet.addOverhead(payee, 'overhead: share outside the areas', cents);
  if (!isInAreas(parts)) return;
  if (hours.some(({ workedMs }) => workedMs > 0n)) {
    const cents = spreadable.reduce((sum, part) => sum + part.cents, 0n);
    sheet.spread(payee, 'absorbed by logged hours', cents, sharesByHours(hours, clients));
    return;
  }
  for (const { area, cents } of spreadable)
    if (area !== 'OVERHEAD') allocate(sheet, payee, area, cents, clients);
}
