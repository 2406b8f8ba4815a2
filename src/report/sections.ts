import type { ReportContent } from './content';
import {
  bandSection,
  drainSection,
  opportunitySection,
  qualitySection,
  shortSection,
  spiralSection,
} from './finding-sections';
import type { Section } from './section';
import { trendSection } from './trend-section';

export const titleOf = ({ msp, period }: ReportContent): string =>
  `${msp.name}: quarterly business report ${period.label}`;

/** What the reader must know of every figure below. */
export function preambleOf({ msp, period, closedAt }: ReportContent): string[] {
  const { from, to, partial } = period;
  const months = `${from} to ${to}, months of ${msp.timeZone}. Money in ${msp.currency}.`;
  const state =
    closedAt === null
      ? 'As known now: late records will still change it. Close its months to keep it.'
      : `As presented when its last month was closed (${closedAt}).`;
  const running = 'The quarter is not over: seats, staff and money count the days gone by.';
  return [months, state, ...(partial ? [running] : [])];
}

/** The report (SN) as parts to write down, in their order. */
export function sectionsOf(content: ReportContent): Section[] {
  const { currency } = content.msp;
  return [
    shortSection(content),
    trendSection('Operational SMART numbers', content.smartNumbers, currency),
    trendSection('The three simple numbers', content.threeSimpleNumbers, currency),
    trendSection('Leverage by delivery area', content.leverage, currency),
    trendSection('Margin', content.margin, currency),
    bandSection(content.bandChanges, currency),
    drainSection(content.drains, currency),
    opportunitySection(content.opportunities, currency),
    spiralSection(content.spiral),
    qualitySection(content.dataQuality),
  ];
}

export const footerOf = (hash: string, { smartNumbers }: ReportContent): string =>
  `Settings version ${smartNumbers[0]?.values.at(-1)?.policyVersion ?? 0}. Content SHA-256 ${hash}.`;
