import type { FindingCode } from '../numbers/quality/catalogue';
import type { Found } from '../numbers/quality/finding';
import type { FindingSentence } from './found';
import { FOUND_IN_CLIENTS } from './found-in-clients';
import { FOUND_IN_MONEY } from './found-in-money';
import { FOUND_IN_RECORDS } from './found-in-records';
import { FOUND_IN_STAFF } from './found-in-staff';
import { FOUND_IN_TICKETS } from './found-in-tickets';
import { FOUND_IN_TIME } from './found-in-time';

/** The sentence of every finding: one that has none does not compile. */
const FINDINGS: Readonly<Record<FindingCode, FindingSentence>> = {
  ...FOUND_IN_CLIENTS,
  ...FOUND_IN_MONEY,
  ...FOUND_IN_RECORDS,
  ...FOUND_IN_STAFF,
  ...FOUND_IN_TICKETS,
  ...FOUND_IN_TIME,
};

/** What was found, how much of it there is, and what follows. */
export const findingSentence = (code: FindingCode, found: Found): string => FINDINGS[code](found);
