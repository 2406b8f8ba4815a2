import type { DeliveryAreaKey } from '../areas';
import { elapsedDays, lengthOf, overlap } from '../units/day-range';
import { daysInMonth, type LocalDate, type Month } from '../units/month';
import { MONEY_DECIMALS } from '../units/parts';
import { toParts } from '../units/ratio';
import { toHundredths } from '../units/round';

export const TOOL_BASES = ['SEATS', 'ENDPOINTS', 'PER_CLIENT', 'NAMED_CLIENTS'] as const;
export type ToolBasis = (typeof TOOL_BASES)[number];

/** What a tool costs from a date on. */
export interface ToolCostFacts {
  /** The tool itself: a later row of it supersedes. */
  readonly tool: string;
  readonly effectiveOn: LocalDate;
  /** The first day without it. */
  readonly endsBefore: LocalDate | null;
  readonly area: DeliveryAreaKey | null;
  /** Decimal text. */
  readonly monthlyCost: string;
  readonly basis: ToolBasis;
  readonly clientIds: readonly number[];
}

export interface ToolMonth extends ToolCostFacts {
  readonly cents: bigint;
}

const earlier = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || (b !== null && b < a) ? b : a;

/** Each row ends where the next of its tool begins. */
export function toolRows(rows: readonly ToolCostFacts[]): ToolCostFacts[] {
  const sorted = [...rows].sort((a, b) =>
    a.tool === b.tool ? (a.effectiveOn < b.effectiveOn ? -1 : 1) : a.tool < b.tool ? -1 : 1,
  );
  return sorted.map((row, i) => {
    const next = sorted[i + 1];
    const superseded = next?.tool === row.tool ? next.effectiveOn : null;
    return { ...row, endsBefore: earlier(row.endsBefore, superseded) };
  });
}

/** What tools cost in the elapsed days of a month: each row by its own days, rounded to cents. */
export function toolMonths(
  rows: readonly ToolCostFacts[],
  month: Month,
  today: LocalDate,
): ToolMonth[] {
  const elapsed = elapsedDays(month, today);
  if (!elapsed) return [];
  return rows.flatMap((row) => {
    const days = overlap(elapsed, { from: row.effectiveOn, until: row.endsBefore });
    if (!days) return [];
    const over = toParts(row.monthlyCost, MONEY_DECIMALS) * BigInt(lengthOf(days));
    const under = MONEY_DECIMALS * BigInt(daysInMonth(month));
    return [{ ...row, cents: toHundredths({ over, under }) }];
  });
}
