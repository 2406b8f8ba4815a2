import type { TargetStatus } from '../../numbers/metrics/target-status';
import { reasonText } from '../../words/reason-text';
import { targetText } from '../../words/target-text';
import type { ReportedTrend, ReportedValue } from '../../answers/report/content';
import type { Section, Table } from './section';

const STATUS: Readonly<Record<TargetStatus, string>> = {
  ON_TARGET: 'on target',
  OFF_TARGET: 'off target',
  NO_TARGET: '',
  UNDEFINED: 'no value',
};

const BOUND = { UPPER: ' at most', LOWER: ' at least' } as const;

/** Notes how many months of the quarter are unknown: its sum is that of the others. */
const without = (months: number): string =>
  months === 0 ? '' : ` without ${months} ${months === 1 ? 'month' : 'months'}`;

/** The value, or the reason why there is none: absent is not zero. */
const valueText = ({ formatted, reason, bound, incompleteMonths }: ReportedValue): string =>
  reason ? reasonText(reason) : formatted + (bound ? BOUND[bound] : '') + without(incompleteMonths);

const headOf = ({ period: { label, partial } }: ReportedValue): string =>
  partial ? `${label} so far` : label;

/**
 * A table with the quarter first and the earlier ones after it. The last column is the same quarter
 * of last year.
 */
function tableOf(trends: readonly ReportedTrend[], currency: string): Table {
  const newestFirst = trends.map(({ values, ...trend }) => ({
    ...trend,
    values: [...values].reverse(),
  }));
  const [now, ...before] = newestFirst[0]?.values ?? [];
  return {
    head: ['Number', now ? headOf(now) : '', 'Target', 'Judged', ...before.map(headOf)],
    rows: newestFirst.map(({ name, unit, values: [own, ...earlier] }) => [
      name,
      own ? valueText(own) : '',
      own?.target ? targetText(own.target, unit, currency, own.value) : '',
      own ? STATUS[own.status] : '',
      ...earlier.map(valueText),
    ]),
    words: 1,
  };
}

/** The numbers against their targets, with the quarters before. */
export const trendSection = (
  title: string,
  trends: readonly ReportedTrend[],
  currency: string,
): Section => ({
  title,
  paragraphs: ['The last column is the same quarter of last year.'],
  table: tableOf(trends, currency),
  charts: trends,
});
