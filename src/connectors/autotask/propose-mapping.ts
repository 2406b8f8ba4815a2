import type { Source } from '../connector';
import { areaOf, isOnsite, isProactive, originOf, tierOf, unitOf } from '../guesses';
import { billingMeaningOf, contractTypeOf } from './guesses';
import { autotaskMapping, type AutotaskMapping } from './mapping';
import { namesOf } from './names';
import { findUnitPrices } from './probes';

const each = <T>(names: readonly string[], mean: (name: string) => T | null): Record<string, T> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const meaning = mean(name);
      return meaning === null ? [] : [[name, meaning] as const];
    }),
  );

const CLOSED = /^(complete|closed|resolved|cancel)/i;

/** What the names that the source holds probably mean. A person looks through it before it counts. */
export async function proposeMapping(source: Source): Promise<AutotaskMapping> {
  const list = async (
    ...what: Parameters<typeof namesOf> extends [Source, ...infer R] ? R : never
  ) => [...(await namesOf(source, ...what)).values()].sort();
  const services = [
    ...(await list('Services', 'name', 'Services')),
    ...(await list('ServiceBundles', 'name', 'ServiceBundles')),
  ];
  const statuses = await list('Tickets', 'status', 'PICKLIST');
  return autotaskMapping.parse({
    queues: each(await list('Tickets', 'queueID', 'PICKLIST'), (name) => ({
      proactive: isProactive(name),
    })),
    sources: each(await list('Tickets', 'source', 'PICKLIST'), originOf),
    closedStatuses: statuses.filter((status) => CLOSED.test(status)),
    workTypes: each(await list('BillingCodes', 'name', 'BillingCodes'), (name) => ({
      area: areaOf(name) ?? undefined,
      onsite: isOnsite(name),
    })),
    workRoles: each(await list('Roles', 'name', 'Roles'), (name) => ({
      area: areaOf(name) ?? undefined,
      tier: tierOf(name),
    })),
    contractTypes: each(await list('Contracts', 'contractType', 'PICKLIST'), contractTypeOf),
    services: each(services, (name) => unitOf(name) ?? 'NEITHER'),
    unitPrices: (await findUnitPrices(source)) ?? undefined,
    billingItemTypes: each(
      await list('BillingItems', 'billingItemType', 'PICKLIST'),
      billingMeaningOf,
    ),
  });
}
