import { RECURRING_KINDS, BILLING_CYCLES } from '../numbers/measures/recurring-lines';
import { date, defaultsTo, int, numeric, oneOf, text } from './column';
import { table } from './table';

/** A price of an agreement, from a date on until the next amount of the same kind and line. */
export const agreementAmount = table(
  'agreement_amount',
  {
    tenant_id: int,
    agreement_id: int,
    kind: oneOf(...RECURRING_KINDS),
    line: defaultsTo(text, ''),
    effective_on: date,
    amount: numeric(19, 4),
    cycle: oneOf(...BILLING_CYCLES),
  },
  {
    key: ['tenant_id', 'agreement_id', 'kind', 'line', 'effective_on'],
    foreignKeys: { agreement: { columns: ['tenant_id', 'agreement_id'], of: 'agreement' } },
  },
);
