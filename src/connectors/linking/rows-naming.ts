import { sourceRecord } from '../../tables/source-record';
import { columnsOf, statement, type FoundBy } from '../../tables/select';
import type { Landing } from '../engine/landing';

/** Records of a source that count for a client, by kind, with what identifies them there. */
const HELD: Readonly<Record<string, string>> = {
  agreements: `SELECT external_id FROM agreement WHERE tenant_id = $1 AND source_id = $3 AND client_id = $5`,
  revenue: `SELECT external_id FROM revenue WHERE tenant_id = $1 AND source_id = $3 AND client_id = $5`,
  'seat-counts': `SELECT external_id FROM seat_count WHERE tenant_id = $1 AND source_id = $3 AND client_id = $5`,
  'ticket-events': `SELECT ticket_external_id AS external_id FROM ticket_event WHERE tenant_id = $1 AND source_id = $3 AND client_id = $5`,
  tickets: `SELECT external_id FROM ticket WHERE tenant_id = $1 AND source_id = $3 AND client_id = $5`,
  'time-entries': `SELECT external_id FROM time_entry WHERE tenant_id = $1 AND source_id = $3 AND stated_client_id = $5`,
  'tool-costs': `SELECT external_id FROM tool_cost_client WHERE tenant_id = $1 AND source_id = $3 AND client_id = $5`,
};

const ALL_HELD = Object.entries(HELD)
  .map(([kind, select]) => `SELECT '${kind}' AS kind, held.external_id FROM (${select}) held`)
  .join(' UNION ALL ');

const FIND = statement`
  WITH held AS (SELECT 'clients' AS kind, $4::text AS external_id UNION ALL ${ALL_HELD})
  SELECT DISTINCT ${columnsOf(sourceRecord, 'r', 'stream', 'external_id')}
  FROM source_record r, jsonb_array_elements(r.emitted) AS e (made), held
  WHERE r.tenant_id = $1 AND r.connection_id = $2 AND r.deleted_at IS NULL
    AND held.kind = e.made ->> 'kind' AND held.external_id =
      coalesce(e.made -> 'key' ->> 'externalId', e.made -> 'key' ->> 'ticketExternalId')`;

/**
 * The kept rows that made the records of a customer, and its own. A client that holds several
 * customers of a source holds the records of all: those of the others come out as they were.
 */
export const rowsNaming = (
  { batch, connectionId }: Landing,
  { externalId, holder }: { readonly externalId: string; readonly holder: number },
): Promise<FoundBy<typeof FIND>[]> =>
  batch.scope.query(FIND, [batch.tenantId, connectionId, batch.sourceId, externalId, holder]);
