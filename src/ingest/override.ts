import type { TenantScope } from '../database/tenant-scope';
import { notOfDeleted } from '../database/deleted-clients';
import type { DeliveryAreaKey } from '../numbers/areas';

/** A row of a source, by its own key. */
export interface RowKey {
  readonly sourceId: number;
  readonly externalId: string;
}

/** What a person decided about one row, and why. Null takes the decision back. */
export interface Override {
  /** Null leaves the area to the rules. It means nothing for tickets. */
  readonly area: DeliveryAreaKey | null;
  readonly reactive: boolean;
  readonly note: string;
}

// Rows of a deleted client cannot be overridden, because no answer would show them.
const OF_CLIENT_NOT_DELETED = notOfDeleted('client_id', '$1');

// No record has these columns, so whatever a sync sends later, they stay. The mark is written by
// the same statement, so that it is neither lost nor early.
const OVERRIDE_ENTRY = `
  WITH overridden AS (
    UPDATE time_entry SET override_area = $4, override_reactive = $5, override_note = $6
    WHERE tenant_id = $1 AND source_id = $2 AND external_id = $3 AND NOT deleted AND ${OF_CLIENT_NOT_DELETED}
    RETURNING coalesce(client_id, 0) AS client_id, month
  ) INSERT INTO stale_month (tenant_id, client_id, month)
  SELECT $1, client_id, month FROM overridden RETURNING id`;

const OVERRIDE_TICKET = `
  WITH overridden AS (
    UPDATE ticket SET override_reactive = $4, override_note = $5
    WHERE tenant_id = $1 AND source_id = $2 AND external_id = $3 AND NOT deleted AND ${OF_CLIENT_NOT_DELETED}
    RETURNING source_id, external_id
  ) INSERT INTO stale_ticket (tenant_id, source_id, external_id)
  SELECT $1, source_id, external_id FROM overridden RETURNING id`;

/** Puts a person's decision on a time entry, or takes it back. False when there is no such entry. */
export async function overrideEntry(
  scope: TenantScope,
  { sourceId, externalId }: RowKey,
  override: Override | null,
): Promise<boolean> {
  const { area = null, reactive = null, note = null } = override ?? {};
  const values = [scope.tenantId, sourceId, externalId, area, reactive, note];
  return (await scope.query(OVERRIDE_ENTRY, values)).length > 0;
}

/** The same for a ticket. */
export async function overrideTicket(
  scope: TenantScope,
  { sourceId, externalId }: RowKey,
  override: Override | null,
): Promise<boolean> {
  const { reactive = null, note = null } = override ?? {};
  const values = [scope.tenantId, sourceId, externalId, reactive, note];
  return (await scope.query(OVERRIDE_TICKET, values)).length > 0;
}
