import { distance } from 'fastest-levenshtein';

const MOST_LISTED = 12;
const MOST_NEAR = 3;

/** Longer names are not compared letter by letter. */
const LONGEST = 100;

/** A name without case, blanks and signs: names are compared as people mistake them. */
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
  const sent = wordsOf(name);
  const words = wordsOf(known);
  return sent.length > 0 && sent.every((word) => word.length > 1 && words.includes(word));
}

/**
 * The names that somebody may have meant, the likeliest first. At most a third of their letters
 * differ, or one begins the other, or one is the other without some words.
 */
export function nearest(name: string, names: readonly string[]): string[] {
  if (name.length > LONGEST) return [];
  const sent = plainName(name);
  const near = names.flatMap((known) => {
    const word = plainName(known);
    const apart = distance(sent, word);
    const begins = sent.length > 2 && (word.startsWith(sent) || sent.startsWith(word));
    const near = apart <= Math.max(sent.length, word.length) / 3;
    return near || begins || isShortFor(name, known) ? [{ known, apart }] : [];
  });
  near.sort((a, b) => a.apart - b.apart);
  return near.slice(0, MOST_NEAR).map(({ known }) => known);
}

/** A sentence that helps a sender who used an unknown name. */
export function nearNames(name: string, names: readonly string[]): string {
  const meant = nearest(name, names);
  if (meant.length > 0) return `Did you mean ${meant.join(' or ')}?`;
  const more = names.length > MOST_LISTED ? ', …' : '';
  return `Known are: ${names.slice(0, MOST_LISTED).join(', ')}${more}.`;
}
