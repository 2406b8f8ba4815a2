import type { TenantScope } from '../../../database/tenant-scope';
import { elapsedDays } from '../../../numbers/units/day-range';
import {
  lineParts,
  recurringLines,
  type RecurringKind,
  type RecurringLine,
} from '../../../numbers/measures/recurring-lines';
import { monthOf, type LocalDate, type Month } from '../../../numbers/units/month';
import type { ClientAgreement, ClientFacts } from '../load/load-clients';
import type { TenantRules } from '../load/load-tenant-rules';
import type { Bucket } from '../../marks/stale-marks';

/** What one agreement adds to its client's month, in money parts: the evidence behind MRR. */
interface AgreementMonth extends Bucket {
  readonly agreementId: number;
  readonly mrr: string;
  readonly product: string;
}

interface StoredRow {
  client_id: number;
  month: LocalDate;
  agreement_id: number;
  mrr: string;
  recurring_product_revenue: string;
}

const keyOf = (row: AgreementMonth): string =>
  `${row.clientId} ${row.month} ${row.agreementId} ${row.mrr} ${row.product}`;

function added(
  lines: readonly RecurringLine[],
  kind: RecurringKind,
  month: Month,
  today: LocalDate,
): bigint {
  const elapsed = elapsedDays(month, today);
  if (!elapsed) return 0n;
  const own = lines.filter((line) => line.kind === kind);
  return own.reduce((sum, line) => sum + lineParts(line, elapsed, month), 0n);
}

function countAgreement(
  agreement: ClientAgreement,
  bucket: Bucket,
  { today }: TenantRules,
): AgreementMonth[] {
  const lines = recurringLines([agreement]);
  const month = monthOf(bucket.month);
  const mrr = added(lines, 'RECURRING_SERVICE', month, today);
  const product = added(lines, 'RECURRING_PRODUCT', month, today);
  if (mrr === 0n && product === 0n) return [];
  return [{ ...bucket, agreementId: agreement.id, mrr: `${mrr}`, product: `${product}` }];
}

async function load(scope: TenantScope, buckets: readonly Bucket[]): Promise<AgreementMonth[]> {
  const rows = await scope.query<StoredRow>(
    `SELECT m.client_id, m.month, m.agreement_id, m.mrr, m.recurring_product_revenue
    FROM unnest($2::int[], $3::date[]) AS b (client_id, month)
    JOIN agreement_month m ON m.client_id = b.client_id AND m.month = b.month
    WHERE m.tenant_id = $1`,
    [scope.tenantId, buckets.map((b) => b.clientId), buckets.map((b) => b.month)],
  );
  return rows.map((row) => ({
    clientId: row.client_id,
    month: row.month,
    agreementId: row.agreement_id,
    mrr: row.mrr,
    product: row.recurring_product_revenue,
  }));
}

const identities = (rows: readonly AgreementMonth[]): unknown[] => [
  rows.map((row) => row.clientId),
  rows.map((row) => row.month),
  rows.map((row) => row.agreementId),
];

/** Makes the agreement months of the buckets those of the clients' agreements now; rows that already say so stay untouched. */
export async function writeAgreementMonths(
  scope: TenantScope,
  buckets: readonly Bucket[],
  clients: ReadonlyMap<number, ClientFacts>,
  tenant: TenantRules,
): Promise<void> {
  const wanted = buckets.flatMap((bucket) => {
    const client = clients.get(bucket.clientId);
    if (!client || client.deleted || client.internal || bucket.month < tenant.firstMonth) return [];
    return client.agreements.flatMap((agreement) => countAgreement(agreement, bucket, tenant));
  });
  const stored = await load(scope, buckets);
  const [wantedKeys, storedKeys] = [new Set(wanted.map(keyOf)), new Set(stored.map(keyOf))];
  await remove(
    scope,
    stored.filter((row) => !wantedKeys.has(keyOf(row))),
  );
  await insert(
    scope,
    wanted.filter((row) => !storedKeys.has(keyOf(row))),
  );
}

async function remove(scope: TenantScope, rows: readonly AgreementMonth[]): Promise<void> {
  if (rows.length === 0) return;
  await scope.query(
    `DELETE FROM agreement_month m
    USING unnest($2::int[], $3::date[], $4::int[]) AS g (client_id, month, agreement_id)
    WHERE m.tenant_id = $1 AND m.client_id = g.client_id AND m.month = g.month AND m.agreement_id = g.agreement_id`,
    [scope.tenantId, ...identities(rows)],
  );
}

async function insert(scope: TenantScope, rows: readonly AgreementMonth[]): Promise<void> {
  if (rows.length === 0) return;
  await scope.query(
    `INSERT INTO agreement_month (tenant_id, client_id, month, agreement_id, mrr, recurring_product_revenue)
    SELECT $1, * FROM unnest($2::int[], $3::date[], $4::int[], $5::numeric[], $6::numeric[])`,
    [
      scope.tenantId,
      ...identities(rows),
      rows.map((row) => row.mrr),
      rows.map((row) => row.product),
    ],
  );
}
