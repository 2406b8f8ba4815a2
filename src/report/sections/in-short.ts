import type { ReportContent } from '../../answers/report/content';
import { goalsInShort } from '../../words/report-in-short';
import { scoreText } from './data-quality';
import type { Section } from './section';
import { levelText } from './spiral';

function goalsText({ smartNumbers }: ReportContent): string {
  const judged = smartNumbers.flatMap(({ values }) => values.at(-1)?.status ?? []);
  const [on, off, pending] = (['ON_TARGET', 'OFF_TARGET', 'NOT_DUE'] as const).map(
    (status) => judged.filter((each) => each === status).length,
  ) as [number, number, number];
  return goalsInShort(on, on + off, pending);
}

/** The points worth knowing before the tables. */
export const shortSection = (content: ReportContent): Section => ({
  title: 'In short',
  paragraphs: [],
  points: [goalsText(content), levelText(content.spiral), `Data quality: ${scoreText(content)}`],
});
