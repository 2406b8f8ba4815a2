import { firstDay, monthOf } from '../../numbers/units/month';
import { hasCome } from '../fields/checks';
import { dayOfEvent } from '../fields/date';
import { money } from '../fields/decimal';
import { required, type RecordOf } from '../fields/field';
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
import { checksOf, refer, type Kind } from '../kind';
import { byExternalId, landRows, versionsOf } from '../rows/land-rows';
import { tableOf } from '../rows/table';

const FIELDS = {
  externalId: EXTERNAL_ID,
  updatedAt: UPDATED_AT,
  clientExternalId: OPTIONAL_CLIENT,
  agreementExternalId: AGREEMENT,
  postedOn: required(dayOfEvent, 'the date it was posted'),
  amount: required(money, 'the amount; a credit is negative'),
  currency: CURRENCY,
  kind: required(oneOf('revenue-kind'), `one of ${REVENUE_KINDS.join(', ')}`),
  deleted: DELETED,
};

type RevenueRecord = RecordOf<typeof FIELDS>;

const TABLE = tableOf(revenueTable);

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
      deleted: record.deleted,
    }));
    for (const row of versionsOf(changes)) {
      const month = firstDay(monthOf(row.posted_on));
      batch.marks.month(row.client_id, month, 'NEW');
    }
  },
};
