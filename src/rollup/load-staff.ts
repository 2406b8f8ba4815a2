import type { TenantScope } from '../database/tenant-scope';
import type { DeliveryAreaKey } from '../numbers/delivery-area';
import type { AllocationFact } from '../numbers/classify/entry-facts';
import type { LocalDate } from '../numbers/units/month';

export interface DatedAllocation {
  readonly effectiveOn: LocalDate;
  /** The whole allocation from that date on. */
  readonly rows: readonly AllocationFact[];
}
export interface DatedTier {
  readonly since: LocalDate;
  readonly tier: number | null;
}

/** A technician with its history, oldest first. The deleted are here too: they leave lists, not numbers. */
export interface StaffMember {
  readonly id: number;
  readonly technical: boolean;
  readonly employedFrom: LocalDate | null;
  readonly employedUntil: LocalDate | null;
  readonly allocations: readonly DatedAllocation[];
  readonly tiers: readonly DatedTier[];
}

interface StaffRow {
  id: number;
  technical: boolean;
  employed_from: LocalDate | null;
  employed_until: LocalDate | null;
  tiers: DatedTier[] | null;
  allocations:
    { on: LocalDate; area: DeliveryAreaKey | 'OVERHEAD'; role: string; share: number }[] | null;
}

const STAFF = `
  SELECT t.id, t.technical, t.employed_from, t.employed_until,
    (SELECT json_agg(json_build_object('since', since, 'tier', tier) ORDER BY since)
      FROM technician_tier WHERE tenant_id = $1 AND technician_id = t.id) AS tiers,
    (SELECT json_agg(json_build_object('on', effective_on, 'area', area, 'role', role, 'share', share)
        ORDER BY effective_on, area, role)
      FROM allocation WHERE tenant_id = $1 AND technician_id = t.id) AS allocations
  FROM technician t WHERE t.tenant_id = $1 ORDER BY t.id`;

function datedAllocations(rows: StaffRow['allocations']): DatedAllocation[] {
  const dated: { effectiveOn: LocalDate; rows: AllocationFact[] }[] = [];
  for (const { on, area, role, share } of rows ?? []) {
    if (dated.at(-1)?.effectiveOn !== on) dated.push({ effectiveOn: on, rows: [] });
    dated.at(-1)?.rows.push({ area, role, share });
  }
  return dated;
}

export async function loadStaff(scope: TenantScope): Promise<Map<number, StaffMember>> {
  const rows = await scope.query<StaffRow>(STAFF, [scope.tenantId]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        technical: row.technical,
        employedFrom: row.employed_from,
        employedUntil: row.employed_until,
        allocations: datedAllocations(row.allocations),
        tiers: row.tiers ?? [],
      },
    ]),
  );
}

const NOTHING: readonly AllocationFact[] = [];

/** The rows of the newest date are the whole allocation; before the first there is none. */
export function allocationsOn(member: StaffMember, on: LocalDate): readonly AllocationFact[] {
  return member.allocations.findLast((each) => each.effectiveOn <= on)?.rows ?? NOTHING;
}

export function tierOn(member: StaffMember | undefined, on: LocalDate): number | null {
  return member?.tiers.findLast((each) => each.since <= on)?.tier ?? null;
}
