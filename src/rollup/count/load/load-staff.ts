import type { TenantScope } from '../../../database/tenant-scope';
import type { AllocationFact } from '../../../numbers/classify/entry-facts';
import type { StaffFacts } from '../../../numbers/measures/count-staff-months';
import type { LocalDate } from '../../../numbers/units/month';
import { allocation } from '../../../tables/allocation';
import { date, text } from '../../../tables/column';
import {
  columnsOf,
  expressions,
  jsonList,
  select,
  statement,
  type FoundBy,
} from '../../../tables/select';
import { technician } from '../../../tables/technician';
import { technicianTier } from '../../../tables/technician-tier';

export interface DatedAllocation {
  readonly effectiveOn: LocalDate;
  /** The whole allocation from that date on. */
  readonly rows: readonly AllocationFact[];
}

/**
 * A technician with its history, oldest first. Deleted technicians are included: they leave lists,
 * not numbers.
 */
export interface StaffMember extends StaffFacts {
  readonly id: number;
  readonly datedAllocations: readonly DatedAllocation[];
}

const TIERS = jsonList(
  { since: [date, 'since'], tier: [technicianTier.columns.tier, 'tier'] },
  'technician_tier WHERE tenant_id = $1 AND technician_id = t.id',
  'since',
);

const FTES = jsonList(
  { since: [date, 'since'], fte: [text, 'fte::text'] },
  'technician_fte WHERE tenant_id = $1 AND technician_id = t.id',
  'since',
);

const ALLOCATIONS = jsonList(
  {
    effectiveOn: [date, 'effective_on'],
    area: [allocation.columns.area, 'area'],
    role: [text, 'role'],
    share: [text, 'share::text'],
  },
  'allocation WHERE tenant_id = $1 AND technician_id = t.id',
  'effective_on, area, role',
);

const MEMBER = select(
  columnsOf(technician, 't', 'id', 'technical', 'employed_from', 'employed_until'),
  expressions({ tiers: TIERS, ftes: FTES, allocations: ALLOCATIONS }),
);

const STAFF = statement`SELECT ${MEMBER} FROM technician t WHERE t.tenant_id = $1 ORDER BY t.id`;
const SOME_STAFF = statement`SELECT ${MEMBER} FROM technician t WHERE t.tenant_id = $1 AND t.id = ANY ($2::int[])`;

function datedAllocations(rows: FoundBy<typeof STAFF>['allocations']): DatedAllocation[] {
  const dated: { effectiveOn: LocalDate; rows: AllocationFact[] }[] = [];
  for (const { effectiveOn, area, role, share } of rows ?? []) {
    if (dated.at(-1)?.effectiveOn !== effectiveOn) dated.push({ effectiveOn, rows: [] });
    dated.at(-1)?.rows.push({ area, role, share: Number(share) });
  }
  return dated;
}

/** Loads all technicians, or those named. */
export async function loadStaff(
  scope: TenantScope,
  ids: readonly number[] | null = null,
): Promise<Map<number, StaffMember>> {
  const rows =
    ids === null
      ? await scope.query(STAFF, [scope.tenantId])
      : await scope.query(SOME_STAFF, [scope.tenantId, ids]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        technical: row.technical,
        employedFrom: row.employed_from,
        employedUntil: row.employed_until,
        allocations: row.allocations ?? [],
        datedAllocations: datedAllocations(row.allocations),
        ftes: row.ftes ?? [],
        tiers: row.tiers ?? [],
      },
    ]),
  );
}

const NOTHING: readonly AllocationFact[] = [];

/** The rows of the newest date are the whole allocation. Before the first date there is none. */
export function allocationsOn(member: StaffMember, on: LocalDate): readonly AllocationFact[] {
  return member.datedAllocations.findLast((each) => each.effectiveOn <= on)?.rows ?? NOTHING;
}

export function tierOn(member: StaffMember | undefined, on: LocalDate): number | null {
  return member?.tiers.findLast((each) => each.since <= on)?.tier ?? null;
}
