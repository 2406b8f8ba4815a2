import type { AgreementType } from '../../numbers/classify/entry-facts';
import type { RevenueKind } from '../../numbers/measures/count-revenue';
import { agreementTypeOf } from '../guesses';

/** The types of contracts are the vendor's own; only their labels can be changed. */
export const contractTypeOf = (label: string): AgreementType => {
  if (/fixed.?price/i.test(label)) return 'PROJECT';
  if (/retainer/i.test(label)) return 'BLOCK_HOURS';
  if (/incident|per.?ticket/i.test(label)) return 'TIME_AND_MATERIALS';
  return agreementTypeOf(label);
};

export type BillingMeaning = RevenueKind | 'NO_REVENUE';

/** What is billed for: a period of a contract, goods, or work. */
export const billingMeaningOf = (label: string): BillingMeaning => {
  if (/recurring|subscription|contract service/i.test(label)) return 'RECURRING_SERVICE';
  if (/\b(cost|charge|product|material)s?\b/i.test(label)) return 'PRODUCT';
  return 'NON_RECURRING_SERVICE';
};
