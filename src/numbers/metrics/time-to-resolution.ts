import { HOUR_PARTS } from '../units/parts';
import { ratio } from './formula';
import type { Metric } from './metric';
import { SEATWISE } from './sources';

const elapsedPerTicket = {
  whenEmpty: 'NO_TICKETS_CLOSED',
  unit: 'hours/ticket',
  direction: 'LOWER_IS_BETTER',
  target: null,
  source: SEATWISE,
} as const;

const rank = {
  kind: 'quantile',
  of: 'elapsed_ms',
  among: 'closed',
  parts: HOUR_PARTS,
  needs: 'elapsedHours',
} as const;

export const timeToResolution = {
  ...elapsedPerTicket,
  key: 'TIME_TO_RESOLUTION',
  name: 'Time to resolution, mean',
  meaning:
    'Wall-clock hours from opening to last close of the reactive tickets closed in the period, nights, weekends and reopened spells included. Not labour.',
  value: ratio('elapsedHours', 'closedTickets'),
} as const satisfies Metric;

export const timeToResolutionMedian = {
  ...elapsedPerTicket,
  key: 'TIME_TO_RESOLUTION_MEDIAN',
  name: 'Time to resolution, median',
  meaning:
    'Half of the reactive tickets closed in the period took at most this many wall-clock hours from opening to last close (nearest rank). Not labour.',
  value: { ...rank, at: 0.5 },
} as const satisfies Metric;

export const timeToResolutionP90 = {
  ...elapsedPerTicket,
  key: 'TIME_TO_RESOLUTION_P90',
  name: 'Time to resolution, 90th percentile',
  meaning:
    'Nine in ten of the reactive tickets closed in the period took at most this many wall-clock hours from opening to last close (nearest rank). Not labour.',
  value: { ...rank, at: 0.9 },
} as const satisfies Metric;
