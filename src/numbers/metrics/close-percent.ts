import { atLeast, atMost, ratio } from './formula';
import type { Metric } from './metric';
import { SN } from './sources';

export const totalClosePercent = {
  key: 'TOTAL_CLOSE_PERCENT',
  name: 'Reactive tickets closed, of those opened',
  meaning:
    'Whether the support desk keeps up: reactive tickets closed, net of reopens, as a percentage of those opened in the same period. Over 100 when old tickets are closed too.',
  value: ratio('ticketsClosed', 'ticketsOpened', 100),
  whenEmpty: 'NO_TICKETS_OPENED',
  unit: '%',
  direction: 'HIGHER_IS_BETTER',
  target: atLeast('100'),
  source: SN,
} as const satisfies Metric;

export const reopenPercent = {
  key: 'REOPEN_PERCENT',
  name: 'Reopens, of closes',
  meaning:
    'Reopen events as a percentage of close events of reactive tickets in the period. A ticket reopened twice counts twice. Not known (`DATA_INCOMPLETE`) where a source counts reopens of a ticket without telling them.',
  value: ratio('reopenEvents', 'closeEvents', 100),
  unknownWith: ['untoldReopens'],
  whenEmpty: 'NO_TICKETS_CLOSED',
  unit: '%',
  direction: 'LOWER_IS_BETTER',
  target: atMost('0'),
  source: SN,
} as const satisfies Metric;
