import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const untoldReopens = {
  code: 'UNTOLD_REOPENS',
  meaning:
    'Tickets of the period that their source counts more reopens of than it tells, of all counted tickets of the period. Reopens of closes are not known with them.',
  sample: 'TICKET',
  touches: ['reopenEvents', 'closeEvents'],
  weight: 4,
  fullAt: 0.2,
  explain: (found) =>
    `${counted(found, 'ticket', 'tickets')} (${percent(found)}) ${verb(found, 'was', 'were')} reopened, says a counter, and nobody says when: how many closes are reopened is not known. Send the events.`,
} as const satisfies Finding;
