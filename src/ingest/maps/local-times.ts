import { DateTime } from 'luxon';
import { localDate } from '../../numbers/units/local-date';
import type { LocalDate } from '../../numbers/units/month';
import { readInstant } from '../fields/date';
import { Problem, shown } from '../fields/problem';
import { clockIn } from './clock-in';

/** Month names are English, as programs write them whatever the language of their people. */
const LOCALE = { locale: 'en-US' };

/** A day with no number twice: a pattern that loses a part of it gives another day back. */
const TRIAL = DateTime.utc(2024, 3, 29, 21, 47, 0);

/** Letters of other patterns, such as DD/MM/YYYY, mean something else here. */
const FOREIGN = /[A-Za-z](?<![yMLdHhmsSaZzEc])/;

/** Whether a pattern can be read, and says year, month and day. */
export function isDatePattern(pattern: string): boolean {
  if (FOREIGN.test(pattern.replace(/'[^']*'/g, ''))) return false;
  const written = TRIAL.toFormat(pattern, LOCALE);
  const read = DateTime.fromFormat(written, pattern, { ...LOCALE, zone: 'utc' });
  return read.isValid && read.toISODate() === TRIAL.toISODate();
}

const WITH_TIME = /^\d{4}-\d\d-\d\d[T ]\d/;

/** Milliseconds of what a clock shows, as if it stood in UTC; null for what is not ISO. */
const readIso = (text: string): number | null =>
  readInstant(WITH_TIME.test(text) ? `${text}Z` : `${text} 00:00Z`);

/** A pattern that reads an offset gives an instant, whatever the zone. */
const hasOffset = (pattern: string): boolean => /[Zz]/.test(pattern.replace(/'[^']*'/g, ''));

export interface Times {
  /** An instant in RFC 3339, or the problem with the text. */
  instant(text: string): string | Problem;
  /** A calendar date in the zone. */
  date(text: string): LocalDate | Problem;
}

/** How a text is read: as an instant, or as what a clock in the zone shows. */
type Read = { readonly instant: number } | { readonly shown: number } | null;

function readerOf(patterns: readonly string[]): (text: string) => Read {
  const parsers = patterns.map((pattern) => ({
    parser: DateTime.buildFormatParser(pattern, LOCALE),
    isInstant: hasOffset(pattern),
  }));
  const options = { ...LOCALE, zone: 'utc' };
  return (text) => {
    const instant = readInstant(text);
    if (instant !== null) return { instant };
    const iso = readIso(text);
    if (iso !== null) return { shown: iso };
    for (const { parser, isInstant } of parsers) {
      const read = DateTime.fromFormatParser(text, parser, options);
      if (read.isValid)
        return isInstant ? { instant: read.toMillis() } : { shown: read.toMillis() };
    }
    return null;
  };
}

const isoDate = (at: number): LocalDate => new Date(at).toISOString().slice(0, 10);

/** Reads times as a file writes them: with an offset, or without one in `zone`. */
export function timesOf(zone: string, patterns: readonly string[]): Times {
  const read = readerOf(patterns);
  const clock = clockIn(zone);
  const unread = (text: string): Problem => {
    const known = [...patterns, 'yyyy-MM-dd HH:mm:ss'].map((pattern) => `"${pattern}"`);
    const what = `${shown(text)} is no date written like ${known.join(' or ')}.`;
    return new Problem('INVALID_DATE', `${what} Add its pattern to "dates" of the map.`);
  };
  return {
    instant: (text) => {
      const found = read(text);
      if (found === null) return unread(text);
      return new Date('instant' in found ? found.instant : clock(found.shown)).toISOString();
    },
    date: (text) => {
      const found = read(text);
      if (found === null) return unread(text);
      return 'instant' in found ? localDate(found.instant, zone) : isoDate(found.shown);
    },
  };
}
