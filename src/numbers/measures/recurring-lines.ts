import { dayParts, overlap, type DateRange, type DaySpan } from '../units/day-range';
import { inOrder, stretches, type Dated } from '../units/dated';
import type { LocalDate, Month } from '../units/month';
import { MONEY_DECIMALS } from '../units/parts';
import { toParts } from '../units/ratio';

export const BILLING_CYCLES = ['WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL'] as const;
export type BillingCycle = (typeof BILLING_CYCLES)[number];
export const RECURRING_KINDS = ['RECURRING_SERVICE', 'RECURRING_PRODUCT'] as const;
export type RecurringKind = (typeof RECURRING_KINDS)[number];

/** A month's share of each cycle in twelfths: a week is 52/12 of a month's bill, a year 1/12. */
const TWELFTHS: Readonly<Record<BillingCycle, bigint>> = {
  WEEKLY: 52n,
  MONTHLY: 12n,
  QUARTERLY: 4n,
  SEMIANNUAL: 2n,
  ANNUAL: 1n,
};

export interface AmountFacts {
  readonly kind: RecurringKind;
  readonly line: string;
  readonly effectiveOn: LocalDate;
  /** Decimal text. */
  readonly amount: string;
  readonly cycle: BillingCycle;
}

/** An undeleted agreement, of any type. `endsBefore` is the first day without it. */
export interface AgreementFacts {
  readonly startsOn: LocalDate;
  readonly endsBefore: LocalDate | null;
  readonly amounts: readonly AmountFacts[];
}

/** One line of an agreement: what it costs a month (in ten-thousandths × 12) from each date on; 0 ends it. */
export interface RecurringLine {
  readonly kind: RecurringKind;
  readonly range: DateRange;
  readonly amounts: readonly Dated<bigint>[];
}

const monthly = ({ amount, cycle }: AmountFacts): bigint =>
  toParts(amount, MONEY_DECIMALS) * TWELFTHS[cycle];

/** The lines of a client's agreements: a line is (agreement, kind, line). */
export function recurringLines(agreements: readonly AgreementFacts[]): RecurringLine[] {
  return agreements.flatMap(({ startsOn, endsBefore, amounts }) => {
    const byLine = new Map<string, AmountFacts[]>();
    for (const each of amounts) {
      const key = `${each.kind}\u0000${each.line}`;
      byLine.set(key, [...(byLine.get(key) ?? []), each]);
    }
    return [...byLine.values()].map((steps) => ({
      kind: steps[0]?.kind ?? 'RECURRING_SERVICE',
      range: { from: startsOn, until: endsBefore },
      amounts: inOrder(steps.map((step) => ({ on: step.effectiveOn, value: monthly(step) }))),
    }));
  });
}

/** What a line adds in a span of a month, in money parts: its amount by the days in force. */
export function lineParts(line: RecurringLine, span: DaySpan, month: Month): bigint {
  const inRange = overlap(span, line.range);
  if (!inRange) return 0n;
  const amountDays = stretches(line.amounts, inRange).reduce(
    (sum, { days, value }) => sum + BigInt(days) * (value ?? 0n),
    0n,
  );
  return amountDays * dayParts(month);
}

/** The dates of a span on which a line is in force: begun, not ended, and not at 0. */
export function spansInForce(line: RecurringLine, span: DaySpan): DaySpan[] {
  const inRange = overlap(span, line.range);
  if (!inRange) return [];
  return line.amounts.flatMap(({ on, value }, i) => {
    const range = { from: on, until: line.amounts[i + 1]?.on ?? null };
    const held = value === 0n ? null : overlap(inRange, range);
    return held ? [held] : [];
  });
}
