import type { ReportContent } from '../../answers/report/content';
import type { ReportedAction } from '../../answers/report/report-actions';
import {
  ABOUT_ACTIONS,
  aboutWords,
  ACTIONS_TITLE,
  BEFORE_ACTIONS,
  decidedWords,
  NO_ACTIONS,
  stateWords,
} from '../../words/actions';
import type { Section } from './section';

const rowOf = (action: ReportedAction): string[] => [
  action.what,
  action.owner,
  aboutWords(action.client?.name ?? null, action.deliveryArea),
  action.due,
  stateWords(action.closedOn, action.overdue),
];

const pointOf = ({ what, outcome, finding, quarter }: ReportedAction): string =>
  `${what}: ${outcome.explanation} ${decidedWords(finding, quarter)}`;

/** What was decided on, and what came of it. */
export function actionSection({ actions }: ReportContent): Section {
  const title = ACTIONS_TITLE;
  if (!actions) return { title, paragraphs: [BEFORE_ACTIONS] };
  if (actions.length === 0) return { title, paragraphs: [NO_ACTIONS] };
  const head = ['What', 'Owner', 'About', 'Due', 'State'];
  const table = { head, rows: actions.map(rowOf), words: head.length };
  return { title, paragraphs: [ABOUT_ACTIONS], table, points: actions.map(pointOf) };
}
