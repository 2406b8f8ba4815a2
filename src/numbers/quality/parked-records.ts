import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';
import { counted, verb } from './words';

export const parkedRecords = {
  code: 'PARKED_RECORDS',
  meaning:
    'Records that wait for something else than a client: a ticket, technician or agreement not sent yet, or a correction. They count nowhere. They have no share and no date: it is the state of now.',
  sample: 'PARKED_RECORD',
  touches: OF_CLIENTS,
  weight: 3,
  fullAt: 1,
  explain: (found) =>
    `${counted(found, 'record', 'records')} ${verb(found, 'waits', 'wait')} for something not sent yet and ${verb(found, 'counts', 'count')} nowhere until it is.`,
} as const satisfies Finding;
