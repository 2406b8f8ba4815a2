import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';

export const clientsSentTwice = {
  code: 'CLIENTS_SENT_TWICE',
  meaning:
    'Clients with the same name as one before them, from the same source or another; of all clients. Upper and lower case do not matter. It has no date: it is the state of now.',
  sample: 'CLIENT',
  touches: OF_CLIENTS,
  weight: 5,
  fullAt: 0.2,
} as const satisfies Finding;
