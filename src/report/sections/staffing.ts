import type { AreaPlan } from '../../answers/staffing/resource-plan';
import { areaOf } from '../../numbers/areas';
import { plainCell } from '../../words/cells';
import { NOTES } from '../../words/report-notes';
import type { Section } from './section';

const isKnown = ({ staffing: { current, byDemand } }: AreaPlan): boolean =>
  current > 0 || byDemand !== null;

const rowOf = ({ area, staffing }: AreaPlan): string[] => [
  areaOf(area).title,
  staffing.action,
  plainCell(staffing.current),
  staffing.byDemand ? plainCell(staffing.byDemand.fte) : 'not known',
  staffing.byLeverage ? plainCell(staffing.byLeverage.fte) : 'not known',
];

const TITLE = 'Staffing plan';

export function staffingSection(areas: readonly AreaPlan[] | null): Section {
  if (!areas) return { title: TITLE, paragraphs: [NOTES.staffOfOthers] };
  if (!areas.some(isKnown)) return { title: TITLE, paragraphs: [NOTES.noStaff] };
  return {
    title: TITLE,
    paragraphs: [NOTES.staffing],
    table: {
      head: ['Area', 'Advice', 'People', 'The work asks for', 'Paid for'],
      rows: areas.map(rowOf),
      words: 2,
    },
    points: areas.map(({ staffing }) => staffing.explanation),
  };
}
