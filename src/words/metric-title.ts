import { metric, type MetricKey } from '../numbers/metrics/catalogue';

/** The names that the members of TruMethods know. */
const KNOWN: Partial<Record<MetricKey, string>> = {
  RHEM: 'RHEM',
  AISP: 'AISP',
  MRR: 'MRR',
  TOTAL_CLOSE_PERCENT: 'Total close %',
  REACTIVE_SERVICE_PERCENT: 'Reactive service %',
  AVERAGE_RESOLUTION_TIME: 'Average resolution time',
};

/** How a number is called in sentences. */
export const metricTitle = (key: MetricKey): string => KNOWN[key] ?? metric(key).name;
