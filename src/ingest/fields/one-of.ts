import { nearest } from './near-names';
import { Problem, shown } from './problem';
import type { Reader } from './reading';

/** Other words for ours, as `plainWord` writes them. */
export type OtherWords<T extends string> = Readonly<Record<string, T>>;

/** Words are compared without case and signs: `T&M`, `t & m` and `T_AND_M` are one. */
const plainWord = (word: string): string =>
  word
    .toUpperCase()
    .replaceAll('&', ' AND ')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');

/** Our words that a mistyped one may stand for. */
function meantBy<T extends string>(said: string, known: ReadonlyMap<string, T>): string {
  const meant = new Set(nearest(said, [...known.keys()]).map((word) => known.get(word)));
  return meant.size > 0 ? ` Did you mean ${[...meant].join(' or ')}?` : '';
}

const OTHERS = new WeakMap<object, readonly string[]>();

/** The other words that a reader understands, for who has to send some. */
export const otherWordsOf = (read: object): readonly string[] => OTHERS.get(read) ?? [];

/** One of a list of words, in any case, or another word for it that everybody understands. */
export function oneOf<T extends string>(
  words: readonly T[],
  otherWords: OtherWords<T> = {},
): Reader<T> {
  const known = new Map<string, T>([
    ...words.map((word) => [word as string, word] as const),
    ...(Object.entries(otherWords) as [string, T][]),
  ]);
  const read: Reader<T> = (value) => {
    const said = typeof value === 'string' ? value : '';
    const word = known.get(said) ?? known.get(plainWord(said));
    if (word !== undefined) return word;
    const what = `${shown(value)} is none of ${words.join(', ')}.`;
    return new Problem('INVALID_ENUM', `${what}${meantBy(said, known)}`);
  };
  OTHERS.set(read, Object.keys(otherWords));
  return read;
}
