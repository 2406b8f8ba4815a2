import type { TenantScope } from '../../../database/tenant-scope';
import type { WorkRule } from '../../../numbers/classify/work-rule';
import { expressions, jsonList, statement } from '../../../tables/select';
import { workRule } from '../../../tables/work-rule';

/** The rules of tenant $1 as one JSON list, in their order; null when it has none. */
export const WORK_RULES = jsonList(
  {
    name: [workRule.columns.name, 'name'],
    appliesTo: [workRule.columns.applies_to, 'applies_to'],
    match: [workRule.columns.match, 'match'],
    deliveryArea: [workRule.columns.area, 'area'],
    reactive: [workRule.columns.reactive, 'reactive'],
  },
  'work_rule WHERE tenant_id = $1',
  'position',
);

const RULES = statement`SELECT ${expressions({ rules: WORK_RULES })}`;

/** Reads the tenant's own rules, in the order in which they are tried. */
export async function readRules(scope: TenantScope): Promise<readonly WorkRule[]> {
  const [row] = await scope.query(RULES, [scope.tenantId]);
  return row?.rules ?? [];
}
