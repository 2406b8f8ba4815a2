/**
 * The condition that a row does not belong to a deleted client. The rows that such a client
 * leaves behind are in no list and in no number. Deleted clients are looked up once a
 * statement, not once a row.
 *
 * @param clientId the column; null belongs to nobody and stays
 * @param tenant the parameter that holds the tenant
 */
export const notOfDeleted = (clientId: string, tenant: string): string =>
  `coalesce(${clientId}, 0) <> ALL (ARRAY(
    SELECT d.id FROM client d WHERE d.tenant_id = ${tenant} AND d.deleted))`;
