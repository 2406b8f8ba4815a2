import type { MeasureKey } from '../measures/catalogue';
import { MANAGED_COST, MANAGED_HOURS, UNCOSTED_MANAGED } from '../metrics/cost-sums';
import { contribution } from '../metrics/cost-to-serve';
import { readFor } from '../metrics/describe';
import { exactValue } from '../metrics/evaluate';
import { total } from '../metrics/formula';
import type { Metric } from '../metrics/metric';
import { quotient, type Ratio } from '../units/ratio';
import { sum, within, type ClientRows, type QuestionContext } from './client-rows';

/**
 * What the monthly fee leaves when the four managed areas are paid. Projects and products are left
 * out: they come once, and say nothing about the next client of the kind.
 */
export const recurringContribution = {
  ...contribution,
  name: 'Recurring contribution',
  value: total(['mrr'], MANAGED_COST),
  uncosted: { hours: UNCOSTED_MANAGED, bound: 'UPPER' },
} as const satisfies Metric;

export const RECURRING_MEASURES: readonly MeasureKey[] = [
  ...new Set<MeasureKey>([...readFor(recurringContribution), 'seatMonths', ...MANAGED_HOURS]),
];

const leftBy = (rows: ClientRows['rows'], context: QuestionContext): Ratio | null =>
  exactValue(recurringContribution, rows, {
    ...context,
    presence: { seatCount: true, endpointCount: true },
  });

const rowsOf = (clients: readonly ClientRows[], context: QuestionContext): ClientRows['rows'] =>
  within(
    clients.flatMap(({ rows }) => rows),
    context.months,
  );

/** A seat and month, of all of them together. A client without a seat count is on neither side. */
export function leftPerSeat(
  clients: readonly ClientRows[],
  context: QuestionContext,
): Ratio | null {
  const rows = rowsOf(clients, context).filter(({ hasSeatCount }) => hasSeatCount);
  const left = leftBy(rows, context);
  return left && quotient(left, sum(rows, 'seatMonths'));
}

/** An hour that the fee had to carry, of all of them together. */
export function leftPerHour(
  clients: readonly ClientRows[],
  context: QuestionContext,
): Ratio | null {
  const rows = rowsOf(clients, context);
  const left = leftBy(rows, context);
  return left && quotient(left, sum(rows, ...MANAGED_HOURS));
}

/** Whether a client pays a fee or costs what a fee pays for: a prospect, or one that left before, does not. */
export const isRecurring = (client: ClientRows, context: QuestionContext): boolean =>
  readFor(recurringContribution).some((key) => sum(rowsOf([client], context), key).over !== 0n);
