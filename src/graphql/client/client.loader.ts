import type { RequestContext } from '../../request/context';
import { anyOf, type List } from '../../request/list-query';
import { loaderBy } from '../../request/loader';
import type { ClientStatus } from '../../numbers/measures/active-range';
import type { LocalDate } from '../../numbers/units/month';
import { readNumericId, toGlobalId } from '../../scalars/global-id';
import { Client, type ClientFilter } from './client.type';

export interface ClientRow {
  id: number;
  name: string;
  status: ClientStatus;
  segment: string | null;
  territory: string | null;
  onboarded_on: LocalDate | null;
  offboarded_on: LocalDate | null;
  source: string;
  external_id: string;
  deleted: boolean;
}

const COLUMNS = `c.id, c.name, c.status, c.segment, c.territory, c.onboarded_on, c.offboarded_on,
  s.name AS source, c.external_id, c.deleted`;
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
export const clientList = (tenantId: number, filter: ClientFilter | null | undefined): List => ({
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
  const rows = await scope.query<ClientRow>(
    `SELECT ${COLUMNS} FROM ${TABLES} WHERE c.tenant_id = $1 AND c.id = ANY($2::int[])`,
    [scope.tenantId, keys],
  );
  return new Map(rows.map((row) => [row.id, toClient(scope.tenantId, row)]));
});

/** Those that are not deleted. An answer that asks for both has one statement for them. */
export const clientByKey = (context: RequestContext) => ({
  async load(key: number): Promise<Client | null> {
    const client = await context.once(clientAsEvidence).load(key);
    return client?.deleted ? null : client;
  },
});
