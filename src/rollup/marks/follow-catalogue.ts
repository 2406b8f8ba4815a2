import type { TenantScope } from '../../database/tenant-scope';
import { forgetAllFailures } from './not-counted';
import { isOthers, keepCatalogue, noteRunningIn, OWN_CATALOGUE } from './own-catalogue';
import { markEverything } from './stale-marks';

/**
 * Whether this program counts the tenant. It does, it has just taken the tenant over, or another
 * version does.
 */
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
 * Marks a whole tenant once if another version's measures counted its rows. The first program of
 * this version to come by does it. Rows are then counted as usual. Until the last one is, a measure
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
