import type { Finding } from './finding';
import { CLASSIFIED_HOURS } from './touched';

export const agreementOfAnotherClient = {
  code: 'AGREEMENT_OF_ANOTHER_CLIENT',
  meaning:
    'Time entries under an agreement, their own or their ticket’s, of another client than they count for; of all entries under agreements.',
  sample: 'TIME_ENTRY',
  touches: [...CLASSIFIED_HOURS, 'leakageHours'],
  weight: 6,
  fullAt: 0.1,
} as const satisfies Finding;
