import type { Spiral } from '../../answers/questions/reactive-spiral';
import type { ReportContent } from '../../answers/report/content';
import type { Section } from './section';
import { levelName, signalName } from '../../words/names';
import { plain } from './words';

const LEVEL = {
  NONE: 'No reactive spiral: at most one of its signals holds.',
  WATCH: 'Watch: two signals of the reactive spiral hold.',
  TRAPPED: 'Trapped: three or more signals of the reactive spiral hold.',
} as const;

/** A level without any known signal must not read as a good one. */
export function levelText({ level, signals }: Spiral): string {
  const unknown = signals.filter(({ value }) => value === null).length;
  if (unknown === signals.length) {
    return 'The reactive spiral cannot be judged: none of its signals has a value.';
  }
  const missing = unknown === 0 ? '' : ` ${unknown} of ${signals.length} have no value.`;
  return LEVEL[level] + missing;
}

const BY_MONTHS_OVER = 'The values are of the months that are over, the running one is left out.';

export const spiralSection = ({ spiral, period }: ReportContent): Section => ({
  title: 'The reactive spiral',
  paragraphs: [levelText(spiral), ...(period.partial ? [BY_MONTHS_OVER] : [])],
  table: {
    head: ['Signal', 'Holds', 'Since', 'Value', 'Limit'],
    rows: spiral.signals.map(({ name, holds, since, value, limit }) => [
      signalName(name),
      holds ? 'yes' : 'no',
      since ?? '',
      plain(value),
      plain(limit),
    ]),
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
