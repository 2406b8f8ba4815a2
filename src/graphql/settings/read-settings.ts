import { SHARE_PARTS, HOUR_PARTS } from '../../numbers/units/parts';
import type { Choices } from '../../numbers/policy/policy';
import type { LocalDate } from '../../numbers/units/month';
import { readDate } from '../../scalars/date';
import { badSettings } from './bad-settings';
import { MOST_TOLERANCE, readAmount, readFactor, readNumber, readRate } from './read-numbers';
import { readOwnLimits } from './own-limits';
import type { SettingsInput } from './settings.type';

const SHARE = Number(SHARE_PARTS);
const HOUR = Number(HOUR_PARTS);
const MOST_NAMES = 200;
const MOST_HOLIDAYS = 1000;

const readShare = (field: string, share: number, lowest = 0): number =>
  Math.round(
    readNumber(field, share, share >= lowest && share <= 1, 'a share between 0 and 1') * SHARE,
  );

function readDays(days: readonly number[]): number[] {
  const wrong = days.find((day) => !(day >= 1 && day <= 7));
  if (wrong !== undefined)
    throw badSettings('workingDays', `${wrong} is no day of the week; 1 is Monday, 7 is Sunday.`);
  if (days.length === 0) throw badSettings('workingDays', 'somebody must work on some day.');
  return [...new Set(days)].sort((a, b) => a - b);
}

function readNames(field: string, names: readonly string[]): string[] {
  if (names.length > MOST_NAMES) throw badSettings(field, `at most ${MOST_NAMES} names.`);
  const trimmed = names.map((name) => name.trim());
  if (trimmed.some((name) => name === '' || name.includes('\0')))
    throw badSettings(field, 'a name is empty.');
  return [...new Set(trimmed)];
}

function readHolidays(dates: readonly LocalDate[]): LocalDate[] {
  if (dates.length > MOST_HOLIDAYS)
    throw badSettings('holidays', `at most ${MOST_HOLIDAYS} dates.`);
  const read = dates.map((date, i) => readDate(date, `input.holidays[${i}]`));
  return [...new Set(read)].sort();
}

function readMargin(percent: number): string {
  const holds = percent >= 0 && percent < 100;
  // With 100 % of the price for profit there is no price.
  return String(readNumber('targetMarginPercent', percent, holds, 'at least 0 and under 100'));
}

const readHours = (hours: number): number =>
  Math.round(
    readNumber('hoursPerDay', hours, hours > 0 && hours <= 24, 'over 0 and at most 24') * HOUR,
  );

const given = <In, Out>(value: In | null | undefined, read: (value: In) => Out): Out | undefined =>
  value === null || value === undefined ? undefined : read(value);

/** Kept where the MSP has said nothing. */
const NOT_SAID = '0';

/** Null takes an earlier choice back; what is left out stays as it was. */
const givenOrTakenBack = <In>(
  value: In | null | undefined,
  read: (value: In) => string,
): string | undefined => (value === null ? NOT_SAID : given(value, read));

function readChoices(input: SettingsInput): { [Key in keyof Choices]: Choices[Key] | undefined } {
  return {
    workingDays: given(input.workingDays, readDays),
    workdayMs: given(input.hoursPerDay, readHours),
    holidays: given(input.holidays, readHolidays),
    // Nobody could do any work, and every need for people would be infinite.
    productiveShare: given(input.productiveShare, (share) =>
      readShare('productiveShare', share, 1 / SHARE),
    ),
    targetMarginPercent: given(input.targetMarginPercent, readMargin),
    tamAlignmentShare: given(input.tamAlignmentShare, (share) =>
      readShare('tamAlignmentShare', share),
    ),
    costMode: given(input.costMode, (mode) => mode),
    seatTiming: given(input.seatTiming, (timing) => timing),
    alertFilter: given(input.alertFilter, (filter) => filter),
    midnightRule: given(input.midnightRule, (rule) => rule),
    alignmentWorkTypes: given(input.alignmentWorkTypes, (names) =>
      readNames('alignmentWorkTypes', names),
    ),
    centralizedWorkTypes: given(input.centralizedWorkTypes, (names) =>
      readNames('centralizedWorkTypes', names),
    ),
    moneyTargetFactor: givenOrTakenBack(input.moneyTargetFactor, readFactor),
    seatPriceBasis: given(input.seatPriceBasis, (basis) => basis),
    staffingTolerance: given(input.staffingTolerance, (fte) =>
      readAmount('staffingTolerance', fte, MOST_TOLERANCE),
    ),
    changeTypes: given(input.changeTypes, (names) => readNames('changeTypes', names)),
    projectHourlyRate: givenOrTakenBack(input.projectHourlyRate, readRate),
    limits: given(input.limits, readOwnLimits),
  };
}

/** What a caller gives, after the checks. */
export interface ReadSettings {
  /** The first day on which the choices hold. */
  readonly since: LocalDate;
  /** Only the choices that were given. */
  readonly given: Partial<Choices>;
  readonly earliestDate?: LocalDate;
}

/** With the date in the future, every record would be too old. */
function readEarliest(date: LocalDate, today: LocalDate): LocalDate {
  const read = readDate(date, 'input.earliestDate');
  if (read <= today) return read;
  throw badSettings('earliestDate', `${read} is after today, ${today}.`);
}

export function readSettings(input: SettingsInput, today: LocalDate): ReadSettings {
  const since = readDate(input.since, 'input.since');
  const earliestDate = given(input.earliestDate, (date) => readEarliest(date, today));
  const choices = Object.entries(readChoices(input)).filter(([, value]) => value !== undefined);
  if (choices.length === 0 && !earliestDate)
    throw badSettings('input', 'give at least one setting.');
  const read = { since, given: Object.fromEntries(choices) as Partial<Choices> };
  return earliestDate === undefined ? read : { ...read, earliestDate };
}
