import type { TenantScope } from '../../database/tenant-scope';

/** Makes known that something was chosen: what was remembered of the tenant is read again from now on. */
export async function raiseVersion(scope: TenantScope): Promise<void> {
  await scope.query('UPDATE msp SET data_version = data_version + 1 WHERE id = $1', [
    scope.tenantId,
  ]);
}
