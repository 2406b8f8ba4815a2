import DataLoader from 'dataloader';
import type { RequestContext } from '../../request/context';
import { keyOf } from '../../request/list-query';
import type { NaturalKey } from '../node/natural-key';

/** Tables whose rows have a number besides their id in a source. */
export type NumberedTable = 'client' | 'agreement' | 'technician';

/**
 * Finds the numbers of things by their ids in a source, in one statement and without regard to who
 * may see them.
 */
const KEY: Readonly<Record<NumberedTable, string>> = {
  // The id of a linked customer is one of the ids of its client.
  client: 'coalesce(t.linked_to, t.id)',
  agreement: 't.id',
  technician: 't.id',
};

export const keysByRef = (
  context: RequestContext,
  table: NumberedTable,
): DataLoader<NaturalKey, number | null, string> =>
  context.onceFor('keys by ref', table, ({ scope, tenantId }) => {
    return new DataLoader<NaturalKey, number | null, string>(
      async (refs) => {
        const rows = await scope.query<{ key: number | null }>(
          `SELECT (SELECT ${KEY[table]} FROM ${table} t WHERE t.tenant_id = $1
             AND t.source_id = r.source_id AND t.external_id = r.external_id) AS key
           FROM unnest($2::int[], $3::text[]) WITH ORDINALITY AS r (source_id, external_id, place)
           ORDER BY r.place`,
          [tenantId, refs.map(([source]) => source), refs.map(([, externalId]) => externalId)],
        );
        return rows.map(({ key }) => key);
      },
      { cacheKeyFn: keyOf },
    );
  });
