import { metric as metricOf } from '../../numbers/metrics/catalogue';
import { cameOf, type NumberIn, type Promised } from '../../numbers/questions/action-outcome';
import {
  quarterMonths,
  quarterOf,
  type LabelledSpan,
  type Quarter,
} from '../../numbers/units/period';
import { fromDecimal, toNumber, type Ratio } from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import { cameSentence, notMeasuredSentence } from '../../words/actions';
import { measure } from '../measuring/measure';
import { inView, type Slice } from '../measuring/slice';
import { sliceOfSubject } from '../measuring/slice-of-subject';
import { tenant, type Tenant } from '../measuring/tenant';
import type { Action } from './action';

/** What came of an action in a quarter. Numbers are null where it is not measured, or not yet. */
export interface ActionOutcome {
  readonly quarter: Quarter;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly reached: boolean | null;
  readonly explanation: string;
}

/** The quarter that an action is compared with. */
export function quarterBefore(
  { measuredFrom }: Action,
  { fiscalYearStartMonth }: Tenant,
): LabelledSpan {
  const label = quarterOf(measuredFrom, fiscalYearStartMonth);
  return { label, ...quarterMonths(label, fiscalYearStartMonth)! };
}

/** A quarter in which an action is measured, and whether its numbers are those it was closed with. */
export interface MeasuredIn {
  readonly quarter: LabelledSpan;
  readonly closed: boolean;
}

async function compare(
  context: RequestContext,
  action: Action,
  promised: Promised,
  { quarter, closed }: MeasuredIn,
): Promise<{ before: NumberIn; after: NumberIn }> {
  const metric = metricOf(promised.key);
  const slice = sliceOfSubject(context.actor, action, metric);
  const numberIn = async (span: LabelledSpan, of: Slice): Promise<NumberIn> => {
    const value = await measure(context, { metric, slice: of, span });
    return { quarter: span.label, value: value.exact, reason: value.reason };
  };
  const [before, after] = await Promise.all([
    numberIn(quarterBefore(action, await context.once(tenant)), slice),
    numberIn(quarter, closed ? inView(slice) : slice),
  ]);
  return { before, after };
}

const shown = (value: Ratio | null): number | null => value && toNumber(value.over, value.under);

const NOT_MEASURED = { before: null, after: null, change: null, reached: null } as const;

/** Holds what was promised of an action against what came by the end of a quarter. */
export async function outcomeOf(
  context: RequestContext,
  action: Action,
  measuredIn: MeasuredIn,
): Promise<ActionOutcome> {
  const facts = await context.once(tenant);
  const { currency, currentMonth } = facts;
  const { quarter } = measuredIn;
  const { expected } = action;
  const promised = expected && { key: expected.metric, change: fromDecimal(expected.by) };
  const before = quarterBefore(action, facts);
  const waiting = (why: 'TOO_EARLY' | 'QUARTER_NOT_OVER', named: string): ActionOutcome => {
    const explanation = notMeasuredSentence({ why, promised, quarter: named }, currency);
    return { quarter: quarter.label, ...NOT_MEASURED, explanation };
  };
  if (!promised || quarter.from <= before.from) return waiting('TOO_EARLY', before.label);
  if (quarter.to >= currentMonth) return waiting('QUARTER_NOT_OVER', quarter.label);
  const came = cameOf({ promised, ...(await compare(context, action, promised, measuredIn)) });
  return {
    quarter: quarter.label,
    before: shown(came.before.value),
    after: shown(came.after.value),
    change: shown(came.change),
    reached: came.reached,
    explanation: cameSentence(came, currency),
  };
}
