import type { TenantScope } from '../../../database/tenant-scope';
import type {
  AgreementType,
  EntryTicketFacts,
  TicketOrigin,
} from '../../../numbers/classify/entry-facts';
import type { DeliveryAreaKey } from '../../../numbers/areas';
import type { LocalDate } from '../../../numbers/units/month';
import type { Bucket } from '../../marks/stale-marks';

/** A time entry with what the chart looks at, and what was decided when it was last counted. */
export interface EntryRow {
  source_id: number;
  external_id: string;
  client_id: number | null;
  month: LocalDate;
  worked_on: LocalDate;
  worked_ms: number;
  /** Milliseconds since 1970. */
  started_ms: number;
  billable: boolean;
  onsite: boolean;
  work_type: string | null;
  work_role: string | null;
  sent_area: DeliveryAreaKey | null;
  override_area: DeliveryAreaKey | null;
  override_reactive: boolean | null;
  technician_id: number | null;
  source: string;
  project: boolean | null;
  proactive: boolean | null;
  board: string | null;
  type: string | null;
  origin: TicketOrigin | null;
  agreement_type: AgreementType | null;
  area: DeliveryAreaKey | null;
  reactive: boolean;
  technical: boolean;
  uncovered: boolean;
  tier: number | null;
  rule: string | null;
}

const COLUMNS = `
  e.source_id, e.external_id, e.client_id, e.month, e.worked_on, e.worked_ms,
  (extract(epoch FROM e.started_at) * 1000)::float8 AS started_ms, e.billable, e.onsite,
  e.work_type, e.work_role, e.sent_area, e.override_area, e.override_reactive, e.technician_id,
  src.name AS source, k.project, k.proactive, k.board, k.type, k.origin,
  coalesce(ea.type, ka.type) AS agreement_type,
  e.area, e.reactive, e.technical, e.uncovered, e.tier, e.rule`;

// A merged ticket's time is its survivor's: the chart looks at the survivor.
const FACTS = `
  JOIN source src ON src.tenant_id = e.tenant_id AND src.id = e.source_id
  LEFT JOIN ticket o ON o.tenant_id = e.tenant_id AND o.source_id = e.source_id
    AND o.external_id = e.ticket_external_id
  LEFT JOIN ticket k ON k.tenant_id = o.tenant_id AND k.source_id = o.source_id
    AND k.external_id = o.survivor
  LEFT JOIN agreement ea ON ea.tenant_id = e.tenant_id AND ea.id = e.agreement_id AND NOT ea.deleted
  LEFT JOIN agreement ka ON ka.tenant_id = k.tenant_id AND ka.id = k.agreement_id AND NOT ka.deleted`;

const OF_CLIENTS = `
  SELECT ${COLUMNS} FROM unnest($2::int[], $3::date[]) AS b (client_id, month)
  JOIN time_entry e ON e.client_id = b.client_id AND e.month = b.month ${FACTS}
  WHERE e.tenant_id = $1 AND NOT e.deleted`;

const OF_NO_CLIENT = `
  SELECT ${COLUMNS} FROM time_entry e ${FACTS}
  WHERE e.tenant_id = $1 AND e.client_id IS NULL AND e.month = ANY ($2::date[]) AND NOT e.deleted`;

/** The undeleted entries of client-months, in no order. */
export async function loadEntries(
  scope: TenantScope,
  buckets: readonly Bucket[],
): Promise<EntryRow[]> {
  const months = buckets.map((bucket) => bucket.month);
  const clients = buckets.map((bucket) => bucket.clientId);
  const rows = await scope.query<EntryRow>(OF_CLIENTS, [scope.tenantId, clients, months]);
  const none = buckets.filter((bucket) => bucket.clientId === 0);
  if (none.length === 0) return rows;
  const others = await scope.query<EntryRow>(OF_NO_CLIENT, [
    scope.tenantId,
    none.map((bucket) => bucket.month),
  ]);
  return rows.concat(others);
}

/** The survivor ticket as the chart sees it; null for an entry on no ticket. */
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
