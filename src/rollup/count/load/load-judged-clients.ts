import type { TenantScope } from '../../../database/tenant-scope';
import { agreement } from '../../../tables/agreement';
import { client } from '../../../tables/client';
import { columnsOf, expressions, jsonList, statement } from '../../../tables/select';
import type { JudgedClient } from '../judge/classify-entries';

const { type, starts_on, ends_before, covers } = agreement.columns;

const AGREEMENTS = jsonList(
  {
    type: [type, 'a.type'],
    startsOn: [starts_on, 'a.starts_on'],
    endsBefore: [ends_before, 'a.ends_before'],
    covers: [covers, 'a.covers'],
  },
  'agreement a WHERE a.tenant_id = $1 AND a.client_id = c.id AND NOT a.deleted',
  'a.id',
);

const CLIENTS = statement`
  SELECT ${columnsOf(client, 'c', 'id', 'internal')}, ${expressions({ agreements: AGREEMENTS })}
  FROM client c WHERE c.tenant_id = $1 AND c.id = ANY ($2::int[]) AND NOT c.deleted`;

/** Loads what judging looks at of clients. Those that are deleted are absent: their time is not judged. */
export async function loadJudgedClients(
  scope: TenantScope,
  ids: readonly number[],
): Promise<Map<number, JudgedClient>> {
  const rows = ids.length === 0 ? [] : await scope.query(CLIENTS, [scope.tenantId, ids]);
  return new Map(
    rows.map(({ id, internal, agreements }) => [id, { internal, agreements: agreements ?? [] }]),
  );
}
