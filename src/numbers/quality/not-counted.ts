import type { Finding } from './finding';
import { OF_CLIENTS } from './touched';
import { counted, verb } from './words';

export const notCounted = {
  code: 'NOT_COUNTED',
  meaning:
    'Client-months, tickets and months of costs or bands that could not be counted three times and were stepped over: something in their records is damaged. They keep their last numbers until a record of theirs changes, or all is rebuilt.',
  sample: 'CLIENT',
  touches: OF_CLIENTS,
  weight: 10,
  fullAt: 0.5,
  explain: (found) =>
    `${counted(found, 'thing', 'things')} could not be counted again and ${verb(found, 'keeps its', 'keep their')} last numbers. Correct the records of these clients and months, or send them again.`,
} as const satisfies Finding;
