import { distance } from 'fastest-levenshtein';

const MOST_LISTED = 12;
const MOST_NEAR = 3;

/** Names are compared as people mistake them: without case, blanks and signs. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The names that somebody may have meant, the likeliest first: at most a third of the letters differ, or one begins the other. */
export function nearest(name: string, names: readonly string[]): string[] {
  const said = plain(name);
  const near = names.flatMap((known) => {
    const word = plain(known);
    const apart = distance(said, word);
    const begins = said.length > 2 && (word.startsWith(said) || said.startsWith(word));
    return begins || apart <= Math.max(said.length, word.length) / 3 ? [{ known, apart }] : [];
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
