import { firstDay, monthOf } from '../../numbers/units/month';
import { hasCome } from '../fields/checks';
import { dayOfEvent } from '../fields/date';
import { money } from '../fields/decimal';
import { optional, required, type RecordOf } from '../fields/field';
import {
  AGREEMENT,
  CURRENCY,
  DELETED,
  EXTERNAL_ID,
  OPTIONAL_CLIENT,
  UPDATED_AT,
} from '../fields/record-fields';
import { REVENUE_KINDS } from '../../numbers/measures/count-revenue';
import { revenue as revenueTable } from '../../tables/revenue';
import { oneOf } from '../fields/one-of';
import { text } from '../fields/text';
import { checksOf, refer, type Kind } from '../kind';
import { byExternalId, landRows, versionsOf } from '../rows/land-rows';
import { tableOf, type SentBy } from '../rows/table';
import type { Batch } from '../batch';
import { hasLedger, ofOneInvoice } from '../../rollup/told-by-ledger';

const FIELDS = {
  externalId: EXTERNAL_ID,
  updatedAt: UPDATED_AT,
  clientExternalId: OPTIONAL_CLIENT,
  agreementExternalId: AGREEMENT,
  postedOn: required(dayOfEvent, 'the date it was posted'),
  amount: required(money, 'the amount; a credit is negative'),
  currency: CURRENCY,
  invoiceNumber: optional(
    text,
    'as printed on the invoice: one that the books tell of too counts once',
  ),
  kind: required(oneOf('revenue-kind'), `one of ${REVENUE_KINDS.join(', ')}`),
  deleted: DELETED,
};

type RevenueRecord = RecordOf<typeof FIELDS>;

const TABLE = tableOf(revenueTable);

/** Rows of other sources that tell of the same invoices: one that counted may not, or the other way. */
const SAME_INVOICES = `
  SELECT DISTINCT o.client_id, date_trunc('month', o.posted_on::timestamp)::date AS month
  FROM unnest($3::int[], $4::date[], $5::text[], $6::numeric[]) AS r (client_id, posted_on, invoice_number, amount),
    LATERAL (SELECT r.*, $2::int AS source_id) n
  JOIN revenue o ON o.tenant_id = $1 AND ${ofOneInvoice('n', 'o')}
  WHERE ${hasLedger('$1')}`;

async function markSameInvoices(
  { scope, tenantId, sourceId, marks }: Batch,
  rows: readonly SentBy<typeof TABLE>[],
): Promise<void> {
  const ofClients = rows.filter((row) => row.client_id !== null);
  if (ofClients.length === 0) return;
  const found = await scope.query<{ client_id: number; month: string }>(SAME_INVOICES, [
    ...[tenantId, sourceId],
    ofClients.map((row) => row.client_id),
    ofClients.map((row) => row.posted_on),
    ofClients.map((row) => row.invoice_number),
    ofClients.map((row) => row.amount),
  ]);
  for (const { client_id: client, month } of found) marks.month(client, month, 'NONE');
}

const check = checksOf<RevenueRecord>();

export const revenue: Kind<RevenueRecord> = {
  name: 'revenue',
  meaning: 'Money invoiced or credited.',
  fields: FIELDS,
  key: ['externalId'],
  identity: (record) => record.externalId,
  checks: [check(['postedOn'], ({ postedOn }, receipt) => hasCome(postedOn, receipt, 'postedOn'))],
  references: (record) => [
    ...refer('clients', record.clientExternalId, 'clientExternalId'),
    ...refer('agreements', record.agreementExternalId, 'agreementExternalId'),
  ],
  land: async (batch, arrivals, known) => {
    const changes = await landRows(batch, TABLE, arrivals, byExternalId, ({ record }) => ({
      external_id: record.externalId,
      client_id: known.id('clients', record.clientExternalId),
      agreement_id: known.id('agreements', record.agreementExternalId),
      posted_on: record.postedOn,
      amount: record.amount,
      kind: record.kind,
      invoice_number: record.invoiceNumber,
      deleted: record.deleted,
    }));
    const rows = versionsOf(changes);
    for (const row of rows)
      batch.marks.month(row.client_id, firstDay(monthOf(row.posted_on)), 'NONE');
    await markSameInvoices(batch, rows);
  },
};
