import { monthIndex, type Month } from '../units/month';

/** How long nothing may be on record between two rows of a kind before the first of them stands alone. */
export interface Silence {
  readonly months: number;
}

/** People who work do so every month; half a year without a trace is no holiday. */
export const OF_WORK: Silence = { months: 6 };
/** An MSP that invoices once a year leaves eleven months empty. */
export const OF_MONEY: Silence = { months: 12 };

/**
 * The month from which on a kind of record is known, from the months of its rows in order. Before
 * it nothing is known; after it, a month without rows is zero. One lone row does not begin it: an
 * entry dated 2017 by mistake would turn years without data into years without work. A row begins
 * it when another follows within the silence, or when none follows at all.
 *
 * Entries of 2017-01, 2025-03, 2025-04 → 2025-03. Entries of 2026-03 alone → 2026-03.
 */
export function firstKnownMonth(months: readonly Month[], silence: Silence): Month | null {
  const begins = (month: Month, place: number): boolean => {
    const next = months[place + 1];
    if (next === undefined) return true;
    const empty = monthIndex(next) - monthIndex(month) - 1;
    return empty <= silence.months;
  };
  return months.find(begins) ?? null;
}
