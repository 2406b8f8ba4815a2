import type { TenantScope } from '../../database/tenant-scope';
import { connectionStream, type StreamAccess } from '../../tables/connection-stream';
import { columnsOf, statement, type FoundBy } from '../../tables/select';
import type { Pass } from '../connector';
import type { LeasedStream } from './lease';

/** A pass that is under way, with the latest change that it has read. */
export interface Cursor extends Pass {
  readonly v: 1;
  readonly latest: string | null;
}

const STATE = statement`SELECT ${columnsOf(
  connectionStream,
  's',
  ...(['cursor', 'watermark', 'backfilled_at', 'reconciled_at', 'trusts_absence'] as const),
  ...(['read_rows', 'expected_rows', 'begun_at'] as const),
)} FROM connection_stream s WHERE s.tenant_id = $1 AND s.connection_id = $2 AND s.stream = $3`;

export type StreamRow = FoundBy<typeof STATE>;

const keyOf = ({ tenantId, connectionId, stream }: LeasedStream): unknown[] => [
  tenantId,
  connectionId,
  stream,
];

export async function readState(scope: TenantScope, of: LeasedStream): Promise<StreamRow> {
  const [row] = await scope.query(STATE, keyOf(of));
  if (!row) throw new Error(`${of.stream} has no state: its lease makes it`);
  return row;
}

const WHERE = `WHERE tenant_id = $1 AND connection_id = $2 AND stream = $3`;

const ADVANCE = `
  UPDATE connection_stream SET access = 'OK', cursor = $4, read_rows = read_rows + $5 ${WHERE}`;

/** Moves the cursor on, in the transaction of the page. */
export const advance = (
  scope: TenantScope,
  of: LeasedStream,
  cursor: Cursor,
  rows: number,
): Promise<unknown> => scope.query(ADVANCE, [...keyOf(of), JSON.stringify(cursor), rows]);

// The watermark is what was read, never the time of a clock here, and never goes back.
const FINISH = `
  UPDATE connection_stream SET access = 'OK', cursor = NULL, read_rows = read_rows + $5,
    watermark = greatest(watermark, $4::timestamptz),
    backfilled_at = coalesce(backfilled_at, $6), synced_at = $6 ${WHERE}`;

/** Ends a pass, in the transaction of its last page. */
export const finishPass = (
  scope: TenantScope,
  of: LeasedStream,
  end: { readonly latest: string | null; readonly rows: number; readonly now: Date },
): Promise<unknown> => scope.query(FINISH, [...keyOf(of), end.latest, end.rows, end.now]);

const BEGIN = `
  UPDATE connection_stream SET cursor = $4, begun_at = clock_timestamp() ${WHERE}`;

export const beginPass = (scope: TenantScope, of: LeasedStream, cursor: Cursor): Promise<unknown> =>
  scope.query(BEGIN, [...keyOf(of), JSON.stringify(cursor)]);

const ACCESS = `
  INSERT INTO connection_stream (tenant_id, connection_id, stream, access) VALUES ($1, $2, $3, $4)
  ON CONFLICT (tenant_id, connection_id, stream) DO UPDATE SET access = excluded.access`;

export const noteAccess = (
  scope: TenantScope,
  of: LeasedStream,
  access: StreamAccess,
): Promise<unknown> => scope.query(ACCESS, [...keyOf(of), access]);

const RECONCILED = `
  UPDATE connection_stream SET reconciled_at = $4, trusts_absence = false ${WHERE}`;

export const noteReconciled = (scope: TenantScope, of: LeasedStream, now: Date): Promise<unknown> =>
  scope.query(RECONCILED, [...keyOf(of), now]);
