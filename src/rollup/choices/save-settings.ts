import type { TenantScope } from '../../database/tenant-scope';
import type { Choices } from '../../numbers/policy/policy';
import { firstTouched, type SettingsChange } from '../../numbers/policy/settings';
import type { LocalDate } from '../../numbers/units/month';
import { HOUR_PARTS, SHARE_PARTS } from '../../numbers/units/parts';
import { lockRefresh } from '../count/count-batch';
import { SETTINGS_CHANGES, toChanges, type StoredChange } from '../count/load/settings-changes';
import { markAlertsFrom, markEverything, markMonthsFrom } from '../marks/stale-marks';

export interface GivenSettings {
  readonly since: LocalDate;
  readonly given: Partial<Choices>;
  /** Of all months at once, whatever `since`. */
  readonly earliestDate?: LocalDate;
  readonly at: Date;
  readonly by: string;
}

const INSERT = `
  INSERT INTO settings (tenant_id, version, since, working_days, hours_per_day, holidays, productive_share,
    target_margin_percent, tam_alignment_share, cost_mode, alignment_work_types, centralized_work_types,
    seat_timing, alert_filter, midnight_rule, earliest_date, set_at, set_by)
  SELECT $1, coalesce(max(version), 1) + 1, $2::date, $3::smallint[], $4::numeric, $5::date[], $6::numeric,
    $7::numeric, $8::numeric, $9, $10::text[], $11::text[], $12, $13, $14, $15::date, $16::timestamptz, $17
  FROM settings WHERE tenant_id = $1`;

const divided = (parts: number | undefined, by: bigint): number | null =>
  parts === undefined ? null : parts / Number(by);

const columnsOf = (given: Partial<Choices>): unknown[] => [
  given.workingDays ?? null,
  divided(given.workdayMs, HOUR_PARTS),
  given.holidays ?? null,
  divided(given.productiveShare, SHARE_PARTS),
  given.targetMarginPercent ?? null,
  divided(given.tamAlignmentShare, SHARE_PARTS),
  given.costMode ?? null,
  given.alignmentWorkTypes ?? null,
  given.centralizedWorkTypes ?? null,
  given.seatTiming ?? null,
  given.alertFilter ?? null,
  given.midnightRule ?? null,
];

/** Months before it lose their numbers, and those from it on get some: everything is counted again. */
async function saveEarliestDate(scope: TenantScope, date: LocalDate): Promise<void> {
  await scope.query(`UPDATE msp SET earliest_date = $2::date WHERE id = $1`, [
    scope.tenantId,
    date,
  ]);
  await markEverything(scope);
}

/**
 * Adds a change of the settings and marks every month it can touch. Under the refreshers' lock: one
 * that has already read the old settings must not take the marks of the new ones.
 */
export async function saveSettings(
  scope: TenantScope,
  { since, given, earliestDate, at, by }: GivenSettings,
): Promise<SettingsChange[]> {
  await lockRefresh(scope);
  const values = [since, ...columnsOf(given), earliestDate ?? null, at, by];
  await scope.query(INSERT, [scope.tenantId, ...values]);
  if (earliestDate !== undefined) await saveEarliestDate(scope, earliestDate);
  await markMonthsFrom(scope, firstTouched(since));
  if (given.alertFilter) await markAlertsFrom(scope, firstTouched(since));
  const [row] = await scope.query<{ changes: StoredChange[] }>(
    `SELECT ${SETTINGS_CHANGES} AS changes`,
    [scope.tenantId],
  );
  return toChanges(row?.changes ?? null);
}
