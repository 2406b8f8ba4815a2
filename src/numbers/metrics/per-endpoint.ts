import { ratio } from './formula';
import type { Metric } from './metric';
import { SEATWISE } from './sources';

const perEndpoint = {
  whenEmpty: 'ZERO_ENDPOINTS',
  direction: 'LOWER_IS_BETTER',
  target: null,
  source: SEATWISE,
} as const;

export const rhemPerEndpoint = {
  ...perEndpoint,
  key: 'RHEM_PER_ENDPOINT',
  name: 'Reactive hours per endpoint per month',
  meaning:
    'How much unplanned support one supported device needs in a month, in hours: others publish RHEM on this basis. The target of RHEM is per end user and does not hold for it. Clients without an endpoint count are left out of both sides.',
  value: ratio('reactiveHours', 'endpointMonths'),
  unit: 'hours/endpoint/month',
} as const satisfies Metric;

export const alertsPerEndpoint = {
  ...perEndpoint,
  key: 'ALERTS_PER_ENDPOINT',
  name: 'Alerts resolved without labour per endpoint per month',
  meaning:
    'How many automated tickets one supported device opens in a month that are closed without labour: the noise that REACTIVE_TICKETS_PER_ENDPOINT leaves out. Deleted, merged, project and proactive ones are not in it; clients without an endpoint count are left out of both sides.',
  value: ratio('untouchedAlerts', 'endpointMonths'),
  unit: 'alerts/endpoint/month',
} as const satisfies Metric;
