import type { CostKind } from '../../numbers/costing/cost-sheet';
import { spreadMonth, type CostedMonth } from '../../numbers/costing/spread-month';
import type { LoggedHours, MonthFacts } from '../../numbers/costing/month-facts';
import { areaOf, DELIVERY_AREAS, type DeliveryAreaKey } from '../../numbers/areas';
import type { MeasureKey } from '../../numbers/measures/catalogue';
import { CENT_PARTS } from '../../numbers/units/parts';
import type { MonthHours } from './load/load-cost-bases';

type Sums = Partial<Record<MeasureKey, bigint>>;
export type ClientSums = Map<number, Sums>;

/** The column that a line of cost is added to. */
export const costKey = (kind: CostKind, area: DeliveryAreaKey): MeasureKey =>
  kind === 'labour' ? areaOf(area).labourCost : areaOf(area).toolCost;

function add(sums: ClientSums, clientId: number, key: MeasureKey, more: bigint): void {
  if (more === 0n) return;
  const clientSums = sums.get(clientId) ?? {};
  clientSums[key] = (clientSums[key] ?? 0n) + more;
  sums.set(clientId, clientSums);
}

function addCosts(sums: ClientSums, { sheet }: CostedMonth): void {
  for (const [clientId, { labour, tools }] of sheet.clients) {
    for (const area of DELIVERY_AREAS) {
      add(sums, clientId, costKey('labour', area), labour[area] * CENT_PARTS);
      add(sums, clientId, costKey('tools', area), tools[area] * CENT_PARTS);
    }
  }
  add(sums, 0, 'overheadCost', sheet.overhead * CENT_PARTS);
}

function addHours(
  sums: ClientSums,
  hours: readonly MonthHours[],
  { uncosted, staffed }: CostedMonth,
): void {
  for (const { clientId, area, workedMs } of uncosted) {
    add(sums, clientId, 'uncostedHours', workedMs);
    add(sums, clientId, areaOf(area).uncostedHours, workedMs);
  }
  for (const { clientId, technicianId, area, workedMs } of hours) {
    if (technicianId === null || !staffed.has(technicianId)) continue;
    add(sums, clientId, 'staffedHours', workedMs);
    if (area) add(sums, clientId, 'clientFacingHours', workedMs);
    if (area === 'PROFESSIONAL_SERVICES') add(sums, clientId, 'billableStaffedHours', workedMs);
  }
}

export const isForClient = (hours: MonthHours): hours is MonthHours & LoggedHours =>
  hours.area !== null;

/**
 * What the costs of a month add to its clients' serving rows, in parts. Client 0 gets the overhead.
 */
export function costColumns(
  facts: Omit<MonthFacts, 'hours'>,
  hours: readonly MonthHours[],
): ClientSums {
  const sums: ClientSums = new Map();
  const costed = spreadMonth({ ...facts, hours: hours.filter(isForClient) });
  addCosts(sums, costed);
  addHours(sums, hours, costed);
  return sums;
}
