import { BILLING_CYCLES } from '../../numbers/measures/recurring-lines';
import { money } from '../fields/decimal';
import { defaulted, required, type RecordOf } from '../fields/field';
import { Problem } from '../fields/problem';
import { CURRENCY, EFFECTIVE_ON } from '../fields/record-fields';
import { oneOf } from '../fields/one-of';
import { externalId } from '../fields/text';
import type { Cell } from '../rows/row';

/** What an agreement charges from a date on, alone in a file or nested in its agreement. */
export const AMOUNT_FIELDS = {
  line: defaulted(externalId, '', 'which line of the agreement, when it has several'),
  effectiveOn: EFFECTIVE_ON,
  amount: required(money, 'what a billing cycle costs from then on; 0 ends the line'),
  currency: CURRENCY,
  cycle: required(oneOf('billing-cycle'), `one of ${BILLING_CYCLES.join(', ')}`),
  kind: defaulted(oneOf('revenue-kind'), 'RECURRING_SERVICE', 'what kind of revenue it is'),
};

export type Amount = RecordOf<typeof AMOUNT_FIELDS>;

/** In the order of its table. */
export const amountCells = (amount: Amount): Cell[] => [
  amount.kind,
  amount.line,
  amount.effectiveOn,
  amount.amount,
  amount.cycle,
];

/**
 * Only recurring amounts belong to an agreement. The rest is revenue, posted when it is invoiced.
 */
export function isRecurring({ kind }: Pick<Amount, 'kind'>): Problem | null {
  if (kind === 'RECURRING_SERVICE' || kind === 'RECURRING_PRODUCT') return null;
  const advice = 'Send it as revenue, on the date it is posted.';
  return new Problem('NOT_RECURRING', `${kind} is no amount of an agreement. ${advice}`, ['kind']);
}
