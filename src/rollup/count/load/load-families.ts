import type { TenantScope } from '../../../database/tenant-scope';

/** Each ticket with the tickets whose labour its time is part of: itself, and those it was merged into. */
export type Families = ReadonlyMap<string, ReadonlySet<string>>;

const MERGED = `
  SELECT external_id, merged_into FROM ticket
  WHERE tenant_id = $1 AND source_id = $2 AND merged_into = ANY ($3::text[])`;

interface MergedRow {
  readonly external_id: string;
  readonly merged_into: string;
}

/** Adds those to a set. Returns whether any of them is new. */
function grow(set: Set<string>, more: Iterable<string>): boolean {
  const before = set.size;
  for (const each of more) set.add(each);
  return set.size > before;
}

/**
 * Loads the families of tickets of one source, level by level, each by an index. A recursive join is
 * planned badly while the tables are new to the planner.
 */
export async function loadFamilies(
  scope: TenantScope,
  sourceId: number,
  ids: readonly string[],
): Promise<Families> {
  const families = new Map(ids.map((id) => [id, new Set([id])]));
  for (let level = ids; level.length > 0;) {
    const rows = await scope.query<MergedRow>(MERGED, [scope.tenantId, sourceId, level]);
    level = rows.flatMap(({ external_id, merged_into }) => {
      const family = families.get(external_id) ?? new Set();
      families.set(external_id, family);
      return grow(family, families.get(merged_into)!) ? [external_id] : [];
    });
  }
  return families;
}
