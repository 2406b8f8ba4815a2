import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';

export const unlinkedCustomers = {
  code: 'UNLINKED_CUSTOMERS',
  meaning:
    'Customers that records of a source name and that are no known client, of all customers. Their records wait and count nowhere. They have no date: it is the state of now.',
  sample: 'PARKED_RECORD',
  touches: OF_CLIENTS,
  weight: 8,
  fullAt: 0.2,
} as const satisfies Finding;
