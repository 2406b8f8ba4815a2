import {
  dayParts,
  elapsedDays,
  lengthOf,
  overlap,
  union,
  wholeMonth,
  type DateRange,
  type DaySpan,
} from '../units/day-range';
import type { LocalDate, Month } from '../units/month';
import { MONEY_PARTS } from '../units/parts';
import { toParts } from '../units/ratio';
import { lineParts, spansInForce, type RecurringKind, type RecurringLine } from './recurring-lines';

export const REVENUE_KINDS = [
  'RECURRING_SERVICE',
  'NON_RECURRING_SERVICE',
  'PRODUCT',
  'RECURRING_PRODUCT',
] as const;
export type RevenueKind = (typeof REVENUE_KINDS)[number];

/** An undeleted revenue row posted in the month. */
export interface RevenueFacts {
  readonly kind: RevenueKind;
  /** Decimal text; a credit is negative. */
  readonly amount: string;
}

/** A client's money in one month, in money parts; client-months in month parts. */
export interface ClientRevenue {
  readonly mrr: bigint;
  readonly nrr: bigint;
  readonly recurringProductRevenue: bigint;
  readonly productRevenue: bigint;
  readonly clientMonths: bigint;
}

const sumOf = (rows: readonly RevenueFacts[], kind: RevenueKind): bigint =>
  rows.reduce((sum, row) => (row.kind === kind ? sum + toParts(row.amount, MONEY_PARTS) : sum), 0n);

const isCredit = (row: RevenueFacts): boolean => row.amount.trim().startsWith('-');

const daysOf = (spans: readonly DaySpan[]): number =>
  union(spans).reduce((days, span) => days + lengthOf(span), 0);

const isInForce = (lines: readonly RecurringLine[], month: Month): boolean =>
  lines.some((line) => spansInForce(line, wholeMonth(month)).length > 0);

/** A client with recurring revenue rows in the month and no line at any time of it: these rows are its MRR. */
export const isBilledByInvoice = (
  lines: readonly RecurringLine[],
  rows: readonly RevenueFacts[],
  month: Month,
): boolean =>
  rows.some(({ kind }) => kind === 'RECURRING_SERVICE') &&
  !isInForce(
    lines.filter(({ kind }) => kind === 'RECURRING_SERVICE'),
    month,
  );

interface Recurring {
  readonly revenue: bigint;
  /** Days of the elapsed month on which any line was in force. */
  readonly days: number;
}

/**
 * Recurring revenue of one kind. It comes from agreement lines. A client without any line in the
 * month counts its revenue rows instead; for one with a line these are the agreement's invoices
 * and add nothing, unless negative: then they are credits.
 */
function recurring(
  kind: RecurringKind,
  lines: readonly RecurringLine[],
  rows: readonly RevenueFacts[],
  month: Month,
  elapsed: DaySpan | null,
): Recurring {
  const own = lines.filter((line) => line.kind === kind);
  const invoiced = sumOf(isInForce(own, month) ? rows.filter(isCredit) : rows, kind);
  if (!elapsed) return { revenue: invoiced, days: 0 };
  const agreed = own.reduce((sum, line) => sum + lineParts(line, elapsed, month), 0n);
  const days = daysOf(own.flatMap((line) => spansInForce(line, elapsed)));
  return { revenue: agreed + invoiced, days };
}

/** The money of one client and month. `rows` are the revenue rows posted in it; rows without a client are counted with no lines and no activity. */
export function countRevenue(
  lines: readonly RecurringLine[],
  rows: readonly RevenueFacts[],
  active: DateRange | null,
  month: Month,
  today: LocalDate,
): ClientRevenue {
  const elapsed = elapsedDays(month, today);
  const service = recurring('RECURRING_SERVICE', lines, rows, month, elapsed);
  const product = recurring('RECURRING_PRODUCT', lines, rows, month, elapsed);
  const byInvoice = isBilledByInvoice(lines, rows, month);
  const days = byInvoice ? activeDays(elapsed, active) : service.days;
  return {
    mrr: service.revenue,
    nrr: sumOf(rows, 'NON_RECURRING_SERVICE'),
    recurringProductRevenue: product.revenue,
    productRevenue: sumOf(rows, 'PRODUCT'),
    clientMonths: BigInt(days) * dayParts(month),
  };
}

function activeDays(elapsed: DaySpan | null, active: DateRange | null): number {
  const span = elapsed && active && overlap(elapsed, active);
  return span ? lengthOf(span) : 0;
}
