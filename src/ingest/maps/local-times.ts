import { DateTime } from 'luxon';
import { localDate } from '../../numbers/units/local-date';
import type { LocalDate } from '../../numbers/units/month';
import { readInstant } from '../fields/date';
import { Problem, shown } from '../fields/problem';

type Parser = ReturnType<typeof DateTime.buildFormatParser>;

/** Month names are English, as programs write them whatever the language of their people. */
const LOCALE = { locale: 'en-US' };

const parserOf = (pattern: string): Parser => DateTime.buildFormatParser(pattern, LOCALE);

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

const LOCAL_ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?))?$/;

export interface Times {
  /** An instant in RFC 3339, or the problem with the text. */
  instant(text: string): string | Problem;
  /** A calendar date in the zone. */
  date(text: string): LocalDate | Problem;
}

/**
 * Reads times as a file writes them: with an offset, or without one in `zone`. A time that clocks
 * skipped in spring is read as an hour later, one that they showed twice as the first of the two.
 */
export function timesOf(zone: string, patterns: readonly string[]): Times {
  const parsers = patterns.map(parserOf);
  const options = { zone, ...LOCALE };
  const parse = (text: string): DateTime | null => {
    for (const parser of parsers) {
      const read = DateTime.fromFormatParser(text, parser, options);
      if (read.isValid) return read;
    }
    const iso = LOCAL_ISO.test(text) ? DateTime.fromISO(text.replace(' ', 'T'), options) : null;
    return iso?.isValid ? iso : null;
  };
  const unread = (text: string): Problem => {
    const known = [...patterns, 'yyyy-MM-dd HH:mm:ss'].map((pattern) => `"${pattern}"`);
    const what = `${shown(text)} is no date written like ${known.join(' or ')}.`;
    return new Problem('INVALID_DATE', `${what} Add its pattern to "dates" of the map.`);
  };
  return {
    instant: (text) => {
      const stated = readInstant(text);
      if (stated !== null) return new Date(stated).toISOString();
      return parse(text)?.toUTC().toISO() ?? unread(text);
    },
    date: (text) => {
      const stated = readInstant(text);
      if (stated !== null) return localDate(stated, zone);
      return parse(text)?.toISODate() ?? unread(text);
    },
  };
}
