import { REPORTED_NUMBERS, type ReportPart } from '../../numbers/questions/quarterly-report';
import type { ReportContent } from '../../answers/report/content';
import type { Section } from './section';
import { percentCell, plainCell } from '../../words/cells';
import { scoreInShort } from '../../words/report-in-short';

/** Whether the report has no numbers, and so no records to find fault with. */
const isEmpty = (content: ReportContent): boolean =>
  Object.keys(REPORTED_NUMBERS).every((part) =>
    content[part as ReportPart].every(({ values }) => values.at(-1)?.value === null),
  );

export const scoreText = (content: ReportContent): string =>
  scoreInShort(isEmpty(content) ? null : content.dataQuality.score);

export const qualitySection = (content: ReportContent): Section => ({
  title: 'Data quality',
  paragraphs: [`How far these numbers can be trusted: ${scoreText(content)}`],
  table: {
    head: ['Finding', 'Count', 'Share', 'Points lost'],
    rows: content.dataQuality.findings.map(({ explanation, count, share, points }) => [
      explanation,
      plainCell(count),
      percentCell(share),
      plainCell(points),
    ]),
    words: 1,
  },
});
