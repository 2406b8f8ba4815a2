import type { TenantScope } from '../../database/tenant-scope';
import type { Gap } from '../connector';
import { raiseVersion } from '../../rollup/choices/raise-version';
import { SourceProblem } from '../http/source-problem';
import type { OpenConnection } from './open-connection';

const CLOSED = `
  SELECT stream FROM connection_stream
  WHERE tenant_id = $1 AND connection_id = $2 AND access = 'FORBIDDEN' ORDER BY stream`;

/** Lists that the key may not read at all. */
async function closedLists(
  scope: TenantScope,
  { connection, connector }: OpenConnection,
): Promise<Gap[]> {
  const rows = await scope.query<{ stream: string }>(CLOSED, [scope.tenantId, connection.id]);
  return rows.flatMap(({ stream }) => {
    const starves = connector.tells?.[stream];
    return starves ? [{ starves, partial: false, message: `The key may not read ${stream}.` }] : [];
  });
}

/** Null when the source does not say: what was known before still holds. */
async function probed({ connector, source }: OpenConnection): Promise<Gap[] | null> {
  try {
    const found = await connector.probe(source);
    return found.filter((each) => typeof each !== 'string');
  } catch (error) {
    if (!(error instanceof SourceProblem)) throw error;
    return error.code === 'FORBIDDEN' || error.code === 'ABSENT' ? [] : null;
  }
}

/** One for each kind of record: that a part of it comes is worse than that nothing does. */
function oneEach(gaps: readonly Gap[]): Gap[] {
  const byKind = new Map<string, Gap>();
  for (const gap of gaps) if (gap.partial || !byKind.has(gap.starves)) byKind.set(gap.starves, gap);
  return [...byKind.values()];
}

const FORGET = `
  DELETE FROM permission_gap
  WHERE tenant_id = $1 AND connection_id = $2 AND NOT starves = ANY ($3::text[]) RETURNING starves`;

// A gap is as old as when it was first met.
const NOTE = `
  INSERT INTO permission_gap AS k (tenant_id, connection_id, source, starves, partial, message, since)
  SELECT $1, $2, $3, g.starves, g.partial, g.message, $5
  FROM jsonb_to_recordset($4::jsonb) AS g (starves text, partial boolean, message text)
  ON CONFLICT (tenant_id, connection_id, starves) DO UPDATE
  SET partial = excluded.partial, message = excluded.message
  WHERE (k.partial, k.message) IS DISTINCT FROM (excluded.partial, excluded.message)
  RETURNING starves`;

/** Notes what the key may not see now. What it may see again is forgotten, and its numbers come back. */
export async function noteGaps(open: OpenConnection): Promise<void> {
  const { database, connection, clock } = open;
  const { tenantId, id, name } = connection;
  const found = await probed(open);
  if (found === null) return;
  await database.write(tenantId, async (scope) => {
    const gaps = oneEach([...found, ...(await closedLists(scope, open))]);
    const kept = gaps.map(({ starves }) => starves);
    const forgotten = await scope.query(FORGET, [tenantId, id, kept]);
    const noted = await scope.query(NOTE, [tenantId, id, name, JSON.stringify(gaps), clock.now()]);
    if (forgotten.length + noted.length > 0) await raiseVersion(scope);
  });
}
