import { driverName } from '../../words/drain-drivers';
import type { ReportContent } from '../../answers/report/content';
import type { Section } from './section';
import { money, plain } from './words';

export const drainSection = ({ drains, msp: { currency } }: ReportContent): Section => ({
  title: 'Clients that drain profit',
  paragraphs:
    drains.length > 0
      ? []
      : ['No client whose revenue and cost are known leaves less than the target margin.'],
  table: {
    head: ['Client', 'Largest cause', 'Contribution', 'Margin %', 'Shortfall'],
    rows: drains.map(({ client, driver, contribution, marginPercent, shortfall, atLeast }) => [
      client.name,
      driver ? driverName(driver) : 'not compared',
      money(contribution, currency),
      plain(marginPercent),
      `${money(shortfall, currency)}${atLeast ? ' at least' : ''}`,
    ]),
    words: 2,
  },
  points: drains.map(({ client, explanation }) => `${client.name}: ${explanation}`),
});
