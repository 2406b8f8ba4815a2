import type { ReportedTrend } from '../../answers/report/content';
import { fromDecimal } from '../../numbers/units/ratio';
import { overheadWords } from '../../words/overhead';
import type { Section } from './section';
import { trendSection } from './trends';

const DIGITS = 6;

/** What a seat costs without and with overhead, and how overhead came to its part of it. */
export function overheadSection(
  title: string,
  trends: readonly ReportedTrend[],
  currency: string,
): Section {
  const section = trendSection(title, trends, currency);
  const own = trends.find(({ key }) => key === 'OVERHEAD_COST_PER_SEAT')?.values.at(-1);
  if (!own || own.value === null) return section;
  const [cost, seats] = [own.numerator, own.denominator].map((side) =>
    fromDecimal(side.toFixed(DIGITS)),
  ) as [ReturnType<typeof fromDecimal>, ReturnType<typeof fromDecimal>];
  const said = overheadWords(cost, seats, currency);
  return { ...section, paragraphs: [...section.paragraphs, ...(said ? [said] : [])] };
}
