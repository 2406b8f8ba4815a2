import type { TenantScope } from '../../database/tenant-scope';
import { forgetAllFailures } from './not-counted';
import { isOthers, keepCatalogue, noteRunningIn, OWN_CATALOGUE } from './own-catalogue';
import { markEverything } from './stale-marks';

/** Whether the tenant is this program's to count: it is, it has just become so, or another version's is. */
export type Turn = 'OURS' | 'TAKEN_OVER' | 'OTHERS';

async function isLeftToOthers(scope: TenantScope, catalogue: string): Promise<boolean> {
  const [row] = await scope.query<{ others: boolean }>(`SELECT ${isOthers('$1')} AS others`, [
    catalogue,
  ]);
  return row!.others;
}

const countWithOwn = (scope: TenantScope): Promise<unknown> =>
  scope.query(`UPDATE msp SET counting_with = $2 WHERE id = $1`, [scope.tenantId, OWN_CATALOGUE]);

/**
 * A tenant whose rows another version's measures counted is marked as a whole, once, by the first
 * program of this version that comes by. Rows are then counted as ever; until the last one is, what
 * they do not know yet has no value.
 */
export async function followCatalogue(
  scope: TenantScope,
  countingWith: string | null,
): Promise<Turn> {
  if (countingWith === OWN_CATALOGUE) return 'OURS';
  if (countingWith === null) {
    await keepCatalogue(scope);
    await countWithOwn(scope);
    return 'OURS';
  }
  if (await isLeftToOthers(scope, countingWith)) return 'OTHERS';
  await noteRunningIn(scope);
  await countWithOwn(scope);
  await forgetAllFailures(scope);
  await markEverything(scope);
  return 'TAKEN_OVER';
}
