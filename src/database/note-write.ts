/**
 * Counts a write of a tenant, as the last statement of its transaction: writers of one tenant wait for each
 * other here no longer than a commit takes. It holds a literal to go with the COMMIT.
 */
export const noteWrite = (tenantId: number): string =>
  `INSERT INTO last_write (tenant_id, version) SELECT id, 1 FROM msp WHERE id = ${tenantId}
   ON CONFLICT (tenant_id) DO UPDATE SET version = last_write.version + 1`;
