import type { TenantScope } from '../../database/tenant-scope';
import { int } from '../../tables/column';
import { connectionStream, type StreamAccess } from '../../tables/connection-stream';
import { columnsOf, expressions, select, statement } from '../../tables/select';
import type { Connector } from '../connector';
import type { Connected } from '../engine/open-connection';

export interface StreamState {
  readonly stream: string;
  readonly access: StreamAccess;
  readonly watermark: Date | null;
  readonly syncedAt: Date | null;
  /** From 0 to 1; null while nobody knows how much there is. */
  readonly backfilled: number | null;
  readonly records: number;
}

const STATES = statement`SELECT ${select(
  columnsOf(
    connectionStream,
    's',
    ...(['connection_id', 'stream', 'access', 'watermark', 'backfilled_at', 'synced_at'] as const),
    ...(['read_rows', 'expected_rows'] as const),
  ),
  expressions({
    records: [
      int,
      `(SELECT count(*)::int FROM source_record r WHERE r.tenant_id = s.tenant_id
        AND r.connection_id = s.connection_id AND r.stream = s.stream AND r.deleted_at IS NULL)`,
    ],
  }),
)} FROM connection_stream s WHERE s.tenant_id = $1 AND s.connection_id = ANY ($2::int[])`;

const UNREAD: Omit<StreamState, 'stream'> = {
  access: 'UNKNOWN',
  watermark: null,
  syncedAt: null,
  backfilled: null,
  records: 0,
};

function share(read: number, expected: number | null): number | null {
  if (expected === null) return null;
  return expected === 0 ? 1 : Math.min(1, read / expected);
}

/** The streams of connections, each in the order of its connector. */
export async function streamStates(
  scope: TenantScope,
  connections: readonly (readonly [Connected, Connector])[],
): Promise<StreamState[][]> {
  const ids = connections.map(([{ id }]) => id);
  const rows = await scope.query(STATES, [scope.tenantId, ids]);
  return connections.map(([{ id }, { streams }]) =>
    streams.map(({ name }) => {
      const row = rows.find((each) => each.connection_id === id && each.stream === name);
      if (!row) return { stream: name, ...UNREAD };
      return {
        stream: name,
        access: row.access,
        watermark: row.watermark,
        syncedAt: row.synced_at,
        backfilled: row.backfilled_at ? 1 : share(row.read_rows, row.expected_rows),
        records: row.records,
      };
    }),
  );
}

export type ConnectionState =
  | 'NEW'
  | 'BACKFILLING'
  | 'CURRENT'
  | 'BEHIND'
  | 'PAUSED'
  | 'REAUTHORISE'
  | 'FAILING';

const MINUTE = 60_000;
/** A connection that has missed this many runs is behind. */
const MISSED_RUNS = 3;

/** How a connection is doing, from what is noted of it. */
export function stateOf(
  { problem, paused, every_minutes: every }: Connected,
  streams: readonly StreamState[],
  now: Date,
): ConnectionState {
  if (problem?.code === 'BEING_REMOVED') return 'PAUSED';
  if (problem?.code === 'REAUTHORISE' || problem?.code === 'SECRETS_LOST') return 'REAUTHORISE';
  if (problem) return 'FAILING';
  if (paused) return 'PAUSED';
  const open = streams.filter(({ access }) => access === 'OK' || access === 'UNKNOWN');
  if (open.every(({ access }) => access === 'UNKNOWN')) return 'NEW';
  if (open.some(({ syncedAt }) => syncedAt === null)) return 'BACKFILLING';
  const oldest = Math.min(...open.map(({ syncedAt }) => syncedAt!.getTime()));
  return now.getTime() - oldest > MISSED_RUNS * every * MINUTE ? 'BEHIND' : 'CURRENT';
}
