import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const estimatedSeatMonths = {
  code: 'ESTIMATED_SEAT_MONTHS',
  meaning:
    'Clients whose first seat count had to be carried back to before its date; the share is of the seat-months.',
  sample: 'CLIENT',
  touches: ['seatMonths', 'coveredSeatMonths', 'estimatedSeatMonths'],
  weight: 8,
  fullAt: 0.5,
  explain: (found) =>
    `${counted(found, 'client', 'clients')} had seats before the first seat count: ${percent(found)} of the seat-months are estimated from ${verb(found, 'it', 'them')}. Send the earlier counts.`,
} as const satisfies Finding;
