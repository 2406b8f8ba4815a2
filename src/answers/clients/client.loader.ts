import type { RequestContext } from '../../request/context';
import { loaderBy } from '../../request/loader';
import { toGlobalId } from '../../scalars/global-id';
import { client } from '../../tables/client';
import { json } from '../../tables/column';
import { columnsOf, expressions, select, statement } from '../../tables/select';
import { source } from '../../tables/source';
import type { RowOf } from '../../tables/table';

interface Ref {
  readonly source: string;
  readonly externalId: string;
}

/** The customers of other systems that are this client. */
const LINKED = `(
  SELECT coalesce(json_agg(json_build_object('source', o.name, 'externalId', l.external_id) ORDER BY o.name, l.external_id), '[]')
  FROM client l JOIN source o ON o.tenant_id = l.tenant_id AND o.id = l.source_id
  WHERE l.tenant_id = c.tenant_id AND l.linked_to = c.id)`;

export const COLUMNS = select(
  columnsOf(client, 'c', 'id', 'name', 'status', 'segment', 'territory', 'onboarded_on'),
  columnsOf(client, 'c', 'offboarded_on', 'external_id', 'deleted', 'received_at'),
  expressions({
    source: [source.columns.name, 's.name'],
    linked: [json<readonly Ref[]>(), LINKED],
  }),
);
export type ClientRow = RowOf<typeof COLUMNS>;
export const TABLES = `client c JOIN source s ON s.tenant_id = c.tenant_id AND s.id = c.source_id`;

/** A company that the MSP serves, as last known. `key` is its number in the database. */
export const toClient = (tenantId: number, row: ClientRow) => ({
  key: row.id,
  deleted: row.deleted,
  id: toGlobalId('client', tenantId, row.id),
  name: row.name,
  updatedAt: row.received_at,
  status: row.status,
  segment: row.segment,
  territory: row.territory,
  onboardedOn: row.onboarded_on,
  offboardedOn: row.offboarded_on,
  externalRefs: [{ source: row.source, externalId: row.external_id }, ...row.linked],
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
