import type { MrrMovement } from '../../answers/questions/mrr-bridge';
import { moneyCell } from '../../words/cells';
import { monthWords } from '../../words/months';
import { bridgeWords } from '../../words/mrr-bridge';
import { NOTES } from '../../words/report-notes';
import type { Section } from './section';

export const bridgeSection = (months: readonly MrrMovement[], currency: string): Section => ({
  title: 'MRR bridge',
  paragraphs: [bridgeWords(months, currency) ?? NOTES.noBridge],
  table: {
    head: ['Month', 'Opening', 'New', 'Expansion', 'Contraction', 'Churned', 'Net', 'Closing'],
    rows: months.map(({ month, partial, ...moved }) => [
      monthWords(month) + (partial ? ' so far' : ''),
      ...[moved.opening, moved.new, moved.expansion, moved.contraction, moved.churned].map(
        (amount) => moneyCell(amount, currency),
      ),
      moneyCell(moved.net, currency),
      moneyCell(moved.closing, currency),
    ]),
    words: 1,
  },
});
