import type { NumberMove } from '../../answers/report/number-moves';
import { NOTES } from '../../words/report-notes';
import type { Section } from './section';

const isKnown = ({ change }: NumberMove): boolean => change !== null;

export const moveSection = (moves: readonly NumberMove[]): Section => ({
  title: 'Why they moved',
  paragraphs: moves.some(isKnown) ? [] : [NOTES.noMoves],
  points: (moves.some(isKnown) ? moves : []).map(({ explanation, causes }) =>
    [explanation, ...causes.map((cause) => cause.explanation)].join(' '),
  ),
});
