import type { Finding } from './finding';
import { LABOUR_COSTS } from './touched';
import { counted, percent, verb } from './words';

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
  explain: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)}) ${verb(found, 'names', 'name')} no technician: taken as technical work, of no known tier and cost.`,
} as const satisfies Finding;
