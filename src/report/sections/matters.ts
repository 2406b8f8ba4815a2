import type { Matter } from '../../answers/report/money-matters';
import { NOTES } from '../../words/report-notes';
import type { Section } from './section';

/** The one thing that matters most in money, and the next. */
export const matterSection = (matters: readonly Matter[]): Section => ({
  title: 'What matters most in money',
  paragraphs: [matters.length > 0 ? NOTES.mattersAdded : NOTES.nothingMatters],
  points: matters.map(({ explanation }) => explanation),
});
