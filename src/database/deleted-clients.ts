/**
 * The condition that a row is not of a deleted client: what such a client leaves behind is in no
 * list, as it is in no number. The deleted are looked up once a statement, not once a row.
 *
 * @param clientId the column; null is nobody's row and stays
 * @param tenant the parameter that holds the tenant
 */
export const notOfDeleted = (clientId: string, tenant: string): string =>
  `coalesce(${clientId}, 0) <> ALL (ARRAY(
    SELECT d.id FROM client d WHERE d.tenant_id = ${tenant} AND d.deleted))`;
