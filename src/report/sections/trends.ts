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

const judged = (own: ReportedValue | undefined, unit: string, currency: string): string[] => [
  own?.target ? targetText(own.target, unit, currency, own.value) : '',
  own ? STATUS[own.status] : '',
];

/** A table in the order of time, as the charts are: the quarter itself is the last, and is judged. */
const tableOf = (trends: readonly ReportedTrend[], currency: string): Table => ({
  head: ['Number', ...(trends[0]?.values ?? []).map(headOf), 'Target', 'Judged'],
  rows: trends.map(({ name, unit, values }) => [
    name,
    ...values.map(valueText),
    ...judged(values.at(-1), unit, currency),
  ]),
  words: 1,
  past: Math.max(0, (trends[0]?.values.length ?? 0) - 1),
});

/** The numbers with the quarters before, against their targets. */
export const trendSection = (
  title: string,
  trends: readonly ReportedTrend[],
  currency: string,
): Section => ({
  title,
  paragraphs: ['The first quarter is the same one of last year. The target is that of the last.'],
  table: tableOf(trends, currency),
  charts: trends,
});
