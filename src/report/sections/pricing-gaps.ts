import type { PricingGap } from '../../answers/questions/pricing-gaps';
import { moneyCell } from '../../words/cells';
import { NOTES } from '../../words/report-notes';
import { valueText } from '../../words/value-text';
import type { Section } from './section';

export const pricingSection = (gaps: readonly PricingGap[], currency: string): Section => {
  const price = (amount: number | null): string =>
    amount === null ? 'not known' : valueText(amount, 'money', currency);
  return {
    title: 'Prices below the cost to serve',
    paragraphs: gaps.length > 0 ? [] : [NOTES.noGaps],
    table: {
      head: ['Client', 'A seat brings', 'Its cost asks for', 'With overhead', 'At stake a month'],
      rows: gaps.map(({ client, aisp, requiredSeatPrice, fullSeatPrice, ...gap }) => [
        client.name,
        price(aisp),
        price(requiredSeatPrice),
        price(fullSeatPrice),
        `${moneyCell(gap.monthlyRevenueAtStake, currency)}${gap.atLeast ? ' at least' : ''}`,
      ]),
      words: 1,
    },
    points: gaps.map(({ client, explanation }) => `${client.name}: ${explanation}`),
  };
};
