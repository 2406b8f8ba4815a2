/** Lines that come behind others, which have to stand in the file exactly once. */
interface Insertion {
  readonly behind: readonly string[];
  readonly lines: readonly string[];
}

/** What a recipe does to one file. Without anything to come behind, the file is new. */
export interface Step {
  readonly path: string;
  readonly insertions: readonly Insertion[];
}

const insertionsOf = (lines: readonly string[]): Insertion[] =>
  lines
    .join('\n')
    .split(/(?<=^\+.*)\n(?= )/m)
    .map((hunk) => hunk.split('\n'))
    .map((hunk) => ({
      behind: hunk.filter((line) => line.startsWith(' ')).map((line) => line.slice(1)),
      lines: hunk.filter((line) => line.startsWith('+')).map((line) => line.slice(1)),
    }));

/** Reads a card: `=== path`, then lines as in a diff, those to look for behind a blank and those to add behind a plus. */
export const readCard = (card: string): Step[] =>
  card
    .trimEnd()
    .split(/^=== /m)
    .slice(1)
    .map((part) => part.trimEnd().split('\n'))
    .map(([path = '', ...lines]) => ({ path, insertions: insertionsOf(lines) }));

const placesOf = (lines: readonly string[], wanted: readonly string[]): number[] =>
  lines.flatMap((_, at) => (wanted.every((line, i) => lines[at + i] === line) ? [at] : []));

/** The file with all that is added, or a complaint that what it should come behind is not there. */
export function withInsertions(text: string, { path, insertions }: Step): string {
  const lines = text.split('\n');
  for (const { behind, lines: added } of insertions) {
    const places = placesOf(lines, behind);
    if (places.length !== 1)
      throw new Error(`${path} has ${places.length} times, not once:\n${behind.join('\n')}`);
    lines.splice(places[0]! + behind.length, 0, ...added);
  }
  return lines.join('\n');
}

/** A file that the card brings whole. */
export const newFile = ({ insertions }: Step): string =>
  `${insertions.flatMap(({ lines }) => lines).join('\n')}\n`;
