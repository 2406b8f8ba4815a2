import type { Finding } from './finding';
import { WORK } from './touched';
import { counted, percent, verb } from './words';

export const duplicateWork = {
  code: 'DUPLICATE_WORK',
  meaning:
    'Time entries that tell work another one of the same source tells already, under another id: the same technician, start, minutes, client and ticket. The first id does not count. Of all entries of technicians with any time.',
  sample: 'TIME_ENTRY',
  touches: WORK,
  weight: 10,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'tells', 'tell')} work that another one tells already, under another id: ${verb(found, 'its', 'their')} hours are counted twice. Delete ${verb(found, 'it', 'them')} if it was one piece of work.`,
} as const satisfies Finding;
