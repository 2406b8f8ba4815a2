import type { BillingCycle } from '../numbers/measures/recurring-lines';
import type { MappedCycle } from './guesses';

interface Billing {
  readonly cycle: BillingCycle;
  readonly times: number;
  readonly by: number;
}

/** Cycles that no cycle here has, as a monthly amount: 26 of 12, one of two. */
export const BILLINGS: Readonly<Record<MappedCycle, Billing | null>> = {
  WEEKLY: { cycle: 'WEEKLY', times: 1, by: 1 },
  BIWEEKLY: { cycle: 'MONTHLY', times: 26, by: 12 },
  MONTHLY: { cycle: 'MONTHLY', times: 1, by: 1 },
  BIMONTHLY: { cycle: 'MONTHLY', times: 1, by: 2 },
  QUARTERLY: { cycle: 'QUARTERLY', times: 1, by: 1 },
  SEMIANNUAL: { cycle: 'SEMIANNUAL', times: 1, by: 1 },
  ANNUAL: { cycle: 'ANNUAL', times: 1, by: 1 },
  NOT_RECURRING: null,
};
