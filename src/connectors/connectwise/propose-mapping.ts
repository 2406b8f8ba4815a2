import type { Source } from '../connector';
import {
  agreementTypeOf,
  areaOf,
  cycleOf,
  isOnsite,
  isProactive,
  originOf,
  tierOf,
} from '../guesses';
import { connectwiseMapping, type ConnectwiseMapping } from './mapping';
import { readPage } from './pages';

/** Short lists of names: boards, types, roles. */
const LISTS = {
  boards: '/service/boards',
  sources: '/service/sources',
  workTypes: '/time/workTypes',
  workRoles: '/time/workRoles',
  agreementTypes: '/finance/agreements/types',
  billingCycles: '/finance/billingCycles',
} as const;

async function namesOf(source: Source, path: string): Promise<string[]> {
  const { rows } = await readPage(source, { path, fields: 'id,name' }, null);
  return rows.flatMap((row) => {
    const { name } = row as { readonly name?: unknown };
    return typeof name === 'string' ? [name] : [];
  });
}

const each = <T>(names: readonly string[], mean: (name: string) => T | null): Record<string, T> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const meaning = mean(name);
      return meaning === null ? [] : [[name, meaning] as const];
    }),
  );

/** What the names that the source holds probably mean. A person looks through it before it counts. */
export async function proposeMapping(source: Source): Promise<ConnectwiseMapping> {
  const found = await Promise.all(Object.values(LISTS).map((path) => namesOf(source, path)));
  const [boards, sources, workTypes, workRoles, agreementTypes, billingCycles] = found as [
    ...string[][],
  ];
  return connectwiseMapping.parse({
    boards: each(boards!, (name) => ({ proactive: isProactive(name) })),
    sources: each(sources!, originOf),
    workTypes: each(workTypes!, (name) => ({
      area: areaOf(name) ?? undefined,
      onsite: isOnsite(name),
    })),
    workRoles: each(workRoles!, (name) => ({
      area: areaOf(name) ?? undefined,
      tier: tierOf(name),
    })),
    agreementTypes: each(agreementTypes!, agreementTypeOf),
    billingCycles: each(billingCycles!, cycleOf),
  });
}
