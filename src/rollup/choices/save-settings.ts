import type { TenantScope } from '../../database/tenant-scope';
import { tellChoice } from '../../events/tell-choice';
import { isCounted } from '../../numbers/policy/judgement';
import type { Choices } from '../../numbers/policy/policy';
import { firstTouched, type SettingsChange } from '../../numbers/policy/settings';
import type { LocalDate } from '../../numbers/units/month';
import { lockRefresh } from '../count/count-batch';
import { markAllBands } from '../count/refresh-bands';
import { raiseVersion } from './raise-version';
import { CHOICE_COLUMNS, choicesFrom, choiceValues } from '../count/load/kept-choices';
import { SETTINGS_CHANGES, toChanges, type StoredChange } from '../count/load/settings-changes';
import { raiseJudging } from '../marks/judging-version';
import { markAlertsFrom, markEverything, markMonthsFrom } from '../marks/stale-marks';

export interface GivenSettings {
  readonly since: LocalDate;
  readonly given: Partial<Choices>;
  /** Applies to all months at once, whatever `since` says. */
  readonly earliestDate?: LocalDate;
  readonly at: Date;
  readonly by: string;
}

const INSERT = `
  INSERT INTO settings (tenant_id, version, since, earliest_date, set_at, set_by, ${CHOICE_COLUMNS.join(', ')})
  SELECT $1, coalesce(max(version), 1) + 1, $2::date, $3::date, $4::timestamptz, $5, ${choicesFrom(6).join(', ')}
  FROM settings WHERE tenant_id = $1`;

/**
 * Months before the date lose their numbers and months after it get some, so everything is counted
 * again.
 */
async function saveEarliestDate(scope: TenantScope, date: LocalDate): Promise<void> {
  await scope.query(`UPDATE msp SET earliest_date = $2::date WHERE id = $1`, [
    scope.tenantId,
    date,
  ]);
  await markEverything(scope);
}

/**
 * Adds a change of the settings and marks every month whose counts it can touch. It holds the refreshers' lock,
 * so that one which has read the old settings cannot take the marks of the new ones.
 */
export async function saveSettings(
  scope: TenantScope,
  { since, given, earliestDate, at, by }: GivenSettings,
): Promise<SettingsChange[]> {
  await lockRefresh(scope);
  const values = [since, earliestDate ?? null, at, by, ...choiceValues(given)];
  await scope.query(INSERT, [scope.tenantId, ...values]);
  if (earliestDate !== undefined) await saveEarliestDate(scope, earliestDate);
  if (Object.keys(given).some(isCounted)) await markMonthsFrom(scope, firstTouched(since));
  // Bands are refined at the target margin.
  if (given.targetMarginPercent !== undefined) await markAllBands(scope);
  if (given.alertFilter) await markAlertsFrom(scope, firstTouched(since));
  await raiseVersion(scope);
  await raiseJudging(scope);
  await tellChoice(scope, { action: 'updateSettings', at, by });
  const [row] = await scope.query<{ changes: StoredChange[] }>(
    `SELECT ${SETTINGS_CHANGES} AS changes`,
    [scope.tenantId],
  );
  return toChanges(row?.changes ?? null);
}
