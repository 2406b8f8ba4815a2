import type { NumberDiagnosis } from '../../answers/questions/diagnosis';
import type { ReportContent } from '../../answers/report/content';
import { metricTitle } from '../../words/names';
import { remedyFor } from '../../words/remedies';
import { noCause, NOTES } from '../../words/report-notes';
import type { Section } from './section';

/** The causes with most in them are those to begin with. */
const MOST_CAUSES = 3;

function pointsOf({ key, causes }: NumberDiagnosis): string[] {
  const title = metricTitle(key);
  const supported = causes.filter((cause) => cause.supported).slice(0, MOST_CAUSES);
  if (supported.length === 0) return [noCause(title)];
  return supported.map(({ cause, explanation }) => `${title}: ${explanation} ${remedyFor(cause)}`);
}

const isJudged = ({ smartNumbers }: ReportContent): boolean =>
  smartNumbers.some(({ values }) =>
    ['ON_TARGET', 'OFF_TARGET', 'NOT_DUE'].includes(`${values.at(-1)?.status}`),
  );

export const diagnosisSection = (
  diagnoses: readonly NumberDiagnosis[],
  content: ReportContent,
): Section => ({
  title: 'What is behind those not on target, and what to do',
  paragraphs:
    diagnoses.length > 0 ? [] : [isJudged(content) ? NOTES.nothingOffTarget : NOTES.nothingJudged],
  points: diagnoses.flatMap(pointsOf),
});
