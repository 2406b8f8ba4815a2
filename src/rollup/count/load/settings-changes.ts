import type {
  AlertFilter,
  Choices,
  CostMode,
  MidnightRule,
  SeatTiming,
} from '../../../numbers/policy/policy';
import type { SettingsChange } from '../../../numbers/policy/settings';
import type { LocalDate } from '../../../numbers/units/month';

/** A change as JSON; null where it gives nothing. Exact decimals arrive as whole numbers or as text. */
export interface StoredChange {
  readonly version: number;
  readonly since: LocalDate;
  readonly workingDays: number[] | null;
  readonly workdayMs: number | null;
  readonly holidays: LocalDate[] | null;
  readonly productiveShare: number | null;
  readonly targetMarginPercent: string | null;
  readonly tamAlignmentShare: number | null;
  readonly costMode: CostMode | null;
  readonly seatTiming: SeatTiming | null;
  readonly alertFilter: AlertFilter | null;
  readonly midnightRule: MidnightRule | null;
  readonly alignmentWorkTypes: string[] | null;
  readonly centralizedWorkTypes: string[] | null;
}

/** Every change of tenant $1 as one JSON list, oldest first; null when there is none. */
export const SETTINGS_CHANGES = `
  (SELECT json_agg(json_build_object('version', version, 'since', since, 'workingDays', working_days,
      'workdayMs', (hours_per_day * 3600000)::int, 'holidays', holidays,
      'productiveShare', (productive_share * 10000)::int,
      'targetMarginPercent', trim_scale(target_margin_percent)::text,
      'tamAlignmentShare', (tam_alignment_share * 10000)::int, 'costMode', cost_mode,
      'seatTiming', seat_timing, 'alertFilter', alert_filter, 'midnightRule', midnight_rule,
      'alignmentWorkTypes', alignment_work_types, 'centralizedWorkTypes', centralized_work_types)
      ORDER BY version) FROM settings WHERE tenant_id = $1)`;

const isGiven = ([, value]: [string, unknown]): boolean => value !== null;

export const toChanges = (stored: readonly StoredChange[] | null): SettingsChange[] =>
  (stored ?? []).map(({ version, since, ...choices }) => ({
    version,
    since,
    given: Object.fromEntries(Object.entries(choices).filter(isGiven)) as Partial<Choices>,
  }));
