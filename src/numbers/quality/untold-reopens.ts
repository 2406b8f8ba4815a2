import type { Finding } from './finding';

export const untoldReopens = {
  code: 'UNTOLD_REOPENS',
  meaning:
    'Tickets of the period that their source counts more reopens of than it tells, of all counted tickets of the period. Reopens of closes are not known with them.',
  sample: 'TICKET',
  touches: ['reopenEvents', 'closeEvents'],
  weight: 4,
  fullAt: 0.2,
} as const satisfies Finding;
