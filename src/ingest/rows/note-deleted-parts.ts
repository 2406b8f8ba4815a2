import { deletedPart } from '../../tables/deleted-part';
import type { Batch } from '../batch';
import type { Row } from './row';

const NOTE = `
  INSERT INTO deleted_part (tenant_id, part, key) SELECT DISTINCT $1::int, $2, gone.key FROM unnest($3::jsonb[]) AS gone (key)
  ON CONFLICT (tenant_id, part, key) DO UPDATE SET part = excluded.part`;

const NOTED: readonly string[] = deletedPart.columns.part.words ?? [];

/** Notes parts whose rows go, so that an export can tell what is no more. */
export async function noteDeletedParts(
  { scope, tenantId }: Batch,
  table: string,
  keys: readonly Row[],
): Promise<void> {
  if (keys.length === 0 || !NOTED.includes(table)) return;
  await scope.query(NOTE, [tenantId, table, keys.map((key) => JSON.stringify(key))]);
}
