import type { TenantScope } from '../../../database/tenant-scope';
import { elapsedDays } from '../../../numbers/units/day-range';
import {
  lineParts,
  recurringLines,
  type RecurringKind,
  type RecurringLine,
} from '../../../numbers/measures/recurring-lines';
import { monthOf, type LocalDate, type Month } from '../../../numbers/units/month';
import { agreementMonth } from '../../../tables/agreement-month';
import { columnsOf, statement } from '../../../tables/select';
import { namesBut, type RowOf } from '../../../tables/table';
import { deleteOf, insertOf } from '../../../tables/write';
import type { ClientAgreement, ClientFacts } from '../load/load-clients';
import type { TenantRules } from '../load/load-tenant-rules';
import type { Bucket } from '../../marks/stale-marks';
import { noteChanged } from '../changed-months';
import { replaceRows } from './replace-rows';

const COLUMNS = namesBut(agreementMonth, 'tenant_id');
const STORED = columnsOf(agreementMonth, 'm', ...COLUMNS);

/** What one agreement adds to its client's month, in money parts. It is the evidence behind MRR. */
type AgreementMonth = RowOf<typeof STORED>;

const WRITES = {
  remove: deleteOf(agreementMonth, 'client_id', 'month', 'agreement_id'),
  insert: insertOf(agreementMonth, { of: COLUMNS }),
};

function added(
  lines: readonly RecurringLine[],
  kind: RecurringKind,
  month: Month,
  today: LocalDate,
): bigint {
  const elapsed = elapsedDays(month, today);
  if (!elapsed) return 0n;
  const ofKind = lines.filter((line) => line.kind === kind);
  return ofKind.reduce((sum, line) => sum + lineParts(line, elapsed, month), 0n);
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
  return [
    {
      client_id: bucket.clientId,
      month: bucket.month,
      agreement_id: agreement.id,
      mrr: `${mrr}`,
      recurring_product_revenue: `${product}`,
    },
  ];
}

const OF_BUCKETS = statement`
  SELECT ${STORED} FROM unnest($2::int[], $3::date[]) AS b (client_id, month)
  JOIN agreement_month m ON m.client_id = b.client_id AND m.month = b.month
  WHERE m.tenant_id = $1`;

/**
 * Replaces the agreement months of the buckets by those that follow from the clients' agreements
 * now. Rows that are already right stay untouched.
 */
export async function writeAgreementMonths(
  scope: TenantScope,
  buckets: readonly Bucket[],
  clients: ReadonlyMap<number, ClientFacts>,
  tenant: TenantRules,
): Promise<void> {
  const counted = buckets.flatMap((bucket) => {
    const client = clients.get(bucket.clientId);
    if (!client || client.deleted || client.internal || bucket.month < tenant.firstMonth) return [];
    return client.agreements.flatMap((agreement) => countAgreement(agreement, bucket, tenant));
  });
  const stored = await scope.query(OF_BUCKETS, [
    scope.tenantId,
    buckets.map((bucket) => bucket.clientId),
    buckets.map((bucket) => bucket.month),
  ]);
  const changed = await replaceRows(scope, WRITES, stored, counted);
  noteChanged(
    scope,
    changed.map(({ client_id, month }) => ({ clientId: client_id, month })),
  );
}
