import type { TargetStatus } from '../../numbers/metrics/target-status';
import { reasonText } from '../../words/reason-text';
import { noValues } from '../../words/report-notes';
import { targetText } from '../../words/target-text';
import type { ReportedTrend, ReportedValue } from '../../answers/report/content';
import type { Section, Table } from './section';

const STATUS: Readonly<Record<TargetStatus, string>> = {
  ON_TARGET: 'on target',
  OFF_TARGET: 'off target',
  NOT_DUE: 'not due yet',
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

/** Writes the target of a value. */
type Written = (own: ReportedValue) => string;

const targetOf =
  ({ unit }: ReportedTrend, currency: string): Written =>
  ({ target, value }) =>
    target ? targetText(target, unit, currency, value) : '';

/** A past value, with the target of its time where that is another one. */
function pastText(own: ReportedValue, last: ReportedValue | undefined, written: Written): string {
  const { target } = own;
  const [held, holds] = [target, last?.target ?? null].map((each) =>
    each ? [each.min, each.max, each.exclusive].join() : '',
  );
  if (own.value === null || held === holds) return valueText(own);
  return `${valueText(own)} (${target ? written(own) : 'no target'})`;
}

function rowOf(trend: ReportedTrend, currency: string): string[] {
  const { name, values } = trend;
  const [last, written] = [values.at(-1), targetOf(trend, currency)];
  return [
    name,
    ...values.slice(0, -1).map((own) => pastText(own, last, written)),
    ...(last ? [valueText(last), written(last), STATUS[last.status]] : []),
  ];
}

/** A table in the order of time, as the charts are: the quarter itself is the last, and is judged. */
const tableOf = (trends: readonly ReportedTrend[], currency: string): Table => ({
  head: ['Number', ...(trends[0]?.values ?? []).map(headOf), 'Target', 'Judged'],
  rows: trends.map((trend) => rowOf(trend, currency)),
  words: 1,
  past: Math.max(0, (trends[0]?.values.length ?? 0) - 1),
});

/** The numbers with the quarters before, against their targets; one line where none has a value. */
export function trendSection(
  title: string,
  trends: readonly ReportedTrend[],
  currency: string,
  notes: readonly string[] = [],
): Section {
  const values = trends.flatMap((trend) => trend.values);
  if (values.every(({ value }) => value === null))
    return { title, paragraphs: [noValues(values.map(({ reason }) => reason))] };
  return {
    title,
    paragraphs: notes,
    table: tableOf(trends, currency),
    charts: trends,
  };
}
