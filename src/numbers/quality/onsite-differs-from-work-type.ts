import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const onsiteDiffersFromWorkType = {
  code: 'ONSITE_DIFFERS_FROM_WORK_TYPE',
  meaning:
    'Time entries on site whose work type says remote, and entries not on site whose work type says on site; of all whose work type says one of them.',
  sample: 'TIME_ENTRY',
  touches: ['onsiteReactiveHours', 'technologyAlignmentHours', 'reactiveHours'],
  weight: 3,
  fullAt: 0.2,
  explain: (found) =>
    `${counted(found, 'time entry', 'time entries')} (${percent(found)} of those whose work type says where) ${verb(found, 'says', 'say')} one place by the work type and the other by the mark onsite. The mark was taken.`,
} as const satisfies Finding;
