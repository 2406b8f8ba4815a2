import type { MetricReason } from '../numbers/metrics/metric';
import { reasonText } from './reason-text';
import { listed } from './sentence';

/** What a section of the report says where its table needs a word, or where there is none. */
export const NOTES = {
  mattersAdded:
    'Money of an average month. The amounts overlap: what a client pays too little for its seats, and its uncovered time, are in its shortfall too. So they do not add up.',
  nothingMatters: 'Nothing that the sections below found can be told in money.',
  trends:
    'In this table and those like it, the first quarter is the same one of last year. The target is that of the last quarter; where another held before, it stands in brackets beside the value.',
  nothingOffTarget: 'No Operational SMART number that can be judged is off target.',
  nothingJudged: 'No Operational SMART number can be judged, so nothing can be told of why.',
  noMoves: 'There is no value to compare with one of the quarter before.',
  staffOfOthers: 'Staff belong to no client, so a report of some clients has no staffing plan.',
  noStaff: 'Neither people nor their work are known in this quarter.',
  staffing:
    'People are full-time ones. Somebody is taken on only where the work asks for it and the revenue pays for it, and moved only where neither does.',
  nothingScored: 'No number of the scorecard has a value in this quarter.',
  noBridge: 'No agreements or revenue are known in this quarter.',
  noGaps: 'No client whose price and cost are known pays less than its cost asks for.',
  noBacklog: 'Tickets are not known in this quarter, so nobody can tell how many were open.',
  noScheme: 'No banding scheme is saved, so no client is in any band.',
  noBandChange: 'No client changed its band since the quarter before.',
  noDrains: 'No client whose revenue and cost are known leaves less than the target margin.',
  opportunities:
    'What would be free if each kind of work came to its target. An hour can be of several kinds, so they do not add up.',
  noOpportunities: 'No kind of work is known to take more than its target.',
  monthsOver: 'The values are of the months that are over, the running one is left out.',
} as const;

/** "No number of this section has a value: data incomplete." */
export const noValues = (reasons: readonly (MetricReason | null)[]): string => {
  const said = [...new Set(reasons.map((each) => (each ? reasonText(each) : 'no value')))];
  return `No number of this section has a value: ${listed(said)}.`;
};

/** "RHEM: no cause that its source names explains enough of the distance to the target." */
export const noCause = (title: string): string =>
  `${title}: no cause that its source names explains enough of the distance to the target.`;
