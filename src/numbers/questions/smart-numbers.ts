import type { MetricKey } from '../metrics/catalogue';

/** The six Operational SMART numbers (SN), in the order of the source. */
export const SMART_NUMBERS: readonly MetricKey[] = [
  'REACTIVE_TICKETS_PER_TECHNICIAN',
  'TOTAL_CLOSE_PERCENT',
  'REACTIVE_TICKETS_PER_SEAT',
  'RHEM',
  'AVERAGE_RESOLUTION_TIME',
  'REACTIVE_SERVICE_PERCENT',
];
