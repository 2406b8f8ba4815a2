import { REVENUE_KINDS } from '../numbers/measures/count-revenue';
import { date, defaultsTo, flag, instant, int, nullable, numeric, oneOf, text } from './column';
import { table } from './table';

/** Money posted on a date: an invoice line or a credit. */
export const revenue = table(
  'revenue',
  {
    tenant_id: int,
    source_id: int,
    external_id: text,
    client_id: nullable(int),
    agreement_id: nullable(int),
    posted_on: date,
    amount: numeric(19, 4),
    kind: oneOf(...REVENUE_KINDS),
    /** As printed on the invoice: the same one in the books and in the PSA counts once. */
    invoice_number: nullable(text),
    deleted: defaultsTo(flag, false),
    source_updated_at: nullable(instant),
    received_at: instant,
  },
  {
    key: ['tenant_id', 'source_id', 'external_id'],
    foreignKeys: {
      agreement: { columns: ['tenant_id', 'agreement_id'], of: 'agreement' },
      client: { columns: ['tenant_id', 'client_id'], of: 'client' },
      source: { columns: ['tenant_id', 'source_id'], of: 'source' },
    },
    indexes: {
      client: { columns: ['tenant_id', 'client_id', 'posted_on'] },
      posting: { columns: ['tenant_id', 'posted_on'] },
      receipt: { columns: ['tenant_id', 'received_at', 'source_id', 'external_id'] },
    },
  },
);
