import type { MetricKey } from '../metrics/catalogue';

/**
 * The numbers that a client is shown of itself, by the part of the report they stand in. None is
 * about money, and none about the MSP's people.
 */
export const CLIENT_NUMBERS = {
  seats: ['SEATS_PER_CLIENT'],
  noise: ['TICKETS_OPENED', 'REACTIVE_TICKETS_PER_SEAT', 'ALERTS_PER_ENDPOINT'],
  resolution: [
    'TICKETS_CLOSED',
    'FIRST_TOUCH_PERCENT',
    'TIME_TO_RESOLUTION_MEDIAN',
    'TIME_TO_RESOLUTION_P90',
    'REOPEN_PERCENT',
  ],
} as const satisfies Readonly<Record<string, readonly MetricKey[]>>;

export type ClientPart = keyof typeof CLIENT_NUMBERS;
export type ClientNumber = (typeof CLIENT_NUMBERS)[ClientPart][number];

/** Of these the page has a picture. */
export const CLIENT_PICTURES: readonly ClientNumber[] = [
  'SEATS_PER_CLIENT',
  'TICKETS_OPENED',
  'TIME_TO_RESOLUTION_MEDIAN',
];

/** The types of ticket that are told: those with most tickets. */
export const TOP_TYPES = 5;
