import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';
import { counted, percent, verb } from './words';

export const deletedClientsWithHistory = {
  code: 'DELETED_CLIENTS_WITH_HISTORY',
  meaning:
    'Deleted clients that had seats or agreements in the period, of all clients that had any. A deleted client leaves all numbers, of the past too; one that left is off-boarded.',
  sample: 'CLIENT',
  touches: OF_CLIENTS,
  weight: 6,
  fullAt: 0.1,
  explain: (found) =>
    `${counted(found, 'client', 'clients')} with seats or agreements (${percent(found)}) ${verb(found, 'was', 'were')} deleted: ${verb(found, 'its', 'their')} seats and revenue left the past months too. Send ${verb(found, 'it', 'them')} again undeleted, with offboardedOn.`,
} as const satisfies Finding;
