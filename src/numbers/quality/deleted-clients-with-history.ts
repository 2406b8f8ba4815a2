import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';

export const deletedClientsWithHistory = {
  code: 'DELETED_CLIENTS_WITH_HISTORY',
  meaning:
    'Deleted clients that had seats or agreements in the period, of all clients that had any. A deleted client leaves all numbers, of the past too; one that left is off-boarded.',
  sample: 'CLIENT',
  touches: OF_CLIENTS,
  weight: 6,
  fullAt: 0.1,
} as const satisfies Finding;
