import { readNumericId } from '../../scalars/global-id';

/** Ids that are no technician of this tenant match nobody: no technician has the number 0. */
export const technicianKeys = (tenantId: number, ids: readonly string[]): number[] =>
  ids.map((id) => readNumericId(id, 'technician', tenantId) ?? 0);
