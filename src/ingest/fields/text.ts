import { Problem, shown, type Reader } from './problem';

const MAX_TEXT = 4000;
const MAX_EXTERNAL_ID = 200;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Text of at most `longest` characters that the database can hold: no NUL, no half of a surrogate pair. */
export function textUpTo(longest: number): Reader<string> {
  return (value) => {
    const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
    if (typeof text !== 'string') {
      return new Problem('INVALID_TEXT', `Text is expected here, not ${shown(value)}.`);
    }
    if (text.length > longest) {
      const length = `This text has ${text.length} characters; at most ${longest} are kept.`;
      return new Problem('TOO_LONG', `${length} Shorten it.`);
    }
    if (text.includes('\0') || LONE_SURROGATE.test(text)) {
      const what = 'This text has a NUL character or half a surrogate pair in it.';
      return new Problem('INVALID_TEXT', `${what} Send it as clean Unicode.`);
    }
    return text;
  };
}

export const text = textUpTo(MAX_TEXT);

/** The id a record has in its source. */
export const externalId = textUpTo(MAX_EXTERNAL_ID);

/** One of a list of words, in any case. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  const known = new Map(words.map((word) => [word as string, word]));
  return (value) => {
    if (typeof value === 'string') {
      const word = known.get(value) ?? known.get(value.trim().toUpperCase());
      if (word !== undefined) return word;
    }
    return new Problem('INVALID_ENUM', `${shown(value)} is none of ${words.join(', ')}.`);
  };
}

const TRUTH = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
  ['yes', true],
  ['no', false],
]);

export const boolean: Reader<boolean> = (value) => {
  if (typeof value === 'boolean') return value;
  const known = TRUTH.get(String(value).trim().toLowerCase());
  if (known !== undefined) return known;
  return new Problem('INVALID_BOOLEAN', `${shown(value)} is neither true nor false.`);
};
