import { measure, type MeasureKey } from '../measures/catalogue';
import type { MeasureRow } from '../measures/measure';
import type { Month } from '../units/month';
import type { Ratio } from '../units/ratio';
import { countsOf, type Counts } from './counts';
import type { Metric, Sum } from './metric';

/** The measures whose absence takes a client out of the metric: those it divides by. */
function divisors({ value }: Metric): Sum {
  if (value.kind === 'ratio') return value.under;
  return value.kind === 'single' ? value.from : [];
}

const needed = new WeakMap<Metric, Counts>();

/** The counts without which a client's rows do not take part. */
function countsNeeded(metric: Metric): Counts {
  const counts = needed.get(metric) ?? countsOf(divisors(metric));
  needed.set(metric, counts);
  return counts;
}

/** The rows that take part: of the months that count, and of clients that have the counts divided by. */
export function participants(
  metric: Metric,
  rows: readonly MeasureRow[],
  counted: Iterable<Month>,
): readonly MeasureRow[] {
  const { seats, endpoints } = countsNeeded(metric);
  const months = counted instanceof Set ? (counted as ReadonlySet<Month>) : new Set(counted);
  const takesPart = (row: MeasureRow): boolean =>
    months.has(row.month) && (row.hasSeatCount || !seats) && (row.hasEndpointCount || !endpoints);
  return rows.every(takesPart) ? rows : rows.filter(takesPart);
}

/** Measures of the rows added up, in parts. A measure a row does not mention is 0 there. */
function sumInParts(rows: readonly MeasureRow[], keys: Sum): bigint {
  let sum = 0n;
  for (const key of keys) {
    for (const row of rows) {
      const part = row.sums[key];
      if (part) sum += part;
    }
  }
  return sum;
}

/** Several measures of one unit added up, exactly, in that unit. */
export function sumInUnits(rows: readonly MeasureRow[], keys: Sum): Ratio {
  const first: MeasureKey | undefined = keys[0];
  if (first === undefined) throw new RangeError('A sum needs a measure.');
  return { over: sumInParts(rows, keys), under: measure(first).parts };
}

/** A sum without another of the same unit. */
export function differenceInUnits(rows: readonly MeasureRow[], of: Sum, less: Sum): Ratio {
  const sum = sumInUnits(rows, of);
  return less.length === 0 ? sum : { ...sum, over: sum.over - sumInUnits(rows, less).over };
}
