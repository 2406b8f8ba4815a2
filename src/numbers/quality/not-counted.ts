import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';

export const notCounted = {
  code: 'NOT_COUNTED',
  meaning:
    'Client-months, tickets and months of costs or bands that could not be counted three times and were stepped over: something in their records is damaged. They keep their last numbers until a record of theirs changes, or all is rebuilt.',
  sample: 'CLIENT',
  touches: OF_CLIENTS,
  weight: 10,
  fullAt: 0.5,
} as const satisfies Finding;
