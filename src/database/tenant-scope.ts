import type { Access } from './access';
import type { HeldConnection } from './held-connection';
import type { Statement } from '../tables/select';
import type { Patience } from './refused-statement';
import type { TenantMemory } from './tenant-memory';

declare const opened: unique symbol;

/**
 * The only door to the database at run time. A scope exists only inside a transaction that has
 * dropped to the unprivileged role and named its tenant, so a query without a tenant cannot be
 * written, and row-level security refuses what a wrong one would reach for.
 */
export interface TenantScope extends Access {
  readonly [opened]: true;
  /** Runs a statement. One that is made of selections knows the type of its rows. */
  query<R extends object>(sql: Statement<R> | string, values?: readonly unknown[]): Promise<R[]>;
  /**
   * What `read` finds, which must depend on nothing but what is counted and chosen of the tenant. A
   * scope that reads may know it from an earlier one of the same version, and then reads nothing.
   * What it finds is shared, so nobody may change it.
   */
  remembered<T>(name: symbol, read: () => Promise<T>): Promise<T>;
}

export type ScopeMode = 'READ' | 'WRITE';

const BEGIN: Record<ScopeMode, string> = {
  READ: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  WRITE: 'BEGIN',
};

/**
 * Rows of a tenant are always found through an index, because every key begins with the tenant.
 * Reading a whole table would read the rows of all others. For what the planner knows of tenants,
 * see take-tenants-alike.ts.
 */
const PLANS = 'SET LOCAL enable_seqscan = off';

/**
 * The statements that begin a scope. They hold literals, not parameters: that is one round trip,
 * and the form that reaches every shard. All numbers are checked to be integers.
 */
function opening(access: Access, mode: ScopeMode, { statementMs, lockMs }: Patience): string {
  // A token limited to no clients at all has to stay limited: no client has the id -1.
  const clients = access.clientIds === null ? '' : access.clientIds.join(',') || '-1';
  const numbers = [access.tenantId, ...(access.clientIds ?? []), statementMs, lockMs ?? 0];
  if (!numbers.every(Number.isSafeInteger))
    throw new TypeError('tenant and client ids and time limits are integers');
  return [
    BEGIN[mode],
    'SET LOCAL ROLE seatwise_app',
    `SET LOCAL app.tenant_id = '${access.tenantId}'`,
    `SET LOCAL app.client_ids = '${clients}'`,
    PLANS,
    `SET LOCAL statement_timeout = ${statementMs}`,
    ...(lockMs === null ? [] : [`SET LOCAL lock_timeout = ${lockMs}`]),
  ].join('; ');
}

/**
 * The version of what is counted and chosen, asked in the statement that opens the scope. The row's
 * own version is in it, so that a change made by hand is noticed too.
 */
const versionOf = ({ tenantId }: Access): string =>
  `(SELECT data_version || ' ' || xmin FROM msp WHERE id = ${tenantId}) AS version`;

/** Begins a transaction on a connection and narrows it to one tenant. */
export async function openScope(
  connection: HeldConnection,
  access: Access,
  mode: ScopeMode,
  { patience, memory }: { readonly patience: Patience; readonly memory: TenantMemory },
): Promise<TenantScope> {
  const begin = opening(access, mode, patience);
  const told = await connection.begin(begin, mode === 'READ' ? [versionOf(access)] : []);
  const version = told['version'];
  // What a scope writes is not yet known to anybody else, and may never be.
  const known = typeof version === 'string' ? memory.at(access, version) : null;
  // Statements of one scope share a connection. They are queued, because pg must
  // not get two at once.
  let last: Promise<unknown> = Promise.resolve();
  const query = <R extends object>(sql: string, values: readonly unknown[] = []) => {
    const next = last.then(() => connection.query<R>(sql, values));
    last = next.catch(() => undefined);
    return next;
  };
  const remembered = async <T>(name: symbol, read: () => Promise<T>): Promise<T> => {
    if (known?.has(name)) return known.get(name) as T;
    const found = await read();
    known?.set(name, found);
    return found;
  };
  return { ...access, query, remembered } as TenantScope;
}
