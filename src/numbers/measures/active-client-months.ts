import { MONTH_PARTS } from '../units/parts';
import { CLIENT_MONTH_CUTS } from './cuts';
import type { Measure } from './measure';

const counted = {
  unit: 'client-months',
  parts: MONTH_PARTS,
  needs: [],
  dimensions: CLIENT_MONTH_CUTS,
  source: { from: 'CLIENT_MONTHS' },
} as const;

export const activeClientMonths = {
  ...counted,
  key: 'activeClientMonths',
  name: 'Client-months',
  meaning:
    'Days on which a client is active, divided by the days of the month, with an agreement or without. Elapsed days only; prospects and the MSP itself have none.',
} as const satisfies Measure;

export const seatedClientMonths = {
  ...counted,
  key: 'seatedClientMonths',
  name: 'Client-months of clients with a seat count',
  meaning:
    'The part of the client-months that is of clients with a seat count, of 0 seats too. Clients that never had one have none.',
  presence: 'SEAT_COUNT',
} as const satisfies Measure;
