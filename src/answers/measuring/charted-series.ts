import { toCharted, unitIn, type ChartedSeries } from '../../charts/charted-value';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import type { Value } from './value';

const monthsIn = (values: readonly Value[]): string => {
  const [first, last] = [values[0]?.period.label, values.at(-1)?.period.label];
  return first === last ? `${first}` : `${first} to ${last}`;
};

/** Values of one metric in the form that charts take, oldest first. */
export const chartedSeries = (
  { name, unit }: CataloguedMetric,
  of: string,
  currency: string,
  values: readonly Value[],
): ChartedSeries => ({
  title: name,
  subtitle: `${of}, ${monthsIn(values)}`,
  unit: unitIn(unit, currency),
  values: values.map(toCharted),
});
