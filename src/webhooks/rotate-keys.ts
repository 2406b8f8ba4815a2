import type { KeyRing } from '../connectors/secrets/key-ring';
import { keyIdOf } from '../connectors/secrets/seal';
import type { Database } from '../database/database';
import { sealAnew } from './kept-secrets';

interface SealedRow {
  readonly tenant_id: number;
  readonly id: number;
  readonly secrets: string;
}

const ALL = `SELECT tenant_id, id, secrets FROM webhook_endpoint ORDER BY tenant_id, id FOR UPDATE`;
const SAVE = `UPDATE webhook_endpoint SET secrets = $3 WHERE tenant_id = $1 AND id = $2`;

/** Seals the secrets of all endpoints with the current key. All or nothing. Returns how many were sealed anew. */
export const sealEndpointsAnew = (database: Database, ring: KeyRing): Promise<number> =>
  database.asOwner(async (owner) => {
    const { rows } = await owner.query<SealedRow>(ALL);
    const older = rows.filter(({ secrets }) => keyIdOf(secrets) !== ring.current.id);
    for (const { tenant_id: tenantId, id, secrets } of older)
      await owner.query(SAVE, [tenantId, id, sealAnew(secrets, { tenantId, id, ring })]);
    return older.length;
  });
