import type { Database } from '../../database/database';
import type { TenantScope } from '../../database/tenant-scope';
import { tellChoice } from '../../events/tell-choice';
import { markAllBands } from '../count/refresh-bands';
import { codeOf, Refusal } from '../../errors';
import type { BandBasis } from '../../numbers/bands/basis';
import type { BandMethod, PartitionCut } from '../../numbers/bands/scheme';

/** A banding scheme as it is kept. */
export interface SchemeToSave {
  readonly name: string;
  readonly basis: BandBasis;
  readonly method: BandMethod;
  readonly bandCount: number;
  readonly thresholdTexts: readonly string[];
  readonly partitionBy: readonly PartitionCut[];
  readonly basisMonths: number;
}

const INSERT = `
  INSERT INTO banding_scheme
    (tenant_id, name, basis, method, band_count, thresholds, partition_by, basis_months, saved_at)
  VALUES ($1, $2, $3, $4, $5, $6::numeric[], $7::text[], $8, $9) RETURNING id`;
const UPDATE = `
  UPDATE banding_scheme SET name = $2, basis = $3, method = $4, band_count = $5, thresholds = $6::numeric[],
    partition_by = $7::text[], basis_months = $8, saved_at = $9
  WHERE tenant_id = $1 AND id = $10 RETURNING id`;

/**
 * Deletes the bands and memberships of a scheme that is now partitioned by something else: its
 * bands are no longer the same.
 */
async function dropOtherCells(
  scope: TenantScope,
  id: number,
  partitionBy: readonly PartitionCut[],
): Promise<void> {
  const [row] = await scope.query<{ partition_by: PartitionCut[] }>(
    `SELECT partition_by FROM banding_scheme WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
    [scope.tenantId, id],
  );
  if (!row || row.partition_by.join() === partitionBy.join()) return;
  for (const table of ['band_membership', 'band_month', 'band']) {
    await scope.query(`DELETE FROM ${table} WHERE tenant_id = $1 AND scheme_id = $2`, [
      scope.tenantId,
      id,
    ]);
  }
}

const NAME_TAKEN = '23505';

/**
 * Saves a scheme, marks its bands of every month, and returns its number. A new scheme has the `id`
 * null.
 */
export async function saveScheme(
  database: Database,
  { at, by }: { readonly at: Date; readonly by: string },
  tenantId: number,
  scheme: SchemeToSave,
  id: number | null,
): Promise<number> {
  try {
    return await database.write(tenantId, async (scope) => {
      if (id !== null) await dropOtherCells(scope, id, scheme.partitionBy);
      const { name, basis, method, bandCount, thresholdTexts, partitionBy, basisMonths } = scheme;
      const money = [name, basis, method, bandCount, thresholdTexts];
      const values = [tenantId, ...money, partitionBy, basisMonths, at];
      const [saved] = await scope.query<{ id: number }>(
        id === null ? INSERT : UPDATE,
        id === null ? values : [...values, id],
      );
      await markAllBands(scope);
      await tellChoice(scope, { action: 'saveBandingScheme', at, by });
      return saved!.id;
    });
  } catch (error) {
    if (codeOf(error) !== NAME_TAKEN) throw error;
    throw new Refusal(
      'SCHEME_NAME_TAKEN',
      `Another scheme is called "${scheme.name}". Choose another name. Nothing was saved.`,
    );
  }
}

/** Whether the MSP has any scheme. */
export const hasScheme = (database: Database, tenantId: number): Promise<boolean> =>
  database.read({ tenantId, clientIds: null }, async (scope) => {
    const rows = await scope.query(
      `SELECT 1 AS one FROM banding_scheme WHERE tenant_id = $1 LIMIT 1`,
      [tenantId],
    );
    return rows.length > 0;
  });
