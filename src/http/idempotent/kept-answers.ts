import { DateTime } from 'luxon';
import type { TenantScope } from '../../database/tenant-scope';
import { keptAnswer } from '../../tables/kept-answer';
import { columnsOf, statement } from '../../tables/select';
import type { RowOf } from '../../tables/table';

const COLUMNS = columnsOf(keptAnswer, 'k', 'asked', 'begun_at', 'status', 'sealed');
export type KeptAnswer = RowOf<typeof COLUMNS>;

const KEPT_HOURS = 24;
/** After this time a server that began and did not end has broken off. */
const LOST_MINUTES = 10;

const FORGET = `DELETE FROM kept_answer WHERE tenant_id = $1 AND begun_at < $2`;
// One that was begun by a server that broke off is begun anew.
const BEGIN = `
  INSERT INTO kept_answer AS k (tenant_id, key_hash, asked, begun_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (tenant_id, key_hash) DO UPDATE SET begun_at = excluded.begun_at
    WHERE k.status IS NULL AND k.asked = excluded.asked AND k.begun_at < $5
  RETURNING 1 AS one`;
const READ = statement`SELECT ${COLUMNS} FROM kept_answer k WHERE k.tenant_id = $1 AND k.key_hash = $2`;
const KEEP = `UPDATE kept_answer SET status = $3, sealed = $4 WHERE tenant_id = $1 AND key_hash = $2`;
const DROP = `DELETE FROM kept_answer WHERE tenant_id = $1 AND key_hash = $2`;

const before = (now: Date, time: { hours?: number; minutes?: number }): Date =>
  DateTime.fromJSDate(now).minus(time).toJSDate();

/** Notes that a request is being worked on. What is known of it instead, if it was sent before. */
export async function begin(
  scope: TenantScope,
  keyHash: string,
  asked: string,
  now: Date,
): Promise<KeptAnswer | null> {
  const { tenantId } = scope;
  await scope.query(FORGET, [tenantId, before(now, { hours: KEPT_HOURS })]);
  const lost = before(now, { minutes: LOST_MINUTES });
  const begun = await scope.query(BEGIN, [tenantId, keyHash, asked, now, lost]);
  if (begun.length > 0) return null;
  const [known] = await scope.query(READ, [tenantId, keyHash]);
  return known ?? null;
}

export const keep = (scope: TenantScope, keyHash: string, status: number, sealed: string) =>
  scope.query(KEEP, [scope.tenantId, keyHash, status, sealed]);

/** The request can be sent again as though it had not been. */
export const drop = (scope: TenantScope, keyHash: string) =>
  scope.query(DROP, [scope.tenantId, keyHash]);
