import type { Finding } from './finding';
import { CLASSIFIED_HOURS } from './touched';
import { counted, percent, verb } from './words';

export const entriesWithoutAgreement = {
  code: 'ENTRIES_WITHOUT_AGREEMENT',
  meaning:
    'Unbilled time entries for clients that neither name an agreement nor stand on a ticket that does, of all unbilled entries for clients. Project work is known by its agreement.',
  sample: 'TIME_ENTRY',
  touches: CLASSIFIED_HOURS,
  weight: 4,
  fullAt: 1,
  explain: (found) =>
    `${counted(found, 'unbilled time entry', 'unbilled time entries')} (${percent(found)}) ${verb(found, 'is', 'are')} under no agreement: work of a project agreement among them would be taken for support.`,
} as const satisfies Finding;
