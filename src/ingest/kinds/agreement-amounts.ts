import { agreementAmount as agreementAmountTable } from '../../tables/agreement-amount';
import type { Batch } from '../batch';
import { required, type RecordOf } from '../fields/field';
import { DELETED } from '../fields/record-fields';
import { externalId } from '../fields/text';
import { checksOf, refer, type Arrival, type Kind } from '../kind';
import type { References } from '../references';
import { landRows } from '../rows/land-rows';
import { tableOf } from '../rows/table';
import { AMOUNT_FIELDS, isRecurring } from './agreement-terms';

const FIELDS = {
  agreementExternalId: required(externalId, "the agreement's id in the same source"),
  ...AMOUNT_FIELDS,
  deleted: DELETED,
};

type AgreementAmountRecord = RecordOf<typeof FIELDS>;

const TABLE = tableOf(agreementAmountTable);

const keyRow =
  (known: References) =>
  ({ record }: Arrival<AgreementAmountRecord>) => ({
    agreement_id: known.id('agreements', record.agreementExternalId),
    kind: record.kind,
    line: record.line,
    effective_on: record.effectiveOn,
  });

const MONTHS_OF = `
  INSERT INTO stale_month (tenant_id, client_id, month)
  SELECT DISTINCT $1::int, client_id, NULL::date FROM agreement
  WHERE tenant_id = $1 AND id = ANY ($2::int[])`;

async function mark(batch: Batch, agreementIds: readonly unknown[]): Promise<void> {
  if (agreementIds.length === 0) return;
  await batch.scope.query(MONTHS_OF, [batch.tenantId, [...new Set(agreementIds)]]);
}

const check = checksOf<AgreementAmountRecord>();

export const agreementAmounts: Kind<AgreementAmountRecord> = {
  name: 'agreement-amounts',
  meaning: 'One amount of an agreement from a date on; adds to the amounts known.',
  fields: FIELDS,
  key: ['agreementExternalId', 'kind', 'line', 'effectiveOn'],
  identity: ({ agreementExternalId, kind, line, effectiveOn }) =>
    JSON.stringify([agreementExternalId, kind, line, effectiveOn]),
  checks: [check(['kind'], isRecurring)],
  references: (record) => refer('agreements', record.agreementExternalId, 'agreementExternalId'),
  land: async (batch, arrivals, known) => {
    const toKey = keyRow(known);
    const changes = await landRows(batch, TABLE, arrivals, toKey, (arrival) => ({
      ...toKey(arrival),
      amount: arrival.record.amount,
      cycle: arrival.record.cycle,
      deleted: arrival.record.deleted,
    }));
    await mark(
      batch,
      changes.map(({ after }) => after.agreement_id),
    );
  },
};
