import { distance } from 'fastest-levenshtein';

const MOST_LISTED = 12;
const MOST_NEAR = 3;

/** Longer names are not compared letter by letter. */
const LONGEST = 100;

/** Names are compared as people mistake them: without case, blanks and signs. */
export const plainName = (name: string): string =>
  name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** `clientExternalId` → client, external, id. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** `client_id` has the words of `clientExternalId`, though not all of them. */
function isShortFor(name: string, known: string): boolean {
  const said = wordsOf(name);
  const words = wordsOf(known);
  return said.length > 0 && said.every((word) => word.length > 1 && words.includes(word));
}

/** The names that somebody may have meant, the likeliest first: at most a third of the letters differ, one begins the other, or it is the other without some words. */
export function nearest(name: string, names: readonly string[]): string[] {
  if (name.length > LONGEST) return [];
  const said = plainName(name);
  const near = names.flatMap((known) => {
    const word = plainName(known);
    const apart = distance(said, word);
    const begins = said.length > 2 && (word.startsWith(said) || said.startsWith(word));
    const near = apart <= Math.max(said.length, word.length) / 3;
    return near || begins || isShortFor(name, known) ? [{ known, apart }] : [];
  });
  near.sort((a, b) => a.apart - b.apart);
  return near.slice(0, MOST_NEAR).map(({ known }) => known);
}

/** A sentence that helps who used a name that is none. */
export function nearNames(name: string, names: readonly string[]): string {
  const meant = nearest(name, names);
  if (meant.length > 0) return `Did you mean ${meant.join(' or ')}?`;
  const more = names.length > MOST_LISTED ? ', …' : '';
  return `Known are: ${names.slice(0, MOST_LISTED).join(', ')}${more}.`;
}
