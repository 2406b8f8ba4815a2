import type { TenantScope } from '../../database/tenant-scope';
import type { LocalDate } from '../../numbers/units/month';
import type { action } from '../../tables/action';
import type { RowOf } from '../../tables/table';

/** What is said of an action, and can be said anew. */
export type SaidOfAction = Pick<
  RowOf<typeof action>,
  | 'what'
  | 'owner'
  | 'due'
  | 'client_id'
  | 'area'
  | 'metric'
  | 'change'
  | 'finding'
  | 'measured_from'
  | 'shareable'
>;

/** Who added an action, and when. */
interface Stamp {
  readonly at: Date;
  readonly by: string;
}

const SAID = [
  'what',
  'owner',
  'due',
  'client_id',
  'area',
  'metric',
  'change',
  'finding',
  'measured_from',
  'shareable',
] as const satisfies readonly (keyof SaidOfAction)[];

const valuesOf = (said: SaidOfAction): unknown[] => SAID.map((name) => said[name]);
const parameter = (_: string, at: number): string => `$${at + 3}`;

const INSERT = `
  INSERT INTO action (tenant_id, added_at, ${SAID.join(', ')}, added_by)
  VALUES ($1, $2, ${SAID.map(parameter).join(', ')}, $${SAID.length + 3}) RETURNING id`;

export async function addAction(
  scope: TenantScope,
  said: SaidOfAction,
  { at, by }: Stamp,
): Promise<number> {
  const values = [scope.tenantId, at, ...valuesOf(said), by];
  const [row] = await scope.query<{ id: number }>(INSERT, values);
  return row!.id;
}

const isFound = async (scope: TenantScope, sql: string, values: unknown[]): Promise<boolean> =>
  (await scope.query(sql, [scope.tenantId, ...values])).length > 0;

const UPDATE = `
  UPDATE action SET ${SAID.map((name, at) => `${name} = ${parameter(name, at)}`).join(', ')}
  WHERE tenant_id = $1 AND id = $2 RETURNING id`;

/** Says an action anew. False when there is no such action. */
export const changeAction = (
  scope: TenantScope,
  id: number,
  said: SaidOfAction,
): Promise<boolean> => isFound(scope, UPDATE, [id, ...valuesOf(said)]);

/** Closes an action on a day, or opens it again. False when there is no such action. */
export const closeAction = (
  scope: TenantScope,
  id: number,
  on: LocalDate | null,
): Promise<boolean> =>
  isFound(scope, `UPDATE action SET closed_on = $3 WHERE tenant_id = $1 AND id = $2 RETURNING id`, [
    id,
    on,
  ]);

/** Removes an action for good. False when there is no such action. */
export const removeAction = (scope: TenantScope, id: number): Promise<boolean> =>
  isFound(scope, `DELETE FROM action WHERE tenant_id = $1 AND id = $2 RETURNING id`, [id]);
