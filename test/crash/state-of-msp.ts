import type { Client } from 'pg';
import { anyMark } from '../../src/rollup/marks/stale-tables';

/** Own numbers and times of arrival differ from one MSP to the next; everything else must not. */
const RAW = `
  SELECT 'client' AS name, count(*)::int AS rows, md5(string_agg(r, ';' ORDER BY r)) AS content FROM (
    SELECT concat_ws('|', external_id, name, status, onboarded_on, deleted) r FROM client WHERE tenant_id = $1) t
  UNION ALL SELECT 'seat_count', count(*)::int, md5(string_agg(r, ';' ORDER BY r)) FROM (
    SELECT concat_ws('|', external_id, effective_on, seats, endpoints, deleted) r FROM seat_count WHERE tenant_id = $1) t
  UNION ALL SELECT 'agreement_amount', count(*)::int, md5(string_agg(r, ';' ORDER BY r)) FROM (
    SELECT concat_ws('|', a.external_id, kind, line, effective_on, amount, cycle) r
    FROM agreement_amount m JOIN agreement a ON a.tenant_id = m.tenant_id AND a.id = m.agreement_id
    WHERE m.tenant_id = $1) t
  UNION ALL SELECT 'ticket', count(*)::int, md5(string_agg(r, ';' ORDER BY r)) FROM (
    SELECT concat_ws('|', external_id, opened_at, closed_at, survivor, reactive, rule, counted, is_open,
                     last_closed_at, labour_ms, touches, was_escalated) r FROM ticket WHERE tenant_id = $1) t
  UNION ALL SELECT 'ticket_event', count(*)::int, md5(string_agg(r, ';' ORDER BY r)) FROM (
    SELECT concat_ws('|', ticket_external_id, kind, occurred_at, derived, deleted) r FROM ticket_event WHERE tenant_id = $1) t
  UNION ALL SELECT 'time_entry', count(*)::int, md5(string_agg(r, ';' ORDER BY r)) FROM (
    SELECT concat_ws('|', external_id, ticket_external_id, month, worked_ms, area, reactive, rule, tier, deleted) r
    FROM time_entry WHERE tenant_id = $1) t
  UNION ALL SELECT 'ticket_month', count(*)::int, md5(string_agg(r, ';' ORDER BY r)) FROM (
    SELECT concat_ws('|', external_id, month, opened, closes, reopens, closed, cohort, handle_ms, elapsed_ms, touches) r
    FROM ticket_month WHERE tenant_id = $1) t
  UNION ALL SELECT 'parked_record', count(*)::int, NULL FROM parked_record WHERE tenant_id = $1
  UNION ALL SELECT 'stale', (${anyMark('$1')})::int, NULL
  ORDER BY 1`;

const SERVED = `
  SELECT c.external_id AS client, to_jsonb(cm) - 'tenant_id' - 'client_id' AS measures
  FROM client_month cm LEFT JOIN client c ON c.tenant_id = cm.tenant_id AND c.id = cm.client_id
  WHERE cm.tenant_id = $1 ORDER BY 1, cm.month`;

const STAFF = `
  SELECT t.external_id AS technician, to_jsonb(sm) - 'tenant_id' - 'technician_id' AS months
  FROM staff_month sm JOIN technician t ON t.tenant_id = sm.tenant_id AND t.id = sm.technician_id
  WHERE sm.tenant_id = $1 ORDER BY 1, sm.month, sm.area`;

export interface MspState {
  readonly raw: readonly Record<string, unknown>[];
  readonly served: readonly Record<string, unknown>[];
  readonly staff: readonly Record<string, unknown>[];
}

/** Everything an MSP holds and serves, so that two can be compared. */
export async function stateOfMsp(client: Client, tenantId: number): Promise<MspState> {
  const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await client.query<Record<string, unknown>>(sql, [tenantId])).rows;
  return { raw: await rows(RAW), served: await rows(SERVED), staff: await rows(STAFF) };
}

/** What is there of what was sent, counted without the application. */
export async function landed(
  client: Client,
  tenantId: number,
): Promise<{ tickets: number; entries: number; workedMs: number }> {
  const { rows } = await client.query<{ tickets: number; entries: number; worked: string }>(
    `SELECT (SELECT count(*)::int FROM ticket WHERE tenant_id = $1) AS tickets,
            count(*)::int AS entries, coalesce(sum(worked_ms), 0) AS worked
     FROM time_entry WHERE tenant_id = $1`,
    [tenantId],
  );
  const { tickets, entries, worked } = rows[0]!;
  return { tickets, entries, workedMs: Number(worked) };
}
