import type { TenantScope } from '../database/tenant-scope';
import { wellFormed } from '../request/well-formed';
import type { NewEvent } from './event-data';

/** What the database tells those who listen: the number of an MSP that has new events. */
export const EVENTS_CHANNEL = 'seatwise_events';

// The row that counts them stays locked until the commit. So no number is given before all below it can be
// seen, and one that is taken back leaves no gap. One clock may lag behind another: no event is earlier than the last.
const APPEND = `
  WITH counted AS (
    INSERT INTO last_number AS l (tenant_id, table_name, last) VALUES ($1, 'event', $2::int)
    ON CONFLICT (tenant_id, table_name) DO UPDATE SET last = l.last + excluded.last RETURNING l.last - $2 AS before),
  written AS (
    INSERT INTO event (tenant_id, number, kind, at, subject, client_id, data)
    SELECT $1, before + n, given.kind, greatest(given.at, last.at), given.subject, given.client_id, given.data
    FROM counted CROSS JOIN unnest($3::text[], $4::timestamptz[], $5::text[], $6::int[], $7::jsonb[])
      WITH ORDINALITY AS given (kind, at, subject, client_id, data, n)
    LEFT JOIN event last ON last.tenant_id = $1 AND last.number = before)
  SELECT pg_notify('${EVENTS_CHANNEL}', $1::text)`;

const asText = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? wellFormed(value) : value;

/**
 * Writes events into the MSP's log, in the transaction in which they happened. It belongs near the end of
 * one, after all rows that others may hold: whoever else appends to the same log waits for its commit.
 */
export async function appendEvents(scope: TenantScope, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await scope.query(APPEND, [
    ...[scope.tenantId, events.length],
    events.map(({ kind }) => kind),
    events.map(({ at }) => at),
    events.map(({ subject }) => subject),
    events.map(({ clientId }) => clientId),
    events.map(({ data }) => JSON.stringify(data, asText)),
  ]);
}
