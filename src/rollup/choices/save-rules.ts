import type { TenantScope } from '../../database/tenant-scope';
import type { WorkRule } from '../../numbers/classify/work-rule';
import { lockRefresh } from '../count/count-batch';
import { raiseJudging } from '../marks/judging-version';
import { markAllMonths, markAllTickets } from '../marks/stale-marks';
import { readRules } from '../count/load/work-rules';

const INSERT = `
  INSERT INTO work_rule (tenant_id, position, name, applies_to, match, area, reactive)
  SELECT $1, n, name, applies_to, match, area, reactive
  FROM unnest($2::text[], $3::text[], $4::jsonb[], $5::text[], $6::boolean[]) WITH ORDINALITY
    AS r (name, applies_to, match, area, reactive, n)`;

const sameFor = (
  subject: WorkRule['appliesTo'],
  before: readonly WorkRule[],
  after: readonly WorkRule[],
): boolean => {
  const textOf = (rules: readonly WorkRule[]): string =>
    JSON.stringify(rules.filter(({ appliesTo }) => appliesTo === subject).map(ordered));
  return textOf(before) === textOf(after);
};

/** The store does not keep the order of fields within a match, so the comparison fixes one. */
const ordered = (rule: WorkRule): unknown[] => [
  rule.name,
  rule.deliveryArea,
  rule.reactive,
  Object.entries(rule.match).sort(([a], [b]) => (a < b ? -1 : 1)),
];

/**
 * Replaces the tenant's rules and marks the history they may reclassify: all time, all tickets, or
 * both. It holds the refreshers' lock, so that one which has read the old rules cannot take the new
 * marks.
 */
export async function saveRules(scope: TenantScope, rules: readonly WorkRule[]): Promise<void> {
  await lockRefresh(scope);
  const before = await readRules(scope);
  await scope.query(`DELETE FROM work_rule WHERE tenant_id = $1`, [scope.tenantId]);
  await scope.query(INSERT, [
    scope.tenantId,
    rules.map(({ name }) => name),
    rules.map(({ appliesTo }) => appliesTo),
    rules.map(({ match }) => JSON.stringify(match)),
    rules.map(({ deliveryArea }) => deliveryArea),
    rules.map(({ reactive }) => reactive),
  ]);
  if (!sameFor('TIME_ENTRY', before, rules)) {
    await markAllMonths(scope);
    await raiseJudging(scope);
  }
  if (!sameFor('TICKET', before, rules)) await markAllTickets(scope);
}
