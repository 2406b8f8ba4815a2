import type { Finding } from './finding';

export const clientStatusDiffers = {
  code: 'CLIENT_STATUS_DIFFERS',
  meaning:
    'Clients whose status and dates or doings contradict each other: off-boarded without a date (its seats go on), active though its last day is past, or a prospect with work or revenue. Of all clients of the period.',
  sample: 'CLIENT',
  touches: ['seatMonths', 'coveredSeatMonths', 'mrr', 'clientMonths', 'endpointMonths'],
  weight: 5,
  fullAt: 0.2,
} as const satisfies Finding;
