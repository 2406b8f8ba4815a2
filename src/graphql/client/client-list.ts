import { COLUMNS, TABLES, type ClientRow } from '../../answers/clients/client.loader';
import { anyOf, type List } from '../../request/list-query';
import { readNumericId } from '../../scalars/global-id';
import type { ClientFilter } from './client.type';

/** Ids that are no client of this tenant match nobody: no client has the number 0. */
export const clientKeys = (tenantId: number, ids: readonly string[]): number[] =>
  ids.map((id) => readNumericId(id, 'client', tenantId) ?? 0);

const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** The clients a token may see, by name, without the MSP's own client record. */
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
