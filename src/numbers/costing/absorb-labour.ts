import { DELIVERY_AREAS, type DeliveryAreaKey } from '../delivery-area';
import type { CostSheet, Share } from './cost-sheet';
import { isInAreas, type AreaCost } from './labour-month';
import type { ClientBases, LoggedHours, MonthFacts } from './month-facts';

type Basis = Exclude<keyof ClientBases, 'clientId' | 'activeDays'>;

/** What an area's people work for when they logged nothing; the first that comes to anything. */
const BASES: Readonly<Record<DeliveryAreaKey, readonly Basis[]>> = {
  PROFESSIONAL_SERVICES: ['nrr'],
  CENTRALIZED_SERVICES: ['endpointMonths'],
  TECHNOLOGY_ALIGNMENT: ['mrr'],
  VCIO: ['mrr'],
  SUPPORT: ['reactiveHours', 'seatMonths'],
};

/** One share for each client and area that was worked for, in the order of clients and areas. */
function sharesByHours(hours: readonly LoggedHours[], clients: readonly ClientBases[]): Share[] {
  const worked = new Map<string, bigint>();
  const keyOf = (clientId: number, area: DeliveryAreaKey): string => `${clientId} ${area}`;
  for (const { clientId, area, workedMs } of hours) {
    const key = keyOf(clientId, area);
    worked.set(key, (worked.get(key) ?? 0n) + workedMs);
  }
  return clients.flatMap(({ clientId }) =>
    DELIVERY_AREAS.map((area) => ({
      clientId,
      area,
      weight: worked.get(keyOf(clientId, area)) ?? 0n,
    })),
  );
}

function sharesByBasis(area: DeliveryAreaKey, clients: readonly ClientBases[]): Share[] {
  const basis = BASES[area].find((key) => clients.some((client) => client[key] > 0n));
  return basis
    ? clients.map((client) => ({ clientId: client.clientId, area, weight: client[basis] }))
    : [];
}

/**
 * Puts what one person costs on the sheet, whole: overhead first, the rest over the client hours
 * of the month, internal time riding along. Without any such hour each area's part goes by the
 * area's basis.
 */
export function absorbLabour(
  sheet: CostSheet,
  parts: readonly AreaCost[],
  hours: readonly LoggedHours[],
  { clients }: MonthFacts,
): void {
  const spreadable = parts.filter(({ area }) => area !== 'OVERHEAD');
  for (const { area, cents } of parts) if (area === 'OVERHEAD') sheet.overhead += cents;
  if (!isInAreas(parts)) return;
  if (hours.some(({ workedMs }) => workedMs > 0n)) {
    const cents = spreadable.reduce((sum, part) => sum + part.cents, 0n);
    sheet.spread('labour', cents, sharesByHours(hours, clients));
    return;
  }
  for (const { area, cents } of spreadable) {
    if (area !== 'OVERHEAD') sheet.spread('labour', cents, sharesByBasis(area, clients));
  }
}
