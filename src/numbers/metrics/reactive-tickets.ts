import { atMost, between, lessThan, ratio } from './formula';
import type { Metric } from './metric';
import { BB, SN } from './sources';

export const reactiveTicketsPerTechnician = {
  key: 'REACTIVE_TICKETS_PER_TECHNICIAN',
  name: 'Reactive tickets closed per support technician per month',
  meaning:
    'How many reactive tickets one support technician closes in a month, net of reopens. Dispatchers and other non-technical staff of the support desk are not in the denominator.',
  value: ratio('ticketsClosed', 'supportTechnicianMonths'),
  whenEmpty: 'UNSTAFFED',
  unit: 'tickets/technician/month',
  direction: 'IN_RANGE',
  target: between('200', '300'),
  source: SN,
} as const satisfies Metric;

export const reactiveTicketsPerSeat = {
  key: 'REACTIVE_TICKETS_PER_SEAT',
  name: 'Reactive tickets opened per end user per month',
  meaning:
    'How often one end user needs unplanned support. Projects, proactive visits and alerts resolved without labour do not count; clients without a seat count are left out of both sides.',
  value: ratio('ticketsOpened', 'seatMonths'),
  whenEmpty: 'ZERO_SEATS',
  unit: 'tickets/seat/month',
  direction: 'LOWER_IS_BETTER',
  target: lessThan('0.5'),
  source: SN,
} as const satisfies Metric;

export const reactiveTicketsPerEndpoint = {
  key: 'REACTIVE_TICKETS_PER_ENDPOINT',
  name: 'Reactive tickets opened per endpoint per month',
  meaning:
    'How often one supported device leads to unplanned support: 0.2 to 0.5 is top, 0.75 to 1 is stuck. Alerts resolved without labour are out (ALERTS_PER_ENDPOINT has them); clients without an endpoint count are left out of both sides.',
  value: ratio('ticketsOpened', 'endpointMonths'),
  whenEmpty: 'ZERO_ENDPOINTS',
  unit: 'tickets/endpoint/month',
  direction: 'LOWER_IS_BETTER',
  target: atMost('0.5'),
  source: BB,
} as const satisfies Metric;
