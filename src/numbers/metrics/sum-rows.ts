import { measure, type MeasureKey } from '../measures/catalogue';
import type { Cover, MeasureRow } from '../measures/measure';
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

/** What a client must have for its rows to take part. */
export function countsNeeded(metric: Metric): Counts {
  const counts = needed.get(metric) ?? countsOf(divisors(metric));
  needed.set(metric, counts);
  return counts;
}

/** The rows of the months that count, of clients that have the counts and the cover divided by. */
export function participants(
  metric: Metric,
  rows: readonly MeasureRow[],
  counted: Iterable<Month>,
): readonly MeasureRow[] {
  const needs = countsNeeded(metric);
  const seated = rowsOf(rows, counted, needs);
  if (!needs.cover) return seated;
  const months = [...counted];
  const [first, last] = [months[0], months.at(-1)];
  return first && last ? seated.filter(({ cover }) => isCovered(cover, first, last)) : [];
}

/** The rows of some months, of clients that have the counts. */
export function rowsOf(
  rows: readonly MeasureRow[],
  counted: Iterable<Month>,
  needs: Counts,
): readonly MeasureRow[] {
  const months = counted instanceof Set ? (counted as ReadonlySet<Month>) : new Set(counted);
  // Nearly always all rows take part: then nothing is copied.
  for (const row of rows) {
    if (!takesPart(row, needs, months))
      return rows.filter((each) => takesPart(each, needs, months));
  }
  return rows;
}

const takesPart = (
  row: MeasureRow,
  { seats, endpoints }: Counts,
  months: ReadonlySet<Month>,
): boolean =>
  months.has(row.month) && (row.hasSeatCount || !seats) && (row.hasEndpointCount || !endpoints);

/** Whether a row's clients have a covered day anywhere in a period that the row lies in. */
function isCovered(cover: Cover | undefined, first: Month, last: Month): boolean {
  if (!cover) throw new Error('the cover of these rows was not read');
  return (
    (cover.last !== null && cover.last >= first) || (cover.next !== null && cover.next <= last)
  );
}

/** Measures of the rows added up, in parts. A measure a row does not mention is 0 there. */
export function sumInParts(rows: readonly MeasureRow[], keys: Sum): bigint {
  let sum = 0n;
  for (const key of keys) {
    for (const row of rows) {
      const part = row.sums[key];
      if (part) sum += part;
    }
  }
  return sum;
}

/** How many parts make one unit of a sum: its measures share their unit. */
export function partsOf(keys: Sum): bigint {
  const first: MeasureKey | undefined = keys[0];
  if (first === undefined) throw new RangeError('A sum needs a measure.');
  return measure(first).parts;
}

/** Several measures of one unit added up, exactly, in that unit. */
export const sumInUnits = (rows: readonly MeasureRow[], keys: Sum): Ratio => ({
  over: sumInParts(rows, keys),
  under: partsOf(keys),
});

/** A sum without another of the same unit, in parts. */
export const differenceInParts = (rows: readonly MeasureRow[], of: Sum, less: Sum): bigint =>
  less.length === 0 ? sumInParts(rows, of) : sumInParts(rows, of) - sumInParts(rows, less);

/** The same with its unit. */
export const differenceInUnits = (rows: readonly MeasureRow[], of: Sum, less: Sum): Ratio => ({
  over: differenceInParts(rows, of, less),
  under: partsOf(of),
});
