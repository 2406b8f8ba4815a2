import type { ReportContent } from '../../answers/report/content';
import { opportunityName } from '../../words/names';
import type { Section } from './section';
import { moneyCell, plainCell } from '../../words/cells';
import { NOTES } from '../../words/report-notes';

export const opportunitySection = ({
  opportunities,
  opportunityTotal,
  msp: { currency },
}: ReportContent): Section => ({
  title: 'Opportunities',
  paragraphs:
    opportunities.length > 0
      ? [NOTES.opportunities, ...(opportunityTotal ? [opportunityTotal.explanation] : [])]
      : [NOTES.noOpportunities],
  table: {
    head: ['Work', 'Tickets', 'Hours freed', 'Hours sold', 'Worth', 'Seats that frees'],
    rows: opportunities.map(({ kind, tickets, hours, soldHours, value, seatsFreed }) => [
      opportunityName(kind),
      plainCell(tickets),
      plainCell(hours),
      plainCell(soldHours),
      value === null ? 'not known' : moneyCell(value, currency),
      plainCell(seatsFreed),
    ]),
    words: 1,
  },
  points: opportunities.map(({ kind, explanation }) => `${opportunityName(kind)}: ${explanation}`),
});
