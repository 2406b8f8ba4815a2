import type { MeasureKey } from '../measures/catalogue';
import type { MeasureRow, Presence } from '../measures/measure';
import { countedMonths } from '../metrics/counted-months';
import type { ExactContext } from '../metrics/evaluate';
import type { Metric } from '../metrics/metric';
import { sumInUnits } from '../metrics/sum-rows';
import type { Policy } from '../policy/policy';
import { elapsedParts } from '../units/elapsed-months';
import type { LocalDate, Month } from '../units/month';
import { MONTH_PARTS } from '../units/parts';
import type { Ratio } from '../units/ratio';

/** One client's sums of a period, month by month, and what kind of client it is. */
export interface ClientRows {
  readonly client: number;
  readonly segment: string | null;
  readonly territory: string | null;
  /** The band it was in last, by name; null where it was in none or the question needs no band. */
  readonly band: string | null;
  readonly rows: readonly MeasureRow[];
  readonly presence: Presence;
}

/** What the answer to a question depends on beside the sums. */
export interface QuestionContext extends ExactContext {
  readonly today: LocalDate;
  readonly policy: Policy;
  /** For the sentences. */
  readonly currency: string;
}

/** Several measures of one unit added up over rows, exactly, in that unit. */
export const sum = (rows: readonly MeasureRow[], ...keys: MeasureKey[]): Ratio =>
  sumInUnits(rows, keys);

/** Only the months in which all of the metrics can say something: numbers that are compared come from the same months. */
export function monthsOfAll(context: QuestionContext, metrics: readonly Metric[]): Month[] {
  const { months, currentMonth, coverage } = context;
  const counted = metrics.map(
    (metric) => new Set(countedMonths(metric, months, currentMonth, coverage).counted),
  );
  return months.filter((month) => counted.every((each) => each.has(month)));
}

export const within = (rows: readonly MeasureRow[], months: readonly Month[]): MeasureRow[] => {
  const wanted = new Set(months);
  return rows.filter((row) => wanted.has(row.month));
};

/** How long these months have lasted so far, in months, exactly. */
export const lengthInMonths = (months: readonly Month[], today: LocalDate): Ratio => ({
  over: months.reduce((sum, month) => sum + elapsedParts(month, today), 0n),
  under: MONTH_PARTS,
});
