import { measure, type MeasureKey } from '../measures/catalogue';
import type { MeasureRow } from '../measures/measure';
import type { Month } from '../units/month';
import type { Ratio } from '../units/ratio';
import type { Metric, Sum } from './metric';

/** The measures whose absence takes a client out of the metric: those it divides by. */
function divisors(metric: Metric): Sum {
  const { value } = metric;
  if (value.kind === 'ratio') return value.under;
  return value.kind === 'single' ? value.from : [];
}

/** Whether a row's clients have every count in the list. */
const has = (row: MeasureRow, keys: Sum): boolean =>
  keys.every((key) => {
    const { presence } = measure(key);
    if (presence === 'SEAT_COUNT') return row.hasSeatCount;
    return presence === 'ENDPOINT_COUNT' ? row.hasEndpointCount : true;
  });

/** The rows that take part: of the months that count, and of clients that have the counts divided by. */
export function participants(
  metric: Metric,
  rows: readonly MeasureRow[],
  counted: readonly Month[],
): MeasureRow[] {
  const months = new Set(counted);
  const needed = divisors(metric);
  return rows.filter((row) => months.has(row.month) && has(row, needed));
}

/** One measure of the rows, in parts. A measure a row does not mention is 0 there. */
const sumOf = (rows: readonly MeasureRow[], key: MeasureKey): bigint =>
  rows.reduce((sum, row) => sum + (row.sums[key] ?? 0n), 0n);

/** Several measures of one unit added up, exactly, in that unit. */
export function sumInUnits(rows: readonly MeasureRow[], keys: Sum): Ratio {
  const [first] = keys;
  if (first === undefined) throw new RangeError('A sum needs a measure.');
  const over = keys.reduce((sum, key) => sum + sumOf(rows, key), 0n);
  return { over, under: measure(first).parts };
}

/** A sum without another of the same unit. */
export function differenceInUnits(rows: readonly MeasureRow[], of: Sum, less: Sum): Ratio {
  const sum = sumInUnits(rows, of);
  return less.length === 0 ? sum : { ...sum, over: sum.over - sumInUnits(rows, less).over };
}
