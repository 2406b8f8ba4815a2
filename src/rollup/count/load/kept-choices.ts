import type { Choices } from '../../../numbers/policy/policy';
import { HOUR_PARTS, SHARE_PARTS } from '../../../numbers/units/parts';
import type { Column } from '../../../tables/column';
import { settings } from '../../../tables/settings';

interface Kept<Value> {
  readonly column: keyof typeof settings.columns;
  /** Converts a value to the column's unit, where that differs. */
  readonly toColumn?: (value: Value) => unknown;
  /** The SQL that reads the column back in the unit it was given in. */
  readonly asGiven?: string;
}

const dividedBy =
  (parts: bigint) =>
  (value: number): number =>
    value / Number(parts);

/** Decimal text, without the zeros that the column adds. */
const decimal = (column: keyof typeof settings.columns): Kept<string> => ({
  column,
  asGiven: `trim_scale(${column})::text`,
});

/** The column of each choice. A choice without a column does not compile. */
const KEPT: { readonly [Choice in keyof Choices]: Kept<Choices[Choice]> } = {
  workingDays: { column: 'working_days' },
  workdayMs: {
    column: 'hours_per_day',
    toColumn: dividedBy(HOUR_PARTS),
    asGiven: `(hours_per_day * ${HOUR_PARTS})::int`,
  },
  holidays: { column: 'holidays' },
  productiveShare: {
    column: 'productive_share',
    toColumn: dividedBy(SHARE_PARTS),
    asGiven: `(productive_share * ${SHARE_PARTS})::int`,
  },
  targetMarginPercent: decimal('target_margin_percent'),
  tamAlignmentShare: {
    column: 'tam_alignment_share',
    toColumn: dividedBy(SHARE_PARTS),
    asGiven: `(tam_alignment_share * ${SHARE_PARTS})::int`,
  },
  costMode: { column: 'cost_mode' },
  seatTiming: { column: 'seat_timing' },
  alertFilter: { column: 'alert_filter' },
  midnightRule: { column: 'midnight_rule' },
  alignmentWorkTypes: { column: 'alignment_work_types' },
  centralizedWorkTypes: { column: 'centralized_work_types' },
  moneyTargetFactor: decimal('money_target_factor'),
  seatPriceBasis: { column: 'seat_price_basis' },
  staffingTolerance: decimal('staffing_tolerance'),
  changeTypes: { column: 'change_types' },
  projectHourlyRate: decimal('project_hourly_rate'),
  limits: { column: 'limits' },
};

const CHOICES = Object.entries(KEPT) as [keyof Choices, Kept<unknown>][];

export const CHOICE_COLUMNS = CHOICES.map(([, { column }]) => column);

/** Placeholders for the values of these columns, numbered from `first`. */
export const choicesFrom = (first: number): string[] =>
  CHOICE_COLUMNS.map((column, i) => {
    const { type, array }: Column = settings.columns[column];
    return `$${first + i}::${type}${array ? '[]' : ''}`;
  });

/** The values of these columns. A choice that is not given is null and stays as it was. */
export const choiceValues = (given: Partial<Choices>): unknown[] =>
  CHOICES.map(([choice, { toColumn }]) => {
    const value = given[choice] ?? null;
    return value !== null && toColumn ? toColumn(value) : value;
  });

/** The choices of a row of `settings`, as pairs of a JSON object. */
export const CHOICE_PAIRS = CHOICES.map(
  ([choice, { column, asGiven = column }]) => `'${choice}', ${asGiven}`,
).join(', ');
