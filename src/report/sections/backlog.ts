import type { Backlog } from '../../answers/questions/backlog';
import { ageWords, noiseWords, openWords } from '../../words/backlog';
import { plainCell } from '../../words/cells';
import { NOTES } from '../../words/report-notes';
import type { Section } from './section';

export const backlogSection = (backlog: Backlog | null): Section => {
  const { open = 0, ages = [], noise = [] } = backlog ?? {};
  return {
    title: 'Backlog and its noise',
    paragraphs: [backlog ? openWords(open, backlog.on) : NOTES.noBacklog],
    table: {
      head: ['Open for', 'Tickets'],
      rows: open === 0 ? [] : ages.map((age) => [ageWords(age), plainCell(age.tickets)]),
      words: 1,
    },
    points: noise
      .filter(({ tickets }) => tickets > 0)
      .map(({ kind, tickets }) => noiseWords(kind, tickets)),
  };
};
