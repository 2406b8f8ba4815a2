import type { Spiral } from '../../answers/questions/reactive-spiral';
import type { ReportContent } from '../../answers/report/content';
import type { Section } from './section';
import { levelName, signalName } from '../../words/names';
import { plainCell } from '../../words/cells';
import { levelInShort } from '../../words/report-in-short';
import { NOTES } from '../../words/report-notes';

const unknownIn = ({ signals }: Spiral): number =>
  signals.filter(({ value }) => value === null).length;

export const levelText = (spiral: Spiral): string =>
  levelInShort(spiral.level, unknownIn(spiral), spiral.signals.length);

export const spiralSection = ({ spiral, period }: ReportContent): Section => ({
  title: 'The reactive spiral',
  paragraphs: [levelText(spiral), ...(period.partial ? [NOTES.monthsOver] : [])],
  table: {
    head: ['Signal', 'Holds', 'Since', 'Value', 'Limit'],
    rows: (unknownIn(spiral) === spiral.signals.length ? [] : spiral.signals).map(
      ({ name, holds, since, value, limit }) => [
        signalName(name),
        holds ? 'yes' : 'no',
        since ?? '',
        plainCell(value),
        plainCell(limit),
      ],
    ),
    words: 3,
  },
  points: spiral.clients.map(
    ({ client, level, signals }) =>
      `${client.name}: ${levelName(level)} (${signals
        .filter(({ holds }) => holds)
        .map(({ name }) => signalName(name))
        .join(', ')})`,
  ),
});
