import { DateTime } from 'luxon';
import type { FieldMap } from './file-map';

const DAYS = [
  'yyyy-MM-dd',
  'M/d/yyyy',
  'd/M/yyyy',
  'd.M.yyyy',
  'd-M-yyyy',
  'M-d-yyyy',
  'yyyy/M/d',
  'd/MMM/yy',
  'd MMM yyyy',
  'MMM d, yyyy',
  'M/d/yy',
  'd/M/yy',
  'd.M.yy',
];
const TIMES = ['', ' H:mm', ' H:mm:ss', ' h:mm a', ' h:mm:ss a'];
const PATTERNS = DAYS.flatMap((day) => TIMES.map((time) => `${day}${time}`));

const ISO =
  /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?$/i;

const reads = (text: string, pattern: string): boolean =>
  DateTime.fromFormat(text, pattern, { locale: 'en-US', zone: 'utc' }).isValid;

/**
 * Patterns that read all of these texts. 03/04/2026 can be read in two ways; the month goes first
 * unless a day over 12 shows otherwise, so whoever takes the map has to look. None for what is
 * understood without a pattern.
 */
export function guessDates(texts: readonly string[]): string[] {
  const open = texts.filter((text) => !ISO.test(text));
  if (open.length === 0) return [];
  const whole = PATTERNS.find((pattern) => open.every((text) => reads(text, pattern)));
  if (whole !== undefined) return [whole];
  const some = PATTERNS.filter((pattern) => open.some((text) => reads(text, pattern)));
  return some.slice(0, 1);
}

/** Whether these days can be read with the month first and with the day first. */
export function hasTwoReadings(texts: readonly string[]): boolean {
  const days = texts.map((text) => /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(text));
  const short = days.filter((day) => day !== null);
  return short.length > 0 && short.every(([, a, b]) => Number(a) <= 12 && Number(b) <= 12);
}

const COMMA = /^-?\d{1,3}(?:\.\d{3})*,\d{1,2}$|^-?\d+,\d+$/;

/** Whether numbers have a decimal comma. 1,234 alone does not show it. */
export const guessDecimal = (texts: readonly string[]): 'comma' | 'point' =>
  texts.length > 0 &&
  texts.some((text) => COMMA.test(text) && !/^-?\d{1,3},\d{3}$/.test(text)) &&
  !texts.some((text) => /\.\d{1,2}$/.test(text))
    ? 'comma'
    : 'point';

/** What a length of time is counted in, by the name of its column: hours, unless it says otherwise. */
export function guessUnit(column: string): NonNullable<FieldMap['unit']> {
  if (/min/i.test(column)) return 'minutes';
  return /sec/i.test(column) ? 'seconds' : 'hours';
}
