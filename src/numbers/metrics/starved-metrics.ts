import { measuresStarved, type Starved } from '../measures/starved';
import { METRICS, type MetricKey } from './catalogue';
import { ofWholeMsp, readForValue } from './describe';

/** The metrics that have no value where such records are kept from us. */
export function metricsStarved(starved: Starved): MetricKey[] {
  const measures = measuresStarved(starved);
  return METRICS.filter((metric) =>
    [...readForValue(metric), ...ofWholeMsp(metric)].some((key) => measures.has(key)),
  ).map(({ key }) => key);
}
