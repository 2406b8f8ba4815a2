import type { StaffingBasis } from '../numbers/staffing/basis';
import type { Ratio } from '../numbers/units/ratio';
import { money } from './money';
import { counted } from './quantities';

/** How a sentence speaks of the measure that pays for people. */
interface PaidBy {
  readonly subject: string;
  readonly verb: string;
  /** After an amount: "$3,000 of MRR a month". */
  readonly of: string;
  /** After an amount that the sentence has named already: "$3,000 a month". */
  readonly often: string;
  readonly thanNow: string;
  readonly isMoney: boolean;
}

const REVENUE = { verb: 'pays for', often: ' a month', thanNow: 'than there is', isMoney: true };

const PAID_BY: Partial<Readonly<Record<StaffingBasis, PaidBy>>> = {
  mrr: { ...REVENUE, subject: 'MRR', of: ' of MRR a month' },
  nrr: { ...REVENUE, subject: 'project revenue', of: ' of project revenue a month' },
};

const ENDPOINTS: PaidBy = {
  subject: 'the endpoints',
  verb: 'pay for',
  of: '',
  often: '',
  thanNow: 'than there are',
  isMoney: false,
};

export const paidBy = (basis: StaffingBasis): PaidBy => PAID_BY[basis] ?? ENDPOINTS;

/** An amount of what pays for people: "$60,000", "5,000 endpoints". */
export const carriedAmount = (amount: Ratio, basis: StaffingBasis, currency: string): string =>
  paidBy(basis).isMoney ? money(amount, currency) : counted(amount, 'endpoint');
