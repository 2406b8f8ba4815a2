import type { MeasureRow } from '../../numbers/measures/measure';
import type { CataloguedMetric, MetricKey } from '../../numbers/metrics/catalogue';
import { evaluate } from '../../numbers/metrics/evaluate';
import type { MetricReason } from '../../numbers/metrics/metric';
import type { MspSums } from '../../numbers/metrics/outcome';
import { policyOfMonth } from '../../numbers/policy/settings';
import { visibleCauses, type Cause as ExactCause } from '../../numbers/restating/cause';
import { lastDay, type Month } from '../../numbers/units/month';
import { toNumber } from '../../numbers/units/ratio';
import { causesInWords } from '../../words/restatements';
import { shownDigits } from '../../words/value-text';
import type { MeasuredSlice } from '../serve/measure-request';
import type { TenantFacts } from '../serve/tenant-facts';

/** One cause of a difference, with its effect as callers see it. */
export interface Cause extends Omit<ExactCause, 'effect'> {
  readonly effect: number | null;
}

/** A figure that differs from the one its month was closed with. */
export interface Restatement {
  readonly month: Month;
  readonly key: MetricKey;
  /** Null for rows without a client, and for the whole MSP. */
  readonly clientId: number | null;
  readonly label: string;
  readonly asClosed: number;
  readonly current: number;
  readonly cause: string;
  readonly causes: readonly Cause[];
}

export const WHOLE_MSP = 'The whole MSP';

/** What a figure is computed from in one view. */
export interface Figure extends Pick<MeasuredSlice, 'rows' | 'presence'> {
  readonly quantile?: bigint | null;
  /** The same of the whole MSP; absent for a token limited to clients. */
  readonly msp?: MspSums | null;
}

export const NO_ROWS: Figure = {
  rows: [],
  presence: { seatCount: false, endpointCount: false },
};

const isUncounted = (reason: MetricReason | null): boolean =>
  reason === 'NOT_COUNTED_THEN' || reason === 'NOT_COUNTED_YET';

/** Of one month, what a month brings is a sum too. */
export const isSum = ({ value: { kind } }: CataloguedMetric): boolean =>
  kind === 'total' || kind === 'monthly';

/** A figure's value, and the rows that it is made of: none where they were not known. */
interface Valued {
  readonly value: number | null;
  readonly rows: readonly MeasureRow[];
}

function valueOf(
  metric: CataloguedMetric,
  { rows, presence, quantile = null, msp = null }: Figure,
  { coverage, changes }: TenantFacts,
  month: Month,
): Valued {
  const policy = policyOfMonth(changes, month);
  const today = lastDay(month);
  const frame = { months: [month], currentMonth: month, today, coverage, target: null, policy };
  const facts = { presence, quantile, msp };
  const { value, reason, numerator } = evaluate(metric, rows, { ...frame, ...facts });
  // A sum of unknown parts is 0 here, whatever of it was counted, so that records which came since
  // show. A sum that was not counted is no sum.
  const isKnown = isSum(metric) && !isUncounted(reason);
  return {
    value: value ?? (isKnown ? numerator : null),
    rows: reason === 'DATA_INCOMPLETE' ? [] : rows,
  };
}

/** One metric in both views, of one client or of the whole MSP. */
export interface Compared extends Pick<Restatement, 'month' | 'clientId' | 'label'> {
  readonly metric: CataloguedMetric;
  readonly before: Figure;
  readonly after: Figure;
}

/** The facts each view is read under. */
export interface ViewFacts {
  readonly asClosed: TenantFacts;
  readonly current: TenantFacts;
}

const toCause = (cause: ExactCause): Cause => ({
  ...cause,
  effect: cause.effect && toNumber(cause.effect.over, cause.effect.under),
});

/**
 * Makes a line where both views have a value and the values differ. Only then are causes looked
 * for.
 */
export function linesOf(
  { metric, before, after, ...whose }: Compared,
  facts: ViewFacts,
  explain: (before: readonly MeasureRow[], after: readonly MeasureRow[]) => readonly ExactCause[],
): Restatement[] {
  const [was, is] = [
    valueOf(metric, before, facts.asClosed, whose.month),
    valueOf(metric, after, facts.current, whose.month),
  ];
  const [asClosed, current] = [was.value, is.value];
  if (asClosed === null || current === null || asClosed === current) return [];
  const { unit, key } = metric;
  const { currency } = facts.current;
  const causes = visibleCauses(explain(was.rows, is.rows), shownDigits(unit, currency));
  const cause = causesInWords(causes, unit, currency);
  return [{ ...whose, key, asClosed, current, cause, causes: causes.map(toCause) }];
}
