import { date, int, oneOf } from './column';
import { table } from './table';

/** The first month of which any record of a kind is known: before it a number is incomplete, not 0. */
export const coverage = table(
  'coverage',
  { tenant_id: int, kind: oneOf('TIME', 'TICKETS', 'MONEY', 'LABOUR_COST'), first_month: date },
  { key: ['tenant_id', 'kind'], foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } } },
);
