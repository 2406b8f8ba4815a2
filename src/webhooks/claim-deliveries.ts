import type { TenantScope } from '../database/tenant-scope';
import { event } from '../tables/event';
import { columnsOf, select, statement } from '../tables/select';
import type { RowOf } from '../tables/table';
import { webhookDelivery } from '../tables/webhook-delivery';

const DUE = select(
  columnsOf(webhookDelivery, 'd', 'number', 'attempts', 'queued_at'),
  columnsOf(event, 'e', 'kind', 'at', 'subject', 'data'),
);
/** An event that this program is to send now. */
export type DueDelivery = RowOf<typeof DUE>;

/** Longer than an attempt takes. After that whoever claimed it is taken for gone. */
const LEASE_MS = 60_000;

const CLAIM = statement`
  WITH e AS (
    SELECT e.number, e.kind, e.at, e.subject, e.data
    FROM webhook_delivery d JOIN event e ON e.tenant_id = d.tenant_id AND e.number = d.number
    WHERE d.tenant_id = $1 AND d.endpoint_id = $2 AND d.next_at <= $3
    ORDER BY d.next_at, d.number LIMIT $4 FOR UPDATE OF d SKIP LOCKED)
  UPDATE webhook_delivery d SET attempts = d.attempts + 1, last_at = $3, next_at = $5
  FROM e WHERE d.tenant_id = $1 AND d.endpoint_id = $2 AND d.number = e.number
  RETURNING ${DUE}`;

/** Gives back what was claimed and not tried. */
const GIVE_BACK = `
  UPDATE webhook_delivery SET attempts = attempts - 1, next_at = $4
  WHERE tenant_id = $1 AND endpoint_id = $2 AND number = ANY ($3::bigint[]) AND next_at > $4`;

export async function giveBack(
  scope: TenantScope,
  id: number,
  unsent: readonly DueDelivery[],
  now: Date,
): Promise<void> {
  const numbers = unsent.map(({ number }) => number);
  await scope.query(GIVE_BACK, [scope.tenantId, id, numbers, now]);
}

/** Takes some of what is due, the longest due first. No other program sends these for a minute. */
export async function claimDeliveries(
  scope: TenantScope,
  id: number,
  most: number,
  now: Date,
): Promise<DueDelivery[]> {
  const until = new Date(now.getTime() + LEASE_MS);
  const rows = await scope.query(CLAIM, [scope.tenantId, id, now, most, until]);
  return [...rows].sort((a, b) => (BigInt(a.number) < BigInt(b.number) ? -1 : 1));
}
