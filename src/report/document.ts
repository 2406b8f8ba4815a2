import type { ReportContent } from '../answers/report/content';
import { NOTES } from '../words/report-notes';
import { footerWords, preambleWords, reportTitle } from '../words/report-preamble';
import { actionSection } from './sections/actions';
import { backlogSection } from './sections/backlog';
import { bandSection } from './sections/band-changes';
import { qualitySection } from './sections/data-quality';
import { diagnosisSection } from './sections/diagnoses';
import { drainSection } from './sections/drains';
import { shortSection } from './sections/in-short';
import { matterSection } from './sections/matters';
import { bridgeSection } from './sections/mrr-bridge';
import { moveSection } from './sections/number-moves';
import { opportunitySection } from './sections/opportunities';
import { overheadSection } from './sections/overhead';
import { pricingSection } from './sections/pricing-gaps';
import { scorecardSection } from './sections/scorecard';
import type { Section } from './sections/section';
import { spiralSection } from './sections/spiral';
import { staffingSection } from './sections/staffing';
import { trendSection } from './sections/trends';
import type { Written } from './written';

/** A section of what was gathered; none of what an earlier version did not gather. */
const of = <Part>(part: Part | undefined, write: (part: Part) => Section): Section[] =>
  part === undefined ? [] : [write(part)];

/** The same of a list, which such a version left empty. */
const ofSome = <Part extends readonly unknown[]>(
  part: Part,
  write: (part: Part) => Section,
): Section[] => (part.length === 0 ? [] : [write(part)]);

/** The report (SN) as parts to write down, in order. */
function sectionsOf(content: ReportContent): Section[] {
  const { currency } = content.msp;
  return [
    ...of(content.matters, matterSection),
    shortSection(content),
    trendSection('Operational SMART numbers', content.smartNumbers, currency, [NOTES.trends]),
    ...of(content.moves, moveSection),
    ...of(content.diagnoses, (found) => diagnosisSection(found, content)),
    trendSection('The three simple numbers', content.threeSimpleNumbers, currency),
    ...ofSome(content.productivity, (trends) =>
      trendSection('Service revenue per employee', trends, currency),
    ),
    trendSection('Leverage by delivery area', content.leverage, currency),
    ...of(content.staffing, staffingSection),
    trendSection('Margin and seat prices', content.margin, currency),
    ...ofSome(content.overhead, (trends) =>
      overheadSection('Cost of a seat, and overhead', trends, currency),
    ),
    ...of(content.mrrBridge, (months) => bridgeSection(months, currency)),
    ...of(content.pricingGaps, (gaps) => pricingSection(gaps, currency)),
    bandSection(content),
    drainSection(content),
    opportunitySection(content),
    ...of(content.backlog, backlogSection),
    spiralSection(content),
    ...of(content.scorecard, (items) => scorecardSection(items, currency)),
    qualitySection(content),
    actionSection(content),
  ];
}

/** The quarterly report as it is written down. */
export const writtenOf = (content: ReportContent, hash: string, madeAt: Date): Written => ({
  title: reportTitle(content),
  preamble: preambleWords(content, madeAt),
  sections: sectionsOf(content),
  footer: footerWords(content.smartNumbers[0]?.values.at(-1)?.policyVersion ?? 0, hash),
  msp: content.msp,
});
