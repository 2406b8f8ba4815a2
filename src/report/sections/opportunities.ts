import type { ReportContent } from '../../answers/report/content';
import type { Section } from './section';
import { inWords, money, plain } from './words';

export const opportunitySection = ({
  opportunities,
  msp: { currency },
}: ReportContent): Section => ({
  title: 'Opportunities',
  paragraphs: [
    opportunities.length > 0
      ? 'Hours that would be free if each kind of work came to its target. A ticket can be of several kinds: they do not add up.'
      : 'No kind of work is known to take more than its target.',
  ],
  table: {
    head: ['Work', 'Tickets', 'Hours freed', 'Worth', 'Seats that frees'],
    rows: opportunities.map(({ kind, tickets, hours, value, seatsFreed }) => [
      inWords(kind),
      plain(tickets),
      plain(hours),
      value === null ? 'no cost known' : money(value, currency),
      plain(seatsFreed),
    ]),
    words: 1,
  },
  points: opportunities.map(({ kind, explanation }) => `${inWords(kind)}: ${explanation}`),
});
