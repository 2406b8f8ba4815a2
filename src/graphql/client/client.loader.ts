import type { RequestContext } from '../../request/context';
import { anyOf, type List } from '../../request/list-query';
import { loaderBy } from '../../request/loader';
import { readNumericId, toGlobalId } from '../../scalars/global-id';
import { client } from '../../tables/client';
import { columnsOf, expressions, select, statement } from '../../tables/select';
import { source } from '../../tables/source';
import type { RowOf } from '../../tables/table';
import { Client, type ClientFilter } from './client.type';

const COLUMNS = select(
  columnsOf(client, 'c', 'id', 'name', 'status', 'segment', 'territory', 'onboarded_on'),
  columnsOf(client, 'c', 'offboarded_on', 'external_id', 'deleted'),
  expressions({ source: [source.columns.name, 's.name'] }),
);
export type ClientRow = RowOf<typeof COLUMNS>;
const TABLES = `client c JOIN source s ON s.tenant_id = c.tenant_id AND s.id = c.source_id`;

export function toClient(tenantId: number, row: ClientRow): Client {
  return Object.assign(new Client(), {
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
}

/** Ids that are none of this tenant's clients ask for nobody: 0 is no client's number. */
export const clientKeys = (tenantId: number, ids: readonly string[]): number[] =>
  ids.map((id) => readNumericId(id, 'client', tenantId) ?? 0);

const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** The clients a token may see, by name. The MSP itself as its own client is not one of them. */
export const clientList = (
  tenantId: number,
  filter: ClientFilter | null | undefined,
): List<ClientRow> => ({
  select: COLUMNS,
  from: TABLES,
  order: [
    { sql: 'c.name', type: 'text' },
    { sql: 'c.id', type: 'int' },
  ],
  where: (add) => [
    `c.tenant_id = ${add(tenantId, 'int')} AND NOT c.deleted AND NOT c.internal`,
    ...anyOf(add)('c.id', 'int', filter?.ids && clientKeys(tenantId, filter.ids)),
    ...anyOf(add)('c.status', 'text', filter?.status),
    ...anyOf(add)('c.segment', 'text', filter?.segments),
    ...anyOf(add)('c.territory', 'text', filter?.territories),
    ...(filter?.nameContains ? [`c.name ILIKE ${add(likeText(filter.nameContains), 'text')}`] : []),
  ],
});

/** Also those deleted since: values that were presented rest on them. */
export const clientAsEvidence = loaderBy<number, Client>(async ({ scope }, keys) => {
  const rows = await scope.query(
    statement`SELECT ${COLUMNS} FROM ${TABLES} WHERE c.tenant_id = $1 AND c.id = ANY($2::int[])`,
    [scope.tenantId, keys],
  );
  return new Map(rows.map((row) => [row.id, toClient(scope.tenantId, row)]));
});

/** Those that are not deleted. An answer that asks for both has one statement for them. */
export const clientByKey = (context: RequestContext) => ({
  async load(key: number): Promise<Client | null> {
    const found = await context.once(clientAsEvidence).load(key);
    return found?.deleted ? null : found;
  },
});
