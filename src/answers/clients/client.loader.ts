import type { RequestContext } from '../../request/context';
import { loaderBy } from '../../request/loader';
import { toGlobalId } from '../../scalars/global-id';
import { client } from '../../tables/client';
import { columnsOf, expressions, select, statement } from '../../tables/select';
import { source } from '../../tables/source';
import type { RowOf } from '../../tables/table';

export const COLUMNS = select(
  columnsOf(client, 'c', 'id', 'name', 'status', 'segment', 'territory', 'onboarded_on'),
  columnsOf(client, 'c', 'offboarded_on', 'external_id', 'deleted'),
  expressions({ source: [source.columns.name, 's.name'] }),
);
export type ClientRow = RowOf<typeof COLUMNS>;
export const TABLES = `client c JOIN source s ON s.tenant_id = c.tenant_id AND s.id = c.source_id`;

/** A company that the MSP serves, as last known. `key` is its number in the database. */
export const toClient = (tenantId: number, row: ClientRow) => ({
  key: row.id,
  deleted: row.deleted,
  id: toGlobalId('client', tenantId, row.id),
  name: row.name,
  status: row.status,
  segment: row.segment,
  territory: row.territory,
  onboardedOn: row.onboarded_on,
  offboardedOn: row.offboarded_on,
  externalRefs: [{ source: row.source, externalId: row.external_id }],
});
export type Client = Readonly<ReturnType<typeof toClient>>;

/** Includes deleted clients, because values already presented rest on them. */
export const clientAsEvidence = loaderBy<number, Client>(async ({ scope }, keys) => {
  const rows = await scope.query(
    statement`SELECT ${COLUMNS} FROM ${TABLES} WHERE c.tenant_id = $1 AND c.id = ANY($2::int[])`,
    [scope.tenantId, keys],
  );
  return new Map(rows.map((row) => [row.id, toClient(scope.tenantId, row)]));
});

/** Only clients that are not deleted. An answer that loads both kinds shares one statement. */
export const clientByKey = (context: RequestContext) => ({
  async load(key: number): Promise<Client | null> {
    const found = await context.once(clientAsEvidence).load(key);
    return found?.deleted ? null : found;
  },
});
