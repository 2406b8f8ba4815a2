import type { DeliveryAreaKey, StaffArea } from '../areas';
import type { AllocationFact, EntryFacts } from './entry-facts';
import { fold, foldAll } from './folded';
import type { Policy } from '../policy/policy';

/** The roles the chart knows; anyone else's work falls to Support. */
export type WorkRole = 'VCIO' | 'CENTRALIZED_SERVICES' | 'TECHNOLOGY_ALIGNMENT';

const ROLE_AREAS: ReadonlySet<StaffArea> = new Set([
  'VCIO',
  'CENTRALIZED_SERVICES',
  'TECHNOLOGY_ALIGNMENT',
]);
const isRole = (area: StaffArea): area is WorkRole => ROLE_AREAS.has(area);

/** The area of someone who works in that one delivery area only; a share of overhead beside it does not count. */
function soleArea(allocations: readonly AllocationFact[]): WorkRole | null {
  let sole: DeliveryAreaKey | null = null;
  for (const { area, share } of allocations) {
    if (share <= 0 || area === 'OVERHEAD' || area === sole) continue;
    if (sole) return null;
    sole = area;
  }
  return sole && isRole(sole) ? sole : null;
}

/** The name of the role on the one allocation with a share; of two, neither. */
function soleRoleName(allocations: readonly AllocationFact[]): string | null {
  const shared = allocations.filter(({ share }) => share > 0);
  return shared.length === 1 ? (shared[0]?.role ?? null) : null;
}

export type RoleReader = (facts: EntryFacts) => WorkRole | null;

/** The role of an entry: its own, else that of the technician's only area, else of the only allocation. */
export function roleReader(policy: Policy): RoleReader {
  const named = new Map<string, WorkRole>([
    ...[...foldAll(policy.tamRoles)].map((name) => [name, 'TECHNOLOGY_ALIGNMENT'] as const),
    ...[...foldAll(policy.centralizedRoles)].map((name) => [name, 'CENTRALIZED_SERVICES'] as const),
    ...[...foldAll(policy.vcioRoles)].map((name) => [name, 'VCIO'] as const),
  ]);
  const byName = (name: string | null): WorkRole | null =>
    name === null ? null : (named.get(fold(name)) ?? null);
  return ({ workRole, technician }) => {
    if (workRole !== null && workRole.trim() !== '') return byName(workRole);
    if (!technician) return null;
    const { allocationsOnDate } = technician;
    return soleArea(allocationsOnDate) ?? byName(soleRoleName(allocationsOnDate));
  };
}
