import type { Finding } from './finding';
import { WORK } from './touched';

export const techniciansSentTwice = {
  code: 'TECHNICIANS_SENT_TWICE',
  meaning:
    'Technicians with the email address of one before them, from the same source or another; of all technicians. It has no date: it is the state of now.',
  sample: 'TECHNICIAN',
  touches: [...WORK, 'fteMonths', 'capacityHours'],
  weight: 5,
  fullAt: 0.2,
} as const satisfies Finding;
