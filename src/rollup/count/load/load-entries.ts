import type { TenantScope } from '../../../database/tenant-scope';
import { SHARE_RULES } from '../../../numbers/classify/default-rules';
import { float8 } from '../../../tables/column';
import { columnsOf, expressions, select, statement } from '../../../tables/select';
import { source } from '../../../tables/source';
import type { RowOf } from '../../../tables/table';
import { timeEntry } from '../../../tables/time-entry';
import type { MarkedBucket } from '../../marks/stale-marks';
import { loadFiling, type Filing } from './load-filing';

const COLUMNS = select(
  columnsOf(timeEntry, 'e', 'source_id', 'external_id', 'client_id', 'month', 'worked_on'),
  columnsOf(timeEntry, 'e', 'worked_ms', 'billable', 'onsite', 'work_type', 'work_role'),
  columnsOf(timeEntry, 'e', 'sent_area', 'override_area', 'override_reactive', 'technician_id'),
  columnsOf(timeEntry, 'e', 'ticket_external_id', 'agreement_id'),
  columnsOf(timeEntry, 'e', 'area', 'reactive', 'technical', 'uncovered', 'tier', 'rule'),
  expressions({
    // Milliseconds since 1970.
    started_ms: [float8, '(extract(epoch FROM e.started_at) * 1000)::float8'],
    source: [source.columns.name, 'src.name'],
  }),
);

type StoredEntry = RowOf<typeof COLUMNS>;

/** A time entry with the facts that rules look at, and what the last count decided. */
export type EntryRow = StoredEntry & Filing;

const SOURCE = 'JOIN source src ON src.tenant_id = e.tenant_id AND src.id = e.source_id';

// Time that the share of a month decides about comes along: new time may change it.
const TO_JUDGE = `(b.judge_all OR e.rule IS NULL
    OR e.rule IN (${SHARE_RULES.map((name) => `'${name}'`).join(', ')}))`;

const OF_CLIENTS = statement`
  SELECT ${COLUMNS} FROM unnest($2::int[], $3::date[], $4::boolean[]) AS b (client_id, month, judge_all)
  JOIN time_entry e ON e.client_id = b.client_id AND e.month = b.month ${SOURCE}
  WHERE e.tenant_id = $1 AND NOT e.deleted AND ${TO_JUDGE}`;

// Joining buckets on a nullable client would lose the index.
const OF_NO_CLIENT = statement`
  SELECT ${COLUMNS} FROM unnest($2::date[], $3::boolean[]) AS b (month, judge_all)
  JOIN time_entry e ON e.client_id IS NULL AND e.month = b.month ${SOURCE}
  WHERE e.tenant_id = $1 AND NOT e.deleted AND ${TO_JUDGE}`;

const whichOf = (buckets: readonly MarkedBucket[]): unknown[] => [
  buckets.map(({ month }) => month),
  buckets.map(({ judging }) => judging === 'ALL'),
];

async function loadStored(
  scope: TenantScope,
  buckets: readonly MarkedBucket[],
): Promise<readonly StoredEntry[]> {
  const clients = buckets.map((bucket) => bucket.clientId);
  const rows = await scope.query(OF_CLIENTS, [scope.tenantId, clients, ...whichOf(buckets)]);
  const none = buckets.filter((bucket) => bucket.clientId === 0);
  if (none.length === 0) return rows;
  return rows.concat(await scope.query(OF_NO_CLIENT, [scope.tenantId, ...whichOf(none)]));
}

/**
 * The undeleted entries of client-months, in no order: all of them, or those not judged since they
 * changed, and those that the share of their month decides about.
 */
export async function loadEntries(
  scope: TenantScope,
  buckets: readonly MarkedBucket[],
): Promise<EntryRow[]> {
  const stored = await loadStored(scope, buckets);
  const filingOf = await loadFiling(scope, stored);
  return stored.map((row) => Object.assign(row, filingOf(row)));
}
