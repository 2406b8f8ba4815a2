import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';

export const parkedRecords = {
  code: 'PARKED_RECORDS',
  meaning:
    'Records that wait for something else than a client: a ticket, technician or agreement not sent yet, or a correction. They count nowhere. They have no share and no date: it is the state of now.',
  sample: 'PARKED_RECORD',
  touches: OF_CLIENTS,
  weight: 3,
  fullAt: 1,
} as const satisfies Finding;
