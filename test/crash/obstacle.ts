import { Client } from 'pg';
import { SIZE } from './sample-files';

/** Where a writer is to be held up: before the row of this key can land. */
export type Place = 'TICKETS' | 'ENTRIES' | 'COUNTING';

const LAST_TICKET = `k${SIZE.tickets - 1}`;

/** A row with the key of one of the last that will be written, in a transaction that never commits: whoever writes that key waits. */
const IN_THE_WAY: Readonly<Record<Place, { sql: string; key: string }>> = {
  TICKETS: {
    sql: `INSERT INTO ticket (tenant_id, source_id, external_id, client_id, number, origin, opened_at, received_at, survivor)
      SELECT tenant_id, source_id, $2, id, $2, 'OTHER', now(), now(), $2 FROM client WHERE tenant_id = $1 LIMIT 1`,
    key: LAST_TICKET,
  },
  ENTRIES: {
    sql: `INSERT INTO time_entry (tenant_id, source_id, external_id, started_at, worked_on, month, worked_ms, received_at)
      SELECT tenant_id, source_id, $2, now(), '2026-03-01', '2026-03-01', 0, now() FROM client WHERE tenant_id = $1 LIMIT 1`,
    key: `e${SIZE.entries - 1}`,
  },
  COUNTING: {
    sql: `INSERT INTO ticket_month (tenant_id, source_id, external_id, month, client_id, origin)
      SELECT tenant_id, source_id, external_id,
             date_trunc('month', opened_at AT TIME ZONE 'America/Chicago')::date, client_id, origin
      FROM ticket WHERE tenant_id = $1 AND external_id = $2`,
    key: LAST_TICKET,
  },
};

export interface Obstacle {
  /** The first thing that is already done when the writer stands before it. */
  readonly isReached: string;
  remove(): Promise<void>;
}

const REACHED: Readonly<Record<Place, string>> = {
  TICKETS: 'SELECT FROM ticket WHERE tenant_id = $1',
  ENTRIES: 'SELECT FROM time_entry WHERE tenant_id = $1',
  COUNTING: 'SELECT FROM ticket_month WHERE tenant_id = $1',
};

/** Puts an obstacle in an MSP's way; a process that meets it can be killed in the middle, however fast it is. */
export async function putObstacle(url: string, msp: number, place: Place): Promise<Obstacle> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN');
  const { sql, key } = IN_THE_WAY[place];
  const { rowCount } = await client.query(sql, [msp, key]);
  expect(rowCount).toBe(1);
  return { isReached: REACHED[place], remove: () => client.end() };
}
