import type { ReportContent } from '../../answers/report/content';
import type { ReportedAction } from '../../answers/report/report-actions';
import { FINDING_WORDS } from '../../words/actions';
import { areaTitle } from '../../words/names';
import type { Section } from './section';

const aboutOf = ({ client, deliveryArea }: ReportedAction): string => {
  if (client) return client.name;
  return deliveryArea ? areaTitle(deliveryArea) : 'All of the MSP';
};

const stateOf = ({ closedOn, overdue }: ReportedAction): string => {
  if (closedOn !== null) return `closed on ${closedOn}`;
  return overdue ? 'overdue' : 'open';
};

const rowOf = (action: ReportedAction): string[] => [
  action.what,
  action.owner,
  aboutOf(action),
  action.due,
  stateOf(action),
];

const decidedOn = ({ finding, quarter }: ReportedAction): string =>
  finding ? ` Decided on ${FINDING_WORDS[finding]} in ${quarter}.` : ` Decided on in ${quarter}.`;

const pointOf = (action: ReportedAction): string =>
  `${action.what}: ${action.outcome.explanation}${decidedOn(action)}`;

/** What was decided on, and what came of it. */
export function actionSection({ actions }: ReportContent): Section {
  const title = 'Actions';
  if (!actions) return { title, paragraphs: ['This report was kept before actions were.'] };
  if (actions.length === 0) return { title, paragraphs: ['No action was decided on.'] };
  return {
    title,
    paragraphs: ['What was decided on, and what came of it since the quarter it was decided on.'],
    table: {
      head: ['What', 'Owner', 'About', 'Due', 'State'],
      rows: actions.map(rowOf),
      words: 5,
    },
    points: actions.map(pointOf),
  };
}
