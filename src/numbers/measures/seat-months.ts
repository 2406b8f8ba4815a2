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
    'End users in force on each day the client is active, divided by the days of the month. Elapsed days only; prospects and clients without a seat count have none. By the setting seatTiming the count of one day can stand for all days of the month.',
  unit: 'seat-months',
  presence: 'SEAT_COUNT',
} as const satisfies Measure;

export const estimatedSeatMonths = {
  ...counted,
  key: 'estimatedSeatMonths',
  name: 'Estimated seat-months',
  meaning:
    'The part of the seat-months for which the first known seat count is carried back: the days before it, or the month whose seatTiming asks for such a day.',
  unit: 'seat-months',
  presence: 'SEAT_COUNT',
} as const satisfies Measure;

export const coveredSeatMonths = {
  ...counted,
  key: 'coveredSeatMonths',
  name: 'Covered seat-months',
  meaning:
    'The seat-months of the days on which a recurring service line above 0 is in force; of a client billed without agreement lines, those of all its active days. The setting seatTiming holds for them too.',
  unit: 'seat-months',
  needs: ['MONEY'],
  presence: 'SEAT_COUNT',
  coveredPartOf: 'seatMonths',
} as const satisfies Measure;

export const endpointMonths = {
  ...counted,
  key: 'endpointMonths',
  name: 'Endpoint-months',
  meaning:
    'Supported devices in force on each day the client is active, divided by the days of the month. Elapsed days only; clients without an endpoint count have none. The setting seatTiming holds for them too.',
  unit: 'endpoint-months',
  presence: 'ENDPOINT_COUNT',
} as const satisfies Measure;
