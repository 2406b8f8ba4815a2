import type { ScorecardItem } from '../../answers/questions/scorecard';
import { isMetricKey } from '../../numbers/metrics/catalogue';
import { NOTES } from '../../words/report-notes';
import { scoredName } from '../../words/scorecard';
import { valueText } from '../../words/value-text';
import type { Section } from './section';

const isUnknown = ({ value }: ScorecardItem): boolean => value === null;

const reached = (met: boolean | null): string => (met === null ? 'not judged' : met ? 'yes' : 'no');

/** Numbers of the tables above say there how they came about; the others say it here. */
export const scorecardSection = (items: readonly ScorecardItem[], currency: string): Section => ({
  title: 'Scorecard of world-class MSPs',
  paragraphs: items.every(isUnknown) ? [NOTES.nothingScored] : [],
  table: {
    head: ['Number', 'Reached', 'Value', 'Reference'],
    rows: (items.every(isUnknown) ? [] : items).map(({ name, unit, value, reference, met }) => [
      scoredName(name),
      reached(met),
      value === null ? 'no value' : valueText(value, unit, currency),
      reference,
    ]),
    words: 2,
  },
  points: items.flatMap(({ name, value, explanation }) =>
    value === null || isMetricKey(name) ? [] : [explanation],
  ),
});
