import { MONTH_PARTS } from '../units/parts';
import { CLIENT_MONTH_CUTS } from './cuts';
import type { Measure } from './measure';

const counted = {
  parts: MONTH_PARTS,
  needs: [],
  dimensions: CLIENT_MONTH_CUTS,
  source: { from: 'CLIENT_MONTHS' },
} as const;

export const seatMonths = {
  ...counted,
  key: 'seatMonths',
  name: 'Seat-months',
  meaning:
    'End users in force on each day the client is active, divided by the days of the month. Elapsed days only; prospects and clients without a seat count have none.',
  unit: 'seat-months',
  presence: 'SEAT_COUNT',
} as const satisfies Measure;

export const estimatedSeatMonths = {
  ...counted,
  key: 'estimatedSeatMonths',
  name: 'Estimated seat-months',
  meaning:
    'The part of the seat-months that lies before the first known seat count, which is carried back.',
  unit: 'seat-months',
  presence: 'SEAT_COUNT',
} as const satisfies Measure;

export const endpointMonths = {
  ...counted,
  key: 'endpointMonths',
  name: 'Endpoint-months',
  meaning:
    'Supported devices in force on each day the client is active, divided by the days of the month. Elapsed days only; clients without an endpoint count have none.',
  unit: 'endpoint-months',
  presence: 'ENDPOINT_COUNT',
} as const satisfies Measure;
