import { toCharted, unitIn, type ChartedSeries } from '../../charts/series-chart';
import { Band } from '../../graphql/band/band.type';
import type { MetricValue } from '../../graphql/metric/metric-value.type';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';

/** A thing as a chart calls it: a band's letter says nothing without its scheme. */
export const titleOf = (thing: object): string =>
  thing instanceof Band
    ? `${thing.scheme.name}, band ${thing.name}`
    : (thing as { readonly name: string }).name;

const monthsIn = (values: readonly MetricValue[]): string => {
  const [first, last] = [values[0]?.period.label, values.at(-1)?.period.label];
  return first === last ? `${first}` : `${first} to ${last}`;
};

/** Values of one metric as a chart takes them, oldest first. */
export const chartedSeries = (
  { name, unit }: CataloguedMetric,
  of: string,
  currency: string,
  values: readonly MetricValue[],
): ChartedSeries => ({
  title: name,
  subtitle: `${of}, ${monthsIn(values)}`,
  unit: unitIn(unit, currency),
  values: values.map(toCharted),
});
