import { date, int, numeric } from './column';
import { table } from './table';

/** What an agreement is worth in one month, counted from its amounts. Written by the rollup only. */
export const agreementMonth = table(
  'agreement_month',
  {
    tenant_id: int,
    client_id: int,
    month: date,
    agreement_id: int,
    mrr: numeric(38, 0),
    recurring_product_revenue: numeric(38, 0),
  },
  { key: ['tenant_id', 'client_id', 'month', 'agreement_id'] },
);
