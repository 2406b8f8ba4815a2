import type { TenantScope } from '../../../database/tenant-scope';
import type { WorkRule } from '../../../numbers/classify/work-rule';

/** The rules of tenant $1 as one JSON list, in their order; null when it has none. */
export const WORK_RULES = `
  (SELECT json_agg(json_build_object('name', name, 'appliesTo', applies_to, 'match', match,
      'deliveryArea', area, 'reactive', reactive) ORDER BY position)
    FROM work_rule WHERE tenant_id = $1)`;

/** The tenant's own rules, in the order they are tried. */
export async function readRules(scope: TenantScope): Promise<WorkRule[]> {
  const [row] = await scope.query<{ rules: WorkRule[] | null }>(`SELECT ${WORK_RULES} AS rules`, [
    scope.tenantId,
  ]);
  return row?.rules ?? [];
}
