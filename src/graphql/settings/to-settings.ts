import { dollarIn } from '../../numbers/policy/money-targets';
import { settingsOn } from '../../numbers/policy/settings';
import type { LocalDate } from '../../numbers/units/month';
import { HOUR_PARTS, SHARE_PARTS } from '../../numbers/units/parts';
import type { TenantFacts } from '../../rollup/serve/tenant-facts';
import { thingOf } from '../thing-of';
import { toLimits } from './own-limits';
import { Settings } from './settings.type';

const SHARE = Number(SHARE_PARTS);

/** 0 is kept where the MSP has said nothing. */
const saidOf = (text: string): string | null => (Number(text) === 0 ? null : text);

/** The settings of a date as callers see them. */
export function toSettings(
  { changes, earliestDate, currency }: TenantFacts,
  on: LocalDate,
): Settings {
  const { version, since, choices } = settingsOn(changes, on);
  const { workdayMs, ...same } = choices;
  const factor = saidOf(choices.moneyTargetFactor);
  return thingOf(Settings, {
    ...same,
    version,
    since,
    earliestDate,
    hoursPerDay: workdayMs / Number(HOUR_PARTS),
    productiveShare: choices.productiveShare / SHARE,
    tamAlignmentShare: choices.tamAlignmentShare / SHARE,
    targetMarginPercent: Number(choices.targetMarginPercent),
    moneyTargetFactor: factor === null ? null : Number(factor),
    staffingTolerance: Number(choices.staffingTolerance),
    projectHourlyRate: saidOf(choices.projectHourlyRate),
    limits: toLimits(choices.limits, dollarIn(currency, choices)),
  });
}
