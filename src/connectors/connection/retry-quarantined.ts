import { quarantinedRecord } from '../../tables/quarantined-record';
import { columnsOf, statement, type FoundBy } from '../../tables/select';
import { composeAround, composeGroups } from '../engine/compose';
import { deriveRows, knownRows } from '../engine/keep-rows';
import { inLanding, landPage, settle } from '../engine/land-page';
import type { OpenConnection } from '../engine/open-connection';

const FIND = statement`SELECT ${columnsOf(
  quarantinedRecord,
  'q',
  ...(['id', 'stream', 'external_id', 'payload'] as const),
)} FROM quarantined_record q
  WHERE q.tenant_id = $1 AND q.connection_id = $2 AND ($3::int[] IS NULL OR q.id = ANY ($3::int[]))
  ORDER BY q.id LIMIT 1000`;

type Quarantined = FoundBy<typeof FIND>;

const TRIED = `
  UPDATE quarantined_record SET retried_at = $3 WHERE tenant_id = $1 AND id = ANY ($2::int[])
  RETURNING id`;

/** Makes records again of a row that is kept; one that could not even be read is read again. */
async function retryOne(open: OpenConnection, row: Quarantined): Promise<void> {
  const { connector } = open;
  const composition = connector.compositions.find(({ name }) => name === row.stream);
  const stream = connector.streams.find(({ name }) => name === row.stream);
  let isKept = false;
  await inLanding(open, async (landing) => {
    const ids = [row.external_id];
    isKept = (await knownRows(landing, row.stream, ids)).size > 0;
    if (composition) {
      await composeGroups(landing, composition, ids);
      await deriveRows(landing, composition, ids);
    } else if (stream && isKept) {
      await deriveRows(landing, stream, ids);
      const kept = await landing.stored.byIds(row.stream, ids);
      await composeAround(
        landing,
        row.stream,
        kept.map((after) => ({ before: null, after })),
      );
    }
    await settle(landing);
  });
  if (stream && !isKept) await landPage(open, { stream, rows: [row.payload] });
}

export interface Retried {
  readonly landed: number;
  readonly left: number;
}

/** Tries rows in quarantine again: all, or these. */
export async function retryQuarantined(
  open: OpenConnection,
  ids: readonly number[] | null,
): Promise<Retried> {
  const { database, clock, connection } = open;
  const { tenantId } = connection;
  const rows = await database.read({ tenantId, clientIds: null }, (scope) =>
    scope.query(FIND, [tenantId, connection.id, ids]),
  );
  for (const row of rows) await retryOne(open, row);
  const left = await database.write(tenantId, (scope) =>
    scope.query(TRIED, [tenantId, rows.map(({ id }) => id), clock.now()]),
  );
  return { landed: rows.length - left.length, left: left.length };
}
