import { REPORTED_NUMBERS, type ReportPart } from '../../numbers/questions/quarterly-report';
import type { ReportContent } from '../../answers/report/content';
import type { Section } from './section';
import { percent, plain } from './words';

/** Whether the report has no numbers, and so no records to find fault with. */
const isEmpty = (content: ReportContent): boolean =>
  Object.keys(REPORTED_NUMBERS).every((part) =>
    content[part as ReportPart].every(({ values }) => values.at(-1)?.value === null),
  );

const NOTHING_TO_TRUST = 'nothing to judge, for no number of the quarter has a value.';

export const scoreText = (content: ReportContent): string =>
  isEmpty(content) ? NOTHING_TO_TRUST : `${content.dataQuality.score} of 100.`;

export const qualitySection = (content: ReportContent): Section => ({
  title: 'Data quality',
  paragraphs: [`How far these numbers can be trusted: ${scoreText(content)}`],
  table: {
    head: ['Finding', 'Count', 'Share', 'Points lost'],
    rows: content.dataQuality.findings.map(({ explanation, count, share, points }) => [
      explanation,
      plain(count),
      percent(share),
      plain(points),
    ]),
    words: 1,
  },
});
