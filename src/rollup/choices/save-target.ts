import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import { tellChoice } from '../../events/tell-choice';
import type { TargetOwner, TargetScope } from '../../numbers/metrics/target-scope';
import { isRemoval, type OwnTarget } from '../serve/own-targets';
import { raiseVersion } from './raise-version';

const SAVE = `
  INSERT INTO target (tenant_id, metric, scope, whose, since, min, max, reach_by, set_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (tenant_id, metric, scope, whose, since) DO UPDATE
  SET min = excluded.min, max = excluded.max, reach_by = excluded.reach_by, set_at = excluded.set_at`;

// Only what there is can be removed: of somebody without targets nothing is to be kept.
const HAS_ANY = `
  SELECT 1 FROM target WHERE tenant_id = $1 AND metric = $2 AND scope = $3 AND whose = $4 AND since <= $5 LIMIT 1`;

/** Whose targets are by number, and where these are. */
const TABLES: Partial<Record<TargetScope, string>> = {
  CLIENT: 'client',
  BAND: 'band',
  TECHNICIAN: 'technician',
};

async function demandOwner(scope: TenantScope, owner: TargetOwner): Promise<void> {
  const name = TABLES[owner.scope];
  if (!name) return;
  const found = await scope.query(`SELECT 1 FROM ${name} WHERE tenant_id = $1 AND id = $2`, [
    scope.tenantId,
    Number(owner.whose),
  ]);
  if (found.length > 0) return;
  throw new Refusal('BAD_TARGET', `There is no such ${name} of this MSP. Nothing was changed.`);
}

/** Saves a target in place of that of the same day, or removes one from that day on. */
export async function saveTarget(
  scope: TenantScope,
  target: OwnTarget,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  await demandOwner(scope, target);
  const place = [scope.tenantId, target.metric, target.scope, target.whose, target.since];
  if (isRemoval(target) && (await scope.query(HAS_ANY, place)).length === 0) return;
  await scope.query(SAVE, [...place, target.min, target.max, target.by, at]);
  await raiseVersion(scope);
  await tellChoice(scope, { action: isRemoval(target) ? 'removeTarget' : 'setTarget', at, by });
}
