import { hookOwnerOf, ownerOf } from '../connection/save-connection';
import type { Database } from '../../database/database';
import type { KeyRing } from './key-ring';
import { keyIdOf, seal, unseal } from './seal';

interface SealedRow {
  readonly tenant_id: number;
  readonly id: number;
  readonly name: string;
  readonly secrets: string;
  readonly hook: string | null;
}

const ALL = `SELECT tenant_id, id, name, secrets, hook FROM connection ORDER BY tenant_id, id FOR UPDATE`;
const SAVE = `UPDATE connection SET secrets = $3, hook = $4 WHERE tenant_id = $1 AND id = $2`;

/** Seals the credentials of all MSPs with the current key. All or nothing. Returns how many were sealed anew. */
export const rotateSecrets = (database: Database, ring: KeyRing): Promise<number> =>
  database.asOwner(async (owner) => {
    const { rows } = await owner.query<SealedRow>(ALL);
    const again = (sealed: string, whose: string): string =>
      keyIdOf(sealed) === ring.current.id ? sealed : seal(unseal(sealed, whose, ring), whose, ring);
    const older = rows.filter(({ secrets, hook }) =>
      [secrets, hook].some((sealed) => sealed !== null && keyIdOf(sealed) !== ring.current.id),
    );
    for (const { tenant_id: tenantId, id, name, secrets, hook } of older) {
      const sealedHook = hook && again(hook, hookOwnerOf(tenantId, name));
      await owner.query(SAVE, [tenantId, id, again(secrets, ownerOf(tenantId, name)), sealedHook]);
    }
    return older.length;
  });
