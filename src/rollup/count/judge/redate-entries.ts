import type { TenantScope } from '../../../database/tenant-scope';
import { dayOfWork } from '../../../numbers/classify/day-of-work';
import { firstDay, monthOf, type LocalDate } from '../../../numbers/units/month';
import { loadEntries, type EntryRow } from '../load/load-entries';
import type { TenantRules } from '../load/load-tenant-rules';
import { markBuckets, type Bucket, type MarkedBucket } from '../../marks/stale-marks';

interface Redated {
  readonly row: EntryRow;
  readonly workedOn: LocalDate;
}

/**
 * Entries whose stored day differs from the one that the zone and midnight rule give. Either has
 * changed, or changed while they came in.
 */
function redatedOf(rows: readonly EntryRow[], tenant: TenantRules): Redated[] {
  return rows.flatMap((row) => {
    const time = { startedAt: row.started_ms, workedMs: row.worked_ms };
    const workedOn = dayOfWork(time, tenant);
    return workedOn === row.worked_on ? [] : [{ row, workedOn }];
  });
}

const monthFirst = (date: LocalDate): LocalDate => firstDay(monthOf(date));

// The update never waits for a locked row: the import that holds it could wait for ours in turn.
// That import's own mark brings the entry back. An entry's tier depends on its day, so the ticket's
// escalation is counted again.
const WRITE = `
  WITH given AS MATERIALIZED (
    SELECT * FROM unnest($2::int[], $3::text[], $4::date[], $5::date[]) AS g (source_id, external_id, worked_on, month)
  ), free AS MATERIALIZED (
    SELECT e.source_id, e.external_id FROM time_entry e
    JOIN given g ON g.source_id = e.source_id AND g.external_id = e.external_id
    WHERE e.tenant_id = $1 FOR NO KEY UPDATE OF e SKIP LOCKED
  ), written AS (
    UPDATE time_entry e SET worked_on = g.worked_on, month = g.month
    FROM free f JOIN given g USING (source_id, external_id)
    WHERE e.tenant_id = $1 AND e.source_id = f.source_id AND e.external_id = f.external_id
    RETURNING e.source_id, e.ticket_external_id
  ) INSERT INTO stale_ticket (tenant_id, source_id, external_id)
  SELECT DISTINCT $1::int, w.source_id, t.survivor FROM written w
  JOIN ticket t ON t.tenant_id = $1 AND t.source_id = w.source_id AND t.external_id = w.ticket_external_id`;

async function redate(scope: TenantScope, redated: readonly Redated[]): Promise<void> {
  await scope.query(WRITE, [
    scope.tenantId,
    redated.map(({ row }) => row.source_id),
    redated.map(({ row }) => row.external_id),
    redated.map(({ workedOn }) => workedOn),
    redated.map(({ workedOn }) => monthFirst(workedOn)),
  ]);
  const entered = redated.map(({ row, workedOn }): Bucket => ({
    clientId: row.client_id ?? 0,
    month: monthFirst(workedOn),
  }));
  await markBuckets(scope, entered, 'ALL');
}

/**
 * Loads the entries of client-months that may need judging, each on its day. An entry that the settings now put
 * into another month goes there, and that month is marked.
 */
export async function loadRedated(
  scope: TenantScope,
  buckets: readonly MarkedBucket[],
  tenant: TenantRules,
): Promise<EntryRow[]> {
  const rows = await loadEntries(scope, buckets);
  const redated = redatedOf(rows, tenant);
  if (redated.length === 0) return rows;
  await redate(scope, redated);
  return loadEntries(scope, buckets);
}
