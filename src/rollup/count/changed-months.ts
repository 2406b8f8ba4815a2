import type { TenantScope } from '../../database/tenant-scope';
import { bucketKey, type Bucket } from '../marks/stale-marks';

/** By the transaction that changed them. */
const changedIn = new WeakMap<TenantScope, Map<string, Bucket>>();

/** Notes client-months whose counted numbers are other ones than before. Client 0 stands for what is nobody's, and for the staff. */
export function noteChanged(scope: TenantScope, buckets: readonly Bucket[]): void {
  const known = changedIn.get(scope) ?? new Map<string, Bucket>();
  for (const bucket of buckets) known.set(bucketKey(bucket), bucket);
  changedIn.set(scope, known);
}

/** The client-months that a transaction has changed, each once. */
export const changedMonths = (scope: TenantScope): Bucket[] => [
  ...(changedIn.get(scope)?.values() ?? []),
];

/** A row that a statement says it has written or removed. */
export interface WrittenRow {
  readonly client_id: number;
  readonly month: string;
}

export const RETURNING = 'RETURNING client_id, month';

/** Runs a statement that returns the client-months whose rows it has changed, and notes them. */
export async function queryNoting(
  scope: TenantScope,
  sql: string,
  values: readonly unknown[],
): Promise<void> {
  const rows = await scope.query<WrittenRow>(sql, values);
  noteChanged(
    scope,
    rows.map(({ client_id, month }) => ({ clientId: client_id, month })),
  );
}
