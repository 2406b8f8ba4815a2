import type { Finding } from './finding';
import { LABOUR_COSTS } from './touched';

export const entriesWithoutTechnician = {
  code: 'ENTRIES_WITHOUT_TECHNICIAN',
  meaning:
    'Time entries of nobody, of all entries. They count as technical work, and no cost is known of them.',
  sample: 'TIME_ENTRY',
  touches: [
    'technicalHours',
    'technicalReactiveHours',
    'staffedHours',
    'clientFacingHours',
    'escalatedTickets',
    ...LABOUR_COSTS,
  ],
  weight: 10,
  fullAt: 0.25,
} as const satisfies Finding;
