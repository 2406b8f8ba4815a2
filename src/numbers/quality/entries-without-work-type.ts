import type { Finding } from './finding';
import { CLASSIFIED_HOURS } from './touched';
import { counted, percent, verb } from './words';

export const entriesWithoutWorkType = {
  code: 'ENTRIES_WITHOUT_WORK_TYPE',
  meaning:
    'Unbilled time entries for clients without a work type, of all unbilled entries for clients. Alignment and centralised work are known by it.',
  sample: 'TIME_ENTRY',
  touches: CLASSIFIED_HOURS,
  weight: 4,
  fullAt: 1,
  explain: (found) =>
    `${counted(found, 'unbilled time entry', 'unbilled time entries')} (${percent(found)}) ${verb(found, 'has', 'have')} no work type: patching, monitoring, backup or alignment among them would be taken for support.`,
} as const satisfies Finding;
