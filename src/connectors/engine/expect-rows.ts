import type { TenantScope } from '../../database/tenant-scope';
import { connectionStream } from '../../tables/connection-stream';
import { columnsOf, statement } from '../../tables/select';
import type { Stream } from '../connector';
import { SourceProblem } from '../http/source-problem';
import type { OpenConnection } from './open-connection';
import { firstPass } from './first-pass';
import { sourceTime } from './source-time';

/** How many rows of each list are yet to be read of the past; null where the source does not say. */
export type ExpectedRows = ReadonlyMap<string, number | null>;

const STATES = statement`SELECT ${columnsOf(
  connectionStream,
  's',
  ...(['stream', 'backfilled_at', 'read_rows', 'expected_rows'] as const),
)} FROM connection_stream s WHERE s.tenant_id = $1 AND s.connection_id = $2`;

const SAVE = `
  INSERT INTO connection_stream (tenant_id, connection_id, stream, access, expected_rows)
  VALUES ($1, $2, $3, 'UNKNOWN', $4)
  ON CONFLICT (tenant_id, connection_id, stream) DO UPDATE SET expected_rows = excluded.expected_rows`;

/** A list that cannot be counted, such as one that the key may not see, has no length. */
async function countOf(open: OpenConnection, stream: Stream, upTo: string): Promise<number | null> {
  try {
    return (await stream.count?.(open.source, firstPass(open, stream, upTo))) ?? null;
  } catch (error) {
    const code = error instanceof SourceProblem ? error.code : null;
    if (code === 'FORBIDDEN' || code === 'ABSENT') return null;
    throw error;
  }
}

async function countAndKeep(
  open: OpenConnection,
  stream: Stream,
  upTo: string,
): Promise<number | null> {
  const { tenantId, id } = open.connection;
  const rows = await countOf(open, stream, upTo);
  if (rows === null) return null;
  await open.database.write(tenantId, (scope: TenantScope) =>
    scope.query(SAVE, [tenantId, id, stream.name, rows]),
  );
  return rows;
}

/**
 * Before the past is read, asks how much there is of each list. It is asked once: a pass that begins later
 * knows it from here.
 */
export async function expectRows(
  open: OpenConnection,
  streams: readonly Stream[],
): Promise<ExpectedRows> {
  const { tenantId, id } = open.connection;
  const states = await open.database.read({ tenantId, clientIds: null }, (scope) =>
    scope.query(STATES, [tenantId, id]),
  );
  const stateOf = new Map(states.map((state) => [state.stream, state]));
  const unread = streams.filter(({ name }) => !stateOf.get(name)?.backfilled_at);
  if (unread.length === 0) return new Map();
  const upTo = (await sourceTime(open)).toISOString();
  const expected = new Map<string, number | null>();
  for (const stream of unread) {
    const state = stateOf.get(stream.name);
    const all = state?.expected_rows ?? (await countAndKeep(open, stream, upTo));
    expected.set(stream.name, all === null ? null : Math.max(0, all - (state?.read_rows ?? 0)));
  }
  return expected;
}
