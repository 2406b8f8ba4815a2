import type { Database } from '../../database/database';
import type { TenantScope } from '../../database/tenant-scope';
import { columnsOf, statement } from '../../tables/select';
import { sourceRecord } from '../../tables/source-record';
import type { Stored, StoredRow } from '../connector';

const ROW = columnsOf(sourceRecord, 'r', 'external_id', 'group_key', 'payload');
const LIVE = `r.tenant_id = $1 AND r.connection_id = $2 AND r.stream = $3 AND r.deleted_at IS NULL`;

const BY_IDS = statement`SELECT ${ROW} FROM source_record r
  WHERE ${LIVE} AND r.external_id = ANY ($4::text[]) ORDER BY r.external_id`;
const IN_GROUPS = statement`SELECT ${ROW} FROM source_record r
  WHERE ${LIVE} AND r.group_key = ANY ($4::text[]) ORDER BY r.external_id`;
const IDS_AFTER = `SELECT r.external_id FROM source_record r
  WHERE ${LIVE} AND r.external_id > $4 ORDER BY r.external_id LIMIT $5`;

const toRow = (row: {
  readonly external_id: string;
  readonly group_key: string | null;
  readonly payload: unknown;
}): StoredRow => ({ externalId: row.external_id, group: row.group_key, payload: row.payload });

/** The kept rows of a connection, as its connector may read them. */
export function storedRows(scope: TenantScope, connectionId: number): Stored {
  const rows = async (sql: typeof BY_IDS, stream: string, keys: readonly string[]) =>
    keys.length === 0
      ? []
      : (await scope.query(sql, [scope.tenantId, connectionId, stream, [...new Set(keys)]])).map(
          toRow,
        );
  return {
    byIds: (stream, ids) => rows(BY_IDS, stream, ids),
    inGroups: (stream, groups) => rows(IN_GROUPS, stream, groups),
    idsAfter: async (stream, after, most) => {
      const values = [scope.tenantId, connectionId, stream, after ?? '', most];
      const found = await scope.query<{ external_id: string }>(IDS_AFTER, values);
      return found.map(({ external_id }) => external_id);
    },
  };
}

/** The same for a reader that waits for the source meanwhile: each look is a transaction of its own. */
export function storedOutside(database: Database, tenantId: number, connectionId: number): Stored {
  const look = <T>(read: (stored: Stored) => Promise<T>): Promise<T> =>
    database.read({ tenantId, clientIds: null }, (scope) => read(storedRows(scope, connectionId)));
  return {
    byIds: (stream, ids) => look((stored) => stored.byIds(stream, ids)),
    inGroups: (stream, groups) => look((stored) => stored.inGroups(stream, groups)),
    idsAfter: (stream, after, most) => look((stored) => stored.idsAfter(stream, after, most)),
  };
}

/** The ids of all kept rows of a stream, portion by portion. */
export async function* portionsOf(
  stored: Stored,
  stream: string,
  size: number,
): AsyncGenerator<string[]> {
  for (let after: string | null = null; ;) {
    const ids: string[] = await stored.idsAfter(stream, after, size);
    if (ids.length > 0) yield ids;
    if (ids.length < size) return;
    after = ids.at(-1)!;
  }
}
