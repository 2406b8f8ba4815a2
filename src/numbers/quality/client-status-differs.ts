import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const clientStatusDiffers = {
  code: 'CLIENT_STATUS_DIFFERS',
  meaning:
    'Clients whose status and dates or doings contradict each other: off-boarded without a date (its seats go on), active though its last day is past, or a prospect with work or revenue. Of all clients of the period.',
  sample: 'CLIENT',
  touches: ['seatMonths', 'coveredSeatMonths', 'mrr', 'clientMonths', 'endpointMonths'],
  weight: 5,
  fullAt: 0.2,
  explain: (found) =>
    `${counted(found, 'client', 'clients')} (${percent(found)}) ${verb(found, 'says', 'say')} one thing by the status and another by dates or work: the dates were taken, and prospects never count. Correct the status or send offboardedOn.`,
} as const satisfies Finding;
