import type { TenantScope } from '../../database/tenant-scope';
import { isChanged, writeClassified } from './judge/classify-entries';
import { judgeTime } from './judge/judge-time';
import { allMonths, monthsMoved } from './load/client-range';
import { countClientMonths } from './count-client-months';
import { loadClients, type ClientFacts } from './load/load-clients';
import { loadRevenue } from './load/load-revenue';
import { markBands } from './refresh-bands';
import type { StaffMember } from './load/load-staff';
import type { TenantRules } from './load/load-tenant-rules';
import { markCosts } from '../marks/stale-costs';
import { bucketKey, markBuckets, type Bucket, type MarkedBucket } from '../marks/stale-marks';
import { sumBuckets } from './sum-buckets';
import { writeAgreementMonths } from './write/write-agreement-months';
import { writeClientMonths } from './write/write-client-months';

/**
 * A billed client without a date of its own is counted whole: its first ticket or entry dates every
 * month.
 */
function withWholeClients(
  marked: readonly MarkedBucket[],
  clients: ReadonlyMap<number, ClientFacts>,
  tenant: TenantRules,
): MarkedBucket[] {
  const whole = [...clients.values()].filter((client) => client.activeSinceWork);
  const others = whole.flatMap((client) => allMonths(client, tenant.currentMonth));
  const all = [...others.map((bucket) => ({ ...bucket, judging: 'NONE' as const })), ...marked];
  return [...new Map(all.map((bucket) => [bucketKey(bucket), bucket])).values()];
}

/** Marks further months that change because a client's beginning or the current month moved. */
async function markMoved(
  scope: TenantScope,
  counted: readonly Bucket[],
  clients: ReadonlyMap<number, ClientFacts>,
  tenant: TenantRules,
): Promise<void> {
  const countedKeys = new Set(counted.map(bucketKey));
  const moved = [...clients.values()].flatMap((client) => monthsMoved(client, tenant.currentMonth));
  await markBuckets(
    scope,
    moved.filter((bucket) => !countedKeys.has(bucketKey(bucket))),
    'NEW',
  );
}

/**
 * Recounts client-months from their raw rows: it classifies the entries that need it, adds up all, and
 * replaces the serving rows.
 */
export async function refreshClientMonths(
  scope: TenantScope,
  marked: readonly MarkedBucket[],
  tenant: TenantRules,
  staff: ReadonlyMap<number, StaffMember>,
): Promise<void> {
  const clients = await loadClients(scope, [...new Set(marked.map((bucket) => bucket.clientId))]);
  const buckets = withWholeClients(marked, clients, tenant);
  await markMoved(scope, buckets, clients, tenant);
  const counted = buckets.filter(({ month }) => month >= tenant.firstMonth);
  const living = counted.filter(({ clientId }) => clients.get(clientId)?.deleted !== true);
  const judged = await judgeTime(scope, living, { tenant, clients, staff });
  const missed = await writeClassified(scope, judged.filter(isChanged));
  await markBuckets(scope, missed, 'ALL');
  const sums = await sumBuckets(scope, living);
  const revenue = await loadRevenue(scope, living);
  const rows = countClientMonths(counted, { clients, revenue, sums }, tenant);
  await writeAgreementMonths(scope, buckets, clients, tenant);
  await writeClientMonths(scope, buckets, rows);
  await markCosts(
    scope,
    buckets.map(({ month }) => month),
  );
  await markBands(
    scope,
    buckets.map(({ month }) => month),
  );
}
