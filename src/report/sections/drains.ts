import { driverName } from '../../words/drain-drivers';
import type { ReportContent } from '../../answers/report/content';
import type { Section } from './section';
import { moneyCell, plainCell } from '../../words/cells';
import { NOTES } from '../../words/report-notes';

export const drainSection = ({ drains, msp: { currency } }: ReportContent): Section => ({
  title: 'Clients that drain profit',
  paragraphs: drains.length > 0 ? [] : [NOTES.noDrains],
  table: {
    head: ['Client', 'Largest cause', 'Contribution', 'Margin %', 'Shortfall'],
    rows: drains.map(({ client, driver, contribution, marginPercent, shortfall, atLeast }) => [
      client.name,
      driver ? driverName(driver) : 'not compared',
      moneyCell(contribution, currency),
      plainCell(marginPercent),
      `${moneyCell(shortfall, currency)}${atLeast ? ' at least' : ''}`,
    ]),
    words: 2,
  },
  points: drains.map(({ client, explanation }) => `${client.name}: ${explanation}`),
});
