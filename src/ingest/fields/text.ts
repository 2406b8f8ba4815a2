import { Problem, shown } from './problem';
import { reader } from './reading';

const MAX_TEXT = 4000;
const MAX_EXTERNAL_ID = 200;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Text that the database can hold: no NUL, no half of a surrogate pair. */
function readText(value: unknown): string | Problem {
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  if (typeof text !== 'string') {
    return new Problem('INVALID_TEXT', `Text is expected here, not ${shown(value)}.`);
  }
  if (!text.includes('\0') && !LONE_SURROGATE.test(text)) return text;
  const what = `${shown(text)} has a NUL character or half a surrogate pair in it.`;
  return new Problem('INVALID_TEXT', `${what} Send it as clean Unicode.`);
}

/** At most `longest` UTF-16 units, and no half of a pair at the end. */
const cutTo = (text: string, longest: number): string =>
  text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');

/**
 * Text by people for people. Nothing is counted by it, so a text that is too long is cut,
 * and the record lands.
 */
export const text = reader('text', (value, reading): string | Problem => {
  const whole = readText(value);
  if (whole instanceof Problem || whole.length <= MAX_TEXT) return whole;
  reading.warn('TEXT_CUT', `This text has ${whole.length} characters; ${MAX_TEXT} are kept.`);
  return cutTo(whole, MAX_TEXT);
});

/** Characters that nobody sees: zero-width blanks, joiners and marks of byte order. */
const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;

/**
 * An id without what nobody sees: blanks around it, and zero-width characters. It is normalised,
 * because an é can be encoded in two ways.
 */
export const tidyId = (id: string): string => id.replace(UNSEEN, '').trim().normalize('NFC');

/**
 * Reads an id. Blanks around it are an accident of exports and would make two clients of one, so
 * they go. An id that is too long is refused: cut, it could make one client of two.
 */
export function readId(value: unknown): string | Problem {
  const read = readText(value);
  if (read instanceof Problem) return read;
  const id = tidyId(read);
  if (id === '') return new Problem('REQUIRED', 'This id is empty. Send it, or leave it out.');
  if (id.length <= MAX_EXTERNAL_ID) return id;
  const length = `${shown(id)} has ${id.length} characters; an id has at most ${MAX_EXTERNAL_ID}.`;
  return new Problem('TOO_LONG', `${length} Send the id that the source itself uses.`);
}

export const externalId = reader('text', (value) => readId(value));

// A spreadsheet writes truth values in the language of whoever saved it.
const TRUE_WORDS = ['true', 't', 'yes', 'y', '1', 'on', 'wahr', 'ja', 'vrai', 'oui'];
const FALSE_WORDS = ['false', 'f', 'no', 'n', '0', 'off', 'falsch', 'nein', 'faux', 'non'];
const TRUTH = new Map([
  ...TRUE_WORDS.map((word) => [word, true] as const),
  ...FALSE_WORDS.map((word) => [word, false] as const),
]);

export const boolean = reader('flag', (value): boolean | Problem => {
  if (typeof value === 'boolean') return value;
  const known = TRUTH.get(String(value).trim().toLowerCase());
  if (known !== undefined) return known;
  const what = `${shown(value)} is neither true nor false.`;
  return new Problem('INVALID_BOOLEAN', `${what} Send true, yes, y, t, 1, or the opposite.`);
});
