import type { Finding } from './finding';

export const estimatedSeatMonths = {
  code: 'ESTIMATED_SEAT_MONTHS',
  meaning:
    'Clients whose first seat count had to be carried back to before its date; the share is of the seat-months.',
  sample: 'CLIENT',
  touches: ['seatMonths', 'coveredSeatMonths', 'estimatedSeatMonths'],
  weight: 8,
  fullAt: 0.5,
} as const satisfies Finding;
