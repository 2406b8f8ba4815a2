import type { Database } from '../database/database';
import type { EndpointKey } from './endpoint-pump';

/** Which endpoints are looked at: all of them, or those with something due and those of MSPs with new events. */
export interface Look {
  readonly now: Date;
  readonly all: boolean;
  readonly tenantIds: readonly number[];
}

const DUE = `
  SELECT e.tenant_id AS "tenantId", e.id FROM webhook_endpoint e
  WHERE e.disabled_at IS NULL AND (e.rests_until IS NULL OR e.rests_until <= $1)
    AND ($2 OR e.tenant_id = ANY ($3::int[]) OR EXISTS (
      SELECT FROM webhook_delivery d
      WHERE d.tenant_id = e.tenant_id AND d.endpoint_id = e.id AND d.next_at <= $1))`;

/** The endpoints of all MSPs that may have something to be sent. Read as the owner, who sees them all. */
export const dueEndpoints = (
  database: Database,
  { now, all, tenantIds }: Look,
): Promise<EndpointKey[]> =>
  database.asOwner(async (owner) => {
    const { rows } = await owner.query<EndpointKey>(DUE, [now, all, tenantIds]);
    return rows;
  });

const BACKLOG = `
  SELECT count(*)::int AS waiting FROM webhook_delivery d
  JOIN webhook_endpoint e ON e.tenant_id = d.tenant_id AND e.id = d.endpoint_id
  WHERE d.next_at IS NOT NULL AND e.disabled_at IS NULL`;

/** How many events wait to be delivered, over all MSPs. */
export const webhookBacklog = (database: Database): Promise<number> =>
  database.asOwner(
    async (owner) => (await owner.query<{ waiting: number }>(BACKLOG)).rows[0]!.waiting,
  );

const FORGET = `DELETE FROM webhook_delivery WHERE next_at IS NULL AND last_at < $1`;
const KEPT_MS = 30 * 24 * 3_600_000;

/** Forgets deliveries that have been over for 30 days. */
export const forgetDeliveries = (database: Database, now: Date): Promise<void> =>
  database.asOwner(async (owner) => {
    await owner.query(FORGET, [new Date(now.getTime() - KEPT_MS)]);
  });
