import { distance } from 'fastest-levenshtein';

/** Words that say what kind of company it is, and not which. */
const FORMS = new Set(
  'inc incorporated llc llp lp ltd limited corp corporation co company plc gmbh ag pty pllc pc sa bv the and'.split(
    ' ',
  ),
);
/** A longer name is compared by its beginning. */
const LONGEST = 100;
/** One name is the other with words added, such as a town or a legal form. */
const CONTAINED = 0.9;
/** One word alone is in too many names. */
const FEWEST_CONTAINED = 2;

function wordsOf(name: string): string[] {
  const words = name
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const own = words.filter((word) => !FORMS.has(word));
  // A company may be called by such words alone.
  return (own.length > 0 ? own : words).sort();
}

/** A name made ready to be compared with many. */
export interface ComparedName {
  readonly words: readonly string[];
  readonly text: string;
}

export function comparedName(name: string): ComparedName {
  const words = wordsOf(name);
  return { words, text: words.join(' ') };
}

/** How alike two names of companies are, from 0 to 1, whatever the order of their words. */
export function nameSimilarity(a: ComparedName, b: ComparedName): number {
  const longest = Math.max(a.text.length, b.text.length);
  if (longest === 0) return 0;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const isContained =
    short.words.length >= FEWEST_CONTAINED &&
    short.words.every((word) => long.words.includes(word));
  const letters = 1 - distance(a.text, b.text) / longest;
  return isContained ? Math.max(letters, CONTAINED) : letters;
}
