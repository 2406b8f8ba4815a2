import type { ReportContent } from '../../answers/report/content';
import type { ReportedAction } from '../../answers/report/report-actions';
import {
  ABOUT_ACTIONS,
  aboutWords,
  ACTION_COLUMNS,
  ACTIONS_TITLE,
  BEFORE_ACTIONS,
  decidedWords,
  NO_ACTIONS,
  stateWords,
} from '../../words/actions';
import { dateWords } from '../../words/months';
import type { Section } from './section';

const rowOf = (action: ReportedAction): string[] => [
  action.what,
  action.owner,
  aboutWords(action.client?.name ?? null, action.deliveryArea),
  dateWords(action.due),
  stateWords(action.closedOn, action.overdue),
];

const pointOf = ({ what, outcome, finding, quarter }: ReportedAction): string =>
  `${what}: ${outcome.explanation} ${decidedWords(finding, quarter)}`;

/** What was decided on, and what came of it. */
export function actionSection({ actions }: ReportContent): Section {
  const title = ACTIONS_TITLE;
  if (!actions) return { title, paragraphs: [BEFORE_ACTIONS] };
  if (actions.length === 0) return { title, paragraphs: [NO_ACTIONS] };
  const table = { head: ACTION_COLUMNS, rows: actions.map(rowOf), words: ACTION_COLUMNS.length };
  return { title, paragraphs: [ABOUT_ACTIONS], table, points: actions.map(pointOf) };
}
