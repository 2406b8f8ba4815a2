import type { Finding } from './finding';
import { CLASSIFIED_HOURS } from './touched';

export const entriesWithoutAgreement = {
  code: 'ENTRIES_WITHOUT_AGREEMENT',
  meaning:
    'Unbilled time entries for clients that neither name an agreement nor stand on a ticket that does, of all unbilled entries for clients. Project work is known by its agreement.',
  sample: 'TIME_ENTRY',
  touches: CLASSIFIED_HOURS,
  weight: 4,
  fullAt: 1,
} as const satisfies Finding;
