import { DAY_MS } from '../../numbers/units/milliseconds';
import { Problem, shown } from '../fields/problem';
import type { FieldMap } from './file-map';
import type { Times } from './local-times';

type Unit = NonNullable<FieldMap['unit']>;

const CLOCK = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/;
const WORDS =
  /^(?:(\d{1,4}) ?h(?:ours?|rs?)?)? ?(?:(\d{1,4}) ?m(?:in(?:utes?|s)?)?)? ?(?:(\d{1,4}) ?s(?:ec(?:onds?|s)?)?)?$/i;
const NUMBER = /^-?\d{1,12}(?:\.\d{1,12})?$/;

const SECONDS_A_MINUTE = 60n;
const PLACES = 10n;

/** Seconds as minutes with ten decimals: far finer than the thousandth of a second that is kept. */
function minutesOf(seconds: bigint, scale: bigint): string {
  const parts = (seconds * 10n ** PLACES) / (SECONDS_A_MINUTE * 10n ** scale);
  const sign = parts < 0n ? '-' : '';
  const digits = String(parts < 0n ? -parts : parts).padStart(Number(PLACES) + 1, '0');
  const [whole, fraction] = [digits.slice(0, -Number(PLACES)), digits.slice(-Number(PLACES))];
  return `${sign}${whole}.${fraction}`.replace(/\.?0+$/, '');
}

const UNITS: Readonly<Record<Unit, bigint>> = { seconds: 1n, minutes: 60n, hours: 3600n };

/** 1:30, 1:30:00, 1h 30m, or a number of `unit` → minutes as a decimal. */
export function toMinutes(text: string, unit: Unit): string | Problem {
  const [, hours, minutes, seconds] =
    CLOCK.exec(text) ?? (text === '' ? null : WORDS.exec(text)) ?? [];
  if (hours !== undefined || minutes !== undefined || seconds !== undefined) {
    const total = BigInt(hours ?? 0) * 3600n + BigInt(minutes ?? 0) * 60n + BigInt(seconds ?? 0);
    return minutesOf(total, 0n);
  }
  if (!NUMBER.test(text)) {
    const what = `${shown(text)} is no length of time: a number of ${unit}, 1:30, 1:30:00 or 1h 30m is.`;
    return new Problem('INVALID_DECIMAL', `${what} Say "unit" and "decimal" in the map.`);
  }
  const [whole = '', fraction = ''] = text.split('.');
  return minutesOf(BigInt(`${whole}${fraction}`) * UNITS[unit], BigInt(fraction.length));
}

/** Minutes from a start to an end. An end before its start is taken as on the next day. */
export function minutesBetween(start: string, end: string, times: Times): string | Problem {
  const [from, to] = [times.instant(start), times.instant(end)];
  if (from instanceof Problem) return from;
  if (to instanceof Problem) return to;
  const apart = Date.parse(to) - Date.parse(from);
  return String((apart < 0 ? apart + DAY_MS : apart) / 60_000);
}
