import type { ReportContent } from '../../answers/report/content';
import type { Opportunity } from '../../answers/questions/opportunities';
import { opportunityName } from '../../words/names';
import { scoreText } from './data-quality';
import type { Section } from './section';
import { levelText } from './spiral';
import { money, plain } from './words';

function smartText({ smartNumbers }: ReportContent): string {
  const judged = smartNumbers.flatMap(({ values }) => values.at(-1)?.status ?? []);
  const [on, off] = (['ON_TARGET', 'OFF_TARGET'] as const).map(
    (status) => judged.filter((each) => each === status).length,
  ) as [number, number];
  if (on + off === 0) return 'No Operational SMART number can be judged.';
  return `${on} of ${on + off} Operational SMART numbers that can be judged are on target.`;
}

function worthOf({ value, hours }: Opportunity, { currency }: ReportContent['msp']): string {
  return value === null ? `, ${plain(hours)} hours` : `, ${money(value, currency)}`;
}

function largestOf({ drains, opportunities, msp }: ReportContent): string[] {
  const [drain, opportunity] = [drains[0], opportunities[0]];
  const short = drain && `${drain.client.name}, ${money(drain.shortfall, msp.currency)} short`;
  const freed = opportunity && `${opportunityName(opportunity.kind)}${worthOf(opportunity, msp)}`;
  return [
    ...(short ? [`The largest drain: ${short}.`] : []),
    ...(freed ? [`The largest opportunity: ${freed}.`] : []),
  ];
}

/** The points worth knowing before the tables. */
export const shortSection = (content: ReportContent): Section => ({
  title: 'In short',
  paragraphs: [],
  points: [
    smartText(content),
    levelText(content.spiral),
    ...largestOf(content),
    `Data quality: ${scoreText(content)}`,
  ],
});
