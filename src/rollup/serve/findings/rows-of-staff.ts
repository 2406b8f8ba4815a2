import { HOURS_OF_A_MONTH } from '../../../numbers/quality/costs-at-odds';
import type { FoundRows } from './found-rows';
import { recordSample } from './row-parts';
import { ADDRESSES, BOTH_COSTS, HEADCOUNTS, LEAVERS, LONG_AGO, NAMED_TOOLS } from './staff-tables';

/** Headcounts are rounded to four decimals, so an excess of a thousandth is no extra person. */
const MORE_THAN_COUNTED = 'm.technician_months > m.employee_months * 1.001';

const { least, most } = HOURS_OF_A_MONTH;

/** People, and what they and tools cost, compared with each other. */
export const ROWS_OF_STAFF = {
  COSTS_AT_ODDS: {
    ...recordSample,
    table: BOTH_COSTS,
    that: `n.monthly_cost < n.hourly_cost * ${least} OR n.monthly_cost > n.hourly_cost * ${most}`,
  },
  TOOL_COSTS_FOR_NOBODY: { table: NAMED_TOOLS, that: 'NOT n.borne', sample: null },
  HEADCOUNT_BELOW_STAFF: { table: HEADCOUNTS, that: MORE_THAN_COUNTED, sample: null },
  STAFF_RECORDS_AFTER_LEAVING: { ...recordSample, table: LEAVERS, that: 'n.goes_on' },
  TECHNICIANS_SENT_TWICE: { ...recordSample, table: ADDRESSES, that: 'n.again' },
  DATES_LONG_AGO: { ...recordSample, table: LONG_AGO, that: 'true', unshared: true },
} as const satisfies Readonly<Record<string, FoundRows>>;
