import type { TenantScope } from '../../database/tenant-scope';

export interface StaleTable {
  readonly kind: string;
  readonly table: string;
  /** The columns that name the marked thing, with their types. */
  readonly key: Readonly<Record<string, 'int' | 'text' | 'date'>>;
}

/**
 * The tables of marks, in the order in which they are counted. Whoever asks what waits must ask all
 * of them.
 */
export const STALE_TABLES = [
  { kind: 'TICKET', table: 'stale_ticket', key: { source_id: 'int', external_id: 'text' } },
  { kind: 'MONTH', table: 'stale_month', key: { client_id: 'int', month: 'date' } },
  { kind: 'STAFF', table: 'stale_staff', key: {} },
  { kind: 'COST', table: 'stale_cost', key: { month: 'date' } },
  { kind: 'BAND', table: 'stale_band', key: { month: 'date' } },
] as const satisfies readonly StaleTable[];

export type StaleKind = (typeof STALE_TABLES)[number]['kind'];

export function staleTable(kind: StaleKind): StaleTable {
  return STALE_TABLES.find((each) => each.kind === kind)!;
}

/**
 * Whether a tenant has any mark, with one probe for each table. The limit keeps the planner from
 * reading all tenants' marks.
 */
export const anyMark = (tenant: string): string =>
  STALE_TABLES.map(
    ({ table }) => `(SELECT true FROM ${table} WHERE tenant_id = ${tenant} LIMIT 1) IS NOT NULL`,
  ).join(' OR ');

/** The number of marks of all tenants. A thing marked twice counts twice. */
export const ALL_MARKS = STALE_TABLES.map(
  ({ table }) => `(SELECT count(*) FROM ${table})::int`,
).join(' + ');

/** The number of different things that one table marks for the tenant ($1). */
const things = ({ table, key }: StaleTable): string => {
  const columns = ['tenant_id', ...Object.keys(key)].join(', ');
  return `(SELECT count(*) FROM (SELECT DISTINCT ${columns} FROM ${table} WHERE tenant_id = $1) s)::int`;
};

/**
 * How many months wait for the tenant ($1). A table whose marks have no month counts as one,
 * because the months it will touch are known only once it is counted.
 */
export const STALE_MONTHS = STALE_TABLES.map((each: StaleTable) =>
  'month' in each.key
    ? things(each)
    : `EXISTS (SELECT FROM ${each.table} WHERE tenant_id = $1)::int`,
).join(' + ');

/** How much waits. A thing marked twice counts once. */
export type StaleWork = Readonly<Record<StaleKind, number>>;

export async function staleWork(scope: TenantScope): Promise<StaleWork> {
  const counts = STALE_TABLES.map((each) => `${things(each)} AS "${each.kind}"`);
  const [row] = await scope.query<Record<StaleKind, number>>(`SELECT ${counts.join(', ')}`, [
    scope.tenantId,
  ]);
  return row!;
}

export async function hasMarks(scope: TenantScope): Promise<boolean> {
  const [row] = await scope.query<{ any: boolean }>(`SELECT ${anyMark('$1')} AS any`, [
    scope.tenantId,
  ]);
  return row!.any;
}
