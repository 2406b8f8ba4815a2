import type { Finding } from './finding';

export const onsiteDiffersFromWorkType = {
  code: 'ONSITE_DIFFERS_FROM_WORK_TYPE',
  meaning:
    'Time entries on site whose work type says remote, and entries not on site whose work type says on site; of all whose work type says one of them.',
  sample: 'TIME_ENTRY',
  touches: ['onsiteReactiveHours', 'technologyAlignmentHours', 'reactiveHours'],
  weight: 3,
  fullAt: 0.2,
} as const satisfies Finding;
