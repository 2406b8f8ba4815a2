import type { TenantScope } from '../../database/tenant-scope';

export interface StaleTable {
  readonly kind: string;
  readonly table: string;
  /** What a mark is about: its columns, with their types. */
  readonly key: Readonly<Record<string, 'int' | 'text' | 'date'>>;
}

/** Where marks wait, in the order in which they are counted: whoever asks what waits asks all of these. */
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

/** Whether anything of a tenant waits: one probe a table. Its limit keeps the planner from reading all tenants' marks. */
export const anyMark = (tenant: string): string =>
  STALE_TABLES.map(
    ({ table }) => `(SELECT true FROM ${table} WHERE tenant_id = ${tenant} LIMIT 1) IS NOT NULL`,
  ).join(' OR ');

/** How many marks wait over all tenants, the same things marked twice counted twice. */
export const ALL_MARKS = STALE_TABLES.map(
  ({ table }) => `(SELECT count(*) FROM ${table})::int`,
).join(' + ');

/** The things of one table that wait for the tenant ($1), each once. */
const things = ({ table, key }: StaleTable): string => {
  const columns = ['tenant_id', ...Object.keys(key)].join(', ');
  return `(SELECT count(*) FROM (SELECT DISTINCT ${columns} FROM ${table} WHERE tenant_id = $1) s)::int`;
};

/** How many months wait for the tenant ($1). What is of no month counts as one: the months it will touch are not known before it is counted. */
export const STALE_MONTHS = STALE_TABLES.map((each: StaleTable) =>
  'month' in each.key
    ? things(each)
    : `EXISTS (SELECT FROM ${each.table} WHERE tenant_id = $1)::int`,
).join(' + ');

/** How much waits, the same thing marked twice counted once. */
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
