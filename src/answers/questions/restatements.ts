import { metric, type MetricKey } from '../../numbers/metrics/catalogue';
import type { Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import type { Cause, Restatement as Line } from '../../rollup/close/restatement';
import { readRestatements } from '../../rollup/close/restatements';
import { differsAsShown } from '../measuring/differs-as-shown';
import { tenant } from '../measuring/tenant';

/** One reason why a closed month's number moved. */
export interface RestatementCause extends Cause {
  /** The unit of the number. */
  readonly unit: string;
}

/** A number of a closed month that has changed since the month was closed. */
export interface Restatement extends Omit<Line, 'causes'> {
  readonly causes: readonly RestatementCause[];
}

const withUnit = (line: Line): Restatement => {
  const { unit } = metric(line.key);
  return { ...line, causes: line.causes.map((cause) => ({ ...cause, unit })) };
};

/**
 * Reads what differs in a closed month from what was presented, as both are shown. Money is only for those who may see
 * it.
 */
export async function restatements(context: RequestContext, month: Month): Promise<Restatement[]> {
  const facts = await context.once(tenant);
  const lines = await readRestatements(context.scope, month, facts);
  const money = context.actor.scopes.has('financials:read');
  const isShown = (key: MetricKey): boolean => money || !metric(key).financial;
  return lines
    .filter(({ key }) => isShown(key))
    .filter(({ key, asClosed, current }) =>
      differsAsShown(metric(key), facts, month, [asClosed, current]),
    )
    .map(withUnit);
}
