import type { TenantScope } from '../../../database/tenant-scope';
import type { EntryTicketFacts } from '../../../numbers/classify/entry-facts';
import { agreement } from '../../../tables/agreement';
import { flag, float8, nullable } from '../../../tables/column';
import { columnsOf, expressions, outerColumnsOf, select, statement } from '../../../tables/select';
import { source } from '../../../tables/source';
import type { RowOf } from '../../../tables/table';
import { ticket } from '../../../tables/ticket';
import { timeEntry } from '../../../tables/time-entry';
import type { Bucket } from '../../marks/stale-marks';

const COLUMNS = select(
  columnsOf(timeEntry, 'e', 'source_id', 'external_id', 'client_id', 'month', 'worked_on'),
  columnsOf(timeEntry, 'e', 'worked_ms', 'billable', 'onsite', 'work_type', 'work_role'),
  columnsOf(timeEntry, 'e', 'sent_area', 'override_area', 'override_reactive', 'technician_id'),
  columnsOf(timeEntry, 'e', 'area', 'reactive', 'technical', 'uncovered', 'tier', 'rule'),
  outerColumnsOf(ticket, 'k', 'project', 'proactive', 'board', 'type', 'origin'),
  expressions({
    // Milliseconds since 1970.
    started_ms: [float8, '(extract(epoch FROM e.started_at) * 1000)::float8'],
    source: [source.columns.name, 'src.name'],
    off_ticket: [flag, 'e.ticket_external_id IS NULL'],
    agreement_type: [nullable(agreement.columns.type), 'coalesce(ea.type, ka.type)'],
  }),
);

/** A time entry with the facts that rules look at, and what the last count decided. */
export type EntryRow = RowOf<typeof COLUMNS>;

// The time of a merged ticket belongs to its survivor, so rules look at the survivor.
const FACTS = `
  JOIN source src ON src.tenant_id = e.tenant_id AND src.id = e.source_id
  LEFT JOIN ticket o ON o.tenant_id = e.tenant_id AND o.source_id = e.source_id
    AND o.external_id = e.ticket_external_id
  LEFT JOIN ticket k ON k.tenant_id = o.tenant_id AND k.source_id = o.source_id
    AND k.external_id = o.survivor
  LEFT JOIN agreement ea ON ea.tenant_id = e.tenant_id AND ea.id = e.agreement_id AND NOT ea.deleted
  LEFT JOIN agreement ka ON ka.tenant_id = k.tenant_id AND ka.id = k.agreement_id AND NOT ka.deleted`;

const OF_CLIENTS = statement`
  SELECT ${COLUMNS} FROM unnest($2::int[], $3::date[]) AS b (client_id, month)
  JOIN time_entry e ON e.client_id = b.client_id AND e.month = b.month ${FACTS}
  WHERE e.tenant_id = $1 AND NOT e.deleted`;

const OF_NO_CLIENT = statement`
  SELECT ${COLUMNS} FROM time_entry e ${FACTS}
  WHERE e.tenant_id = $1 AND e.client_id IS NULL AND e.month = ANY ($2::date[]) AND NOT e.deleted`;

/** The undeleted entries of client-months, in no order. */
export async function loadEntries(
  scope: TenantScope,
  buckets: readonly Bucket[],
): Promise<EntryRow[]> {
  const months = buckets.map((bucket) => bucket.month);
  const clients = buckets.map((bucket) => bucket.clientId);
  const rows = await scope.query(OF_CLIENTS, [scope.tenantId, clients, months]);
  const none = buckets.filter((bucket) => bucket.clientId === 0);
  if (none.length === 0) return rows;
  const others = await scope.query(OF_NO_CLIENT, [
    scope.tenantId,
    none.map((bucket) => bucket.month),
  ]);
  return rows.concat(others);
}

/** The survivor ticket as rules see it; null for an entry without a ticket. */
export function ticketFacts(row: EntryRow): EntryTicketFacts | null {
  if (row.origin === null) return null;
  return {
    project: row.project ?? false,
    proactive: row.proactive ?? false,
    board: row.board,
    type: row.type,
    origin: row.origin,
  };
}
