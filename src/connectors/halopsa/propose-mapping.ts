import type { Source } from '../connector';
import { areaOf, isOnsite, isProactive, tierOf } from '../guesses';
import { namesOf, type NameList } from './look-ups';
import { halopsaMapping, type HalopsaMapping } from './mapping';
import { findTimeUnit } from './probes';

const each = <T>(names: readonly string[], mean: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, mean(name)] as const));

const CLOSED = /^(complete|closed|resolved|cancel|merged)/i;

/** What the names that the source holds probably mean. A person looks through it before it counts. */
export async function proposeMapping(source: Source): Promise<HalopsaMapping> {
  const list = async (what: NameList) =>
    [...new Set((await namesOf(source, what)).values())].sort();
  const closed = (await list('statuses')).filter((status) => CLOSED.test(status));
  return halopsaMapping.parse({
    teams: each(await list('teams'), (name) => ({
      proactive: isProactive(name),
      area: areaOf(name) ?? undefined,
      tier: tierOf(name),
    })),
    ticketTypes: each(await list('ticketTypes'), (name) => ({
      proactive: isProactive(name),
      project: /project/i.test(name),
    })),
    closedStatuses: closed.length > 0 ? closed : undefined,
    outcomes: each(await list('outcomes'), (name) => ({
      area: areaOf(name) ?? undefined,
      onsite: isOnsite(name),
    })),
    timeUnit: (await findTimeUnit(source)) ?? undefined,
  });
}
