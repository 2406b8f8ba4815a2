import type { Finding } from './finding';

export const clientsWithoutSeats = {
  code: 'CLIENTS_WITHOUT_SEATS',
  meaning:
    'Clients of the period that never had a seat count, of all clients of the period. They leave both sides of every number per seat. Prospects, the MSP itself and clients that have left do not count.',
  sample: 'CLIENT',
  touches: ['seatMonths', 'coveredSeatMonths'],
  weight: 15,
  fullAt: 0.5,
} as const satisfies Finding;
