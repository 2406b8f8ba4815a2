import { ownerOf } from '../connection/save-connection';
import type { Database } from '../../database/database';
import type { KeyRing } from './key-ring';
import { keyIdOf, seal, unseal } from './seal';

interface SealedRow {
  readonly tenant_id: number;
  readonly id: number;
  readonly name: string;
  readonly secrets: string;
}

const ALL = `SELECT tenant_id, id, name, secrets FROM connection ORDER BY tenant_id, id FOR UPDATE`;
const SAVE = `UPDATE connection SET secrets = $3 WHERE tenant_id = $1 AND id = $2`;

/** Seals the credentials of all MSPs with the current key. All or nothing. Returns how many were sealed anew. */
export const rotateSecrets = (database: Database, ring: KeyRing): Promise<number> =>
  database.asOwner(async (owner) => {
    const { rows } = await owner.query<SealedRow>(ALL);
    const older = rows.filter(({ secrets }) => keyIdOf(secrets) !== ring.current.id);
    for (const { tenant_id: tenantId, id, name, secrets } of older) {
      const whose = ownerOf(tenantId, name);
      await owner.query(SAVE, [tenantId, id, seal(unseal(secrets, whose, ring), whose, ring)]);
    }
    return older.length;
  });
