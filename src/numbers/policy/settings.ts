import type { DateRange } from '../units/day-range';
import { firstDay, monthOf, shiftMonth, type LocalDate, type Month } from '../units/month';
import { DEFAULT_CHOICES, ROLE_NAMES, type Choices, type Policy } from './policy';

/** One change of the settings: what was given, from a date on. What was not given stays as it was. */
export interface SettingsChange {
  /** 2 and up: version 1 is the defaults. */
  readonly version: number;
  readonly since: LocalDate;
  readonly given: Partial<Choices>;
}

/** The settings of a date. */
export interface Settings {
  /** Of the newest change that takes part. */
  readonly version: number;
  /** Since when they are in force as they are. */
  readonly since: LocalDate;
  readonly choices: Choices;
}

/** Version 1 has always been there. */
const ALWAYS: LocalDate = '0001-01-01';

const inOrder = (a: SettingsChange, b: SettingsChange): number =>
  a.since < b.since ? -1 : a.since > b.since ? 1 : a.version - b.version;

/**
 * The settings in force on a date. Each choice holds from its own date until a later one: a change
 * since June stays when a change since January is made after it. Of one date the last made holds.
 */
export function settingsOn(changes: readonly SettingsChange[], on: LocalDate): Settings {
  const begun = changes.filter(({ since }) => since <= on).sort(inOrder);
  const given = begun.map((change) => change.given);
  return {
    version: Math.max(1, ...begun.map(({ version }) => version)),
    since: begun.at(-1)?.since ?? ALWAYS,
    choices: {
      ...(Object.assign({}, DEFAULT_CHOICES, ...given) as Choices),
      // Each limit is a choice of its own.
      limits: Object.assign({}, ...given.map(({ limits }) => limits)) as Choices['limits'],
    },
  };
}

/** A month goes by the settings of its first day: none of its days is under a choice made for later ones. */
export function policyOfMonth(changes: readonly SettingsChange[], month: Month): Policy {
  const { choices, version } = settingsOn(changes, firstDay(month));
  return { ...choices, ...ROLE_NAMES, version };
}

/** The first day that a change since a date can touch: months go by their first day, so one begun before goes on as it was. */
export function firstTouched(since: LocalDate): LocalDate {
  const month = monthOf(since);
  return firstDay(firstDay(month) === since ? month : shiftMonth(month, 1));
}

/** The spans of whole months in which one choice is not what it was: of the changes known then, and of those known now. */
export function spansOfDifference(
  was: readonly SettingsChange[],
  is: readonly SettingsChange[],
  choice: keyof Choices,
): DateRange[] {
  const begins = new Set([...was, ...is].map(({ since }) => firstTouched(since)));
  const edges = [...begins].sort();
  return edges.flatMap((from, i) => {
    const [before, after] = [was, is].map((changes) => settingsOn(changes, from).choices[choice]);
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ from, until: edges[i + 1] ?? null }];
  });
}

/** The policy of many months, each settled once. */
export function policiesOf(changes: readonly SettingsChange[]): (month: Month) => Policy {
  const known = new Map<number, Policy>();
  return (month) => {
    // Changes begin one after the other: how many have begun says which.
    const begun = changes.filter(({ since }) => since <= firstDay(month)).length;
    const policy = known.get(begun) ?? policyOfMonth(changes, month);
    known.set(begun, policy);
    return policy;
  };
}
