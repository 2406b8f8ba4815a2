import type { ReportContent } from '../../answers/report/content';
import { opportunityName } from '../../words/names';
import type { Section } from './section';
import { money, plain } from './words';

export const opportunitySection = ({
  opportunities,
  opportunityTotal,
  msp: { currency },
}: ReportContent): Section => ({
  title: 'Opportunities',
  paragraphs:
    opportunities.length > 0
      ? [
          'What would be free if each kind of work came to its target. An hour can be of several kinds, so they do not add up.',
          ...(opportunityTotal ? [opportunityTotal.explanation] : []),
        ]
      : ['No kind of work is known to take more than its target.'],
  table: {
    head: ['Work', 'Tickets', 'Hours freed', 'Hours sold', 'Worth', 'Seats that frees'],
    rows: opportunities.map(({ kind, tickets, hours, soldHours, value, seatsFreed }) => [
      opportunityName(kind),
      plain(tickets),
      plain(hours),
      plain(soldHours ?? 0),
      value === null ? 'not known' : money(value, currency),
      plain(seatsFreed),
    ]),
    words: 1,
  },
  points: opportunities.map(({ kind, explanation }) => `${opportunityName(kind)}: ${explanation}`),
});
