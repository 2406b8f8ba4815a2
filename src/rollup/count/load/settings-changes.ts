import type { Choices } from '../../../numbers/policy/policy';
import type { SettingsChange } from '../../../numbers/policy/settings';
import type { LocalDate } from '../../../numbers/units/month';
import { CHOICE_PAIRS } from './kept-choices';

/**
 * A change as JSON; a choice it does not give is null. Exact decimals arrive as whole numbers or as
 * text.
 */
export type StoredChange = { readonly version: number; readonly since: LocalDate } & {
  readonly [Choice in keyof Choices]: Choices[Choice] | null;
};

/** All changes of tenant $1 as one JSON list, oldest first; null when there are none. */
export const SETTINGS_CHANGES = `
  (SELECT json_agg(json_build_object('version', version, 'since', since, ${CHOICE_PAIRS})
      ORDER BY version) FROM settings WHERE tenant_id = $1)`;

const isGiven = ([, value]: [string, unknown]): boolean => value !== null;

export const toChanges = (stored: readonly StoredChange[] | null): SettingsChange[] =>
  (stored ?? []).map(({ version, since, ...choices }) => ({
    version,
    since,
    given: Object.fromEntries(Object.entries(choices).filter(isGiven)) as Partial<Choices>,
  }));
