import type { Finding } from './finding';
import { WORK } from './touched';

export const duplicateWork = {
  code: 'DUPLICATE_WORK',
  meaning:
    'Time entries that tell work another one of the same source tells already, under another id: the same technician, start, minutes, client and ticket. The first id does not count. Of all entries of technicians with any time.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 10,
  fullAt: 0.1,
} as const satisfies Finding;
