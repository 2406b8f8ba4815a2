import type { Finding } from './finding';
import { LABOUR_COSTS } from './touched';

export const staffRecordsAfterLeaving = {
  code: 'STAFF_RECORDS_AFTER_LEAVING',
  meaning:
    'Technicians with a labour cost or an allocation that begins when they were no longer employed, of all who left. It counts for nothing.',
  sample: 'TECHNICIAN',
  touches: [...LABOUR_COSTS, 'fteMonths', 'overheadCost'],
  weight: 2,
  fullAt: 0.5,
} as const satisfies Finding;
