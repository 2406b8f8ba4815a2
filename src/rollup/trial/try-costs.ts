import { costColumns, type ClientSums } from '../count/cost-columns';
import { grouped } from '../grouped';
import type { MonthHours } from '../count/load/load-cost-bases';
import { loadCostedMonths, type CostedMonthFacts } from '../count/load/load-costed-months';
import type { Change } from './measure-changes';
import type { MovedEntry, Trial } from './trial';

/**
 * The hours leave one area and enter another. They are kept by date, because a cost may change
 * within the month.
 */
function movedHours({ before, after }: MovedEntry): MonthHours[] {
  const { month, client_id, technician_id, worked_on, worked_ms } = before.row;
  const worker = { month, clientId: client_id ?? 0, technicianId: technician_id, on: worked_on };
  return [
    { ...worker, area: before.area, workedMs: BigInt(-worked_ms) },
    { ...worker, area: after.area, workedMs: BigInt(worked_ms) },
  ];
}

/**
 * The month as it would be spread: its hours in other areas, its clients with other reactive hours.
 */
function moveMonth(
  { facts, hours, ...month }: CostedMonthFacts,
  moved: readonly MovedEntry[],
  changes: readonly Change[],
): CostedMonthFacts {
  const reactive = new Map<number, bigint>();
  for (const { clientId, sums } of changes)
    reactive.set(clientId, (reactive.get(clientId) ?? 0n) + (sums['reactiveHours'] ?? 0n));
  const clients = facts.clients.map((client) => ({
    ...client,
    reactiveHours: client.reactiveHours + (reactive.get(client.clientId) ?? 0n),
  }));
  return {
    ...month,
    facts: { ...facts, clients },
    hours: [...hours, ...moved.flatMap(movedHours)],
  };
}

function difference(month: string, before: ClientSums, after: ClientSums): Change[] {
  const negative = [...before].map(([clientId, sums]) => ({
    clientId,
    month,
    sums: Object.fromEntries(Object.entries(sums).map(([key, part]) => [key, -part])),
  }));
  return [...negative, ...[...after].map(([clientId, sums]) => ({ clientId, month, sums }))];
}

/**
 * Spreads the costs of every month in which time moves, as it is and as it would be, exactly as a
 * recount does. The months must be whole, because a person's cost is spread over all clients at
 * once.
 */
export async function tryCosts(
  { scope, now, costs }: Trial,
  moved: readonly MovedEntry[],
  changes: readonly Change[],
): Promise<Change[]> {
  const entries = grouped(moved, ({ before }) => before.row.month);
  const changed = grouped(changes, ({ month }) => month);
  if (entries.size === 0) return [];
  const months = await loadCostedMonths(scope, [...entries.keys()], now, costs);
  return months.flatMap((month) => {
    const { first } = month;
    const tried = moveMonth(month, entries.get(first) ?? [], changed.get(first) ?? []);
    const [before, after] = [month, tried].map(({ facts, hours }) => costColumns(facts, hours));
    return difference(first, before!, after!);
  });
}
