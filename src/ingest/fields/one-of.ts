import { nearest } from './near-names';
import { Problem, shown } from './problem';
import { reader, type Reader } from './reading';
import type { Shape } from './shape';
import { WORD_SETS, type WordOf, type WordSet } from './word-sets';

/** Words are compared without case and signs: `T&M`, `t & m` and `T_AND_M` are one. */
const plainWord = (word: string): string =>
  word
    .toUpperCase()
    .replaceAll('&', ' AND ')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');

/** The words that a mistyped one may stand for. */
function meantBy<T extends string>(sent: string, known: ReadonlyMap<string, T>): string {
  const meant = new Set(nearest(sent, [...known.keys()]).map((word) => known.get(word)));
  return meant.size > 0 ? ` Did you mean ${[...meant].join(' or ')}?` : '';
}

/** One word of a closed set, in any case, or another word for it that everybody understands. */
export function oneOf<Set extends WordSet>(set: Set): Reader<WordOf<Set>> {
  const { ours, others } = WORD_SETS[set];
  const known = new Map<string, WordOf<Set>>([
    ...ours.map((word): [string, WordOf<Set>] => [word, word]),
    ...(Object.entries(others) as [string, WordOf<Set>][]),
  ]);
  return reader({ oneOf: set }, (value) => {
    const sent = typeof value === 'string' ? value : '';
    const word = known.get(sent) ?? known.get(plainWord(sent));
    if (word !== undefined) return word;
    const what = `${shown(value)} is none of ${ours.join(', ')}.`;
    return new Problem('INVALID_ENUM', `${what}${meantBy(sent, known)}`);
  });
}

/** The other words that are understood for those of a set. None for a shape that is no set. */
export const otherWordsOf = (shape: Shape): readonly string[] =>
  typeof shape === 'object' && 'oneOf' in shape ? Object.keys(WORD_SETS[shape.oneOf].others) : [];
