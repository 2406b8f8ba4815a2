import type { ReportContent } from '../answers/report/content';
import type { ReportPart } from '../numbers/questions/quarterly-report';
import { localDate } from '../numbers/units/local-date';
import { momentText } from '../words/moment';
import { actionSection } from './sections/actions';
import { bandSection } from './sections/band-changes';
import { qualitySection } from './sections/data-quality';
import { drainSection } from './sections/drains';
import { shortSection } from './sections/in-short';
import { opportunitySection } from './sections/opportunities';
import type { Section } from './sections/section';
import { spiralSection } from './sections/spiral';
import { trendSection } from './sections/trends';
import type { Written } from './written';

const titleOf = ({ msp, period }: ReportContent): string =>
  `${msp.name}: quarterly business report ${period.label}`;

const AS_KNOWN = 'As known now: late records will still change it.';

/** Says how long the report can change, and what of it is already frozen. */
function stateOf({ msp, clients, closedAt }: ReportContent): string {
  if (closedAt !== null) {
    const on = localDate(new Date(closedAt), msp.timeZone);
    return `As presented on ${on}, when its last month was closed: its numbers as each of its months was closed, all else as known at that moment.`;
  }
  return clients === undefined
    ? `${AS_KNOWN} It is kept when the last of its months is closed.`
    : AS_KNOWN;
}

const limitedTo = (clients: number): string =>
  `Not the whole MSP: only the ${clients === 1 ? 'one client' : `${clients} clients`} that the token may see. Numbers of staff have no value here.`;

/** What the reader must know about every figure below. */
function preambleOf(content: ReportContent, madeAt: Date): string[] {
  const { msp, period, clients } = content;
  const { from, to, partial } = period;
  const months = `${from} to ${to}, months of ${msp.timeZone}. Money in ${msp.currency}.`;
  const running = 'The quarter is not over: seats, staff and money count the days gone by.';
  return [
    months,
    ...(clients === undefined ? [] : [limitedTo(clients)]),
    stateOf(content),
    ...(partial ? [running] : []),
    `Made on ${momentText(madeAt, msp.timeZone)}.`,
  ];
}

/** The titles of the parts that are numbers, in order. */
const TITLES: Readonly<Record<ReportPart, string>> = {
  smartNumbers: 'Operational SMART numbers',
  threeSimpleNumbers: 'The three simple numbers',
  leverage: 'Leverage by delivery area',
  margin: 'Margin and seat prices',
};
const PARTS = Object.keys(TITLES) as ReportPart[];

/** The report (SN) as parts to write down, in order. */
function sectionsOf(content: ReportContent): Section[] {
  const { currency } = content.msp;
  return [
    shortSection(content),
    ...PARTS.map((part) => trendSection(TITLES[part], content[part], currency)),
    bandSection(content),
    drainSection(content),
    opportunitySection(content),
    spiralSection(content),
    qualitySection(content),
    actionSection(content),
  ];
}

const footerOf = (hash: string, { smartNumbers }: ReportContent): string =>
  `Settings version ${smartNumbers[0]?.values.at(-1)?.policyVersion ?? 0}. Content SHA-256 ${hash}.`;

/** The quarterly report as it is written down. */
export const writtenOf = (content: ReportContent, hash: string, madeAt: Date): Written => ({
  title: titleOf(content),
  preamble: preambleOf(content, madeAt),
  sections: sectionsOf(content),
  footer: footerOf(hash, content),
  msp: content.msp,
});
