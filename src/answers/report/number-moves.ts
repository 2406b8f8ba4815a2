import type { DriverKind } from '../../numbers/drivers/driver';
import { metric, type MetricKey } from '../../numbers/metrics/catalogue';
import { SMART_NUMBERS } from '../../numbers/questions/smart-numbers';
import { isShown } from '../../numbers/units/is-shown';
import { fromDecimal, subtract, toNumber } from '../../numbers/units/ratio';
import type { LabelledSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { spanWords } from '../../words/months';
import { causeWords, moveWords, type NamedEffect, type ValueThen } from '../../words/number-moves';
import { targetText } from '../../words/target-text';
import { shownDigits, valueText } from '../../words/value-text';
import { clientByKey } from '../clients/client.loader';
import { largestShares, type Driver } from '../drivers/driver';
import { explainChange } from '../drivers/explain-change';
import { measure } from '../measuring/measure';
import { inView, wholeOf } from '../measuring/slice';
import { tenant } from '../measuring/tenant';
import type { MeasuredValue } from '../measuring/value';
import { valueBefore } from '../measuring/value-before';

/** One cause of a move, with the clients that have most of it in its sentence. */
export interface MoveCause {
  readonly kind: DriverKind;
  readonly key: string;
  readonly name: string;
  readonly effect: number;
  readonly explanation: string;
}

/** Why a number differs from the quarter before. */
export interface NumberMove {
  readonly key: MetricKey;
  /** Null where one of the two has no value. */
  readonly change: number | null;
  readonly explanation: string;
  readonly causes: readonly MoveCause[];
}

/** As many clients as a sentence can bear. */
const MOST_NAMES = 2;

async function namesIn(
  context: RequestContext,
  driver: Driver,
  currency: string,
): Promise<NamedEffect[]> {
  const digits = shownDigits(driver.unit, currency);
  // Clients that moved the other way would say the opposite of the sentence.
  const alike = {
    ...driver,
    shares: driver.shares.filter(({ effect }) => effect > 0 === driver.effect > 0),
  };
  const clients = context.once(clientByKey);
  const named = await Promise.all(
    largestShares(alike, MOST_NAMES).map(async ({ clientKey, effect }) => {
      const client = clientKey === null ? null : await clients.load(clientKey);
      const isSeen = isShown(fromDecimal(effect.toFixed(digits + 2)), digits);
      return client && isSeen ? [{ name: client.name, effect }] : [];
    }),
  );
  return named.flat();
}

async function toCause(context: RequestContext, of: MetricKey, driver: Driver): Promise<MoveCause> {
  const { currency } = await context.once(tenant);
  const { kind, key, name, effect } = driver;
  const most = await namesIn(context, driver, currency);
  return { kind, key, name, effect, explanation: causeWords(of, driver, most, currency) };
}

const whenOf = (period: LabelledSpan): string =>
  /^\d{4}-Q\d$/.test(period.label) ? period.label : spanWords(period);

/** The target that a value all but reaches: without it, nobody knows what its many digits are for. */
function closeTo(
  { key, value, formatted, target }: MeasuredValue,
  currency: string,
): string | null {
  const { unit } = metric(key);
  if (value === null || target === null || formatted === valueText(value, unit, currency))
    return null;
  return targetText(target, unit, currency, value);
}

const then = (measured: MeasuredValue, currency: string): ValueThen => ({
  value: measured.value,
  formatted: measured.formatted,
  reason: measured.reason,
  closeTo: closeTo(measured, currency),
  when: whenOf(measured.period),
});

/** Null where there is nothing to compare. */
function changeBetween(before: MeasuredValue, now: MeasuredValue): number | null {
  if (!before.exact || !now.exact) return null;
  const { over, under } = subtract(now.exact, before.exact);
  return toNumber(over, under);
}

async function numberMove(
  context: RequestContext,
  key: MetricKey,
  span: LabelledSpan,
  closed: boolean,
): Promise<NumberMove[]> {
  const of = metric(key);
  const whole = wholeOf(context.actor);
  const [now, before] = await Promise.all([
    measure(context, { metric: of, slice: closed ? inView(whole) : whole, span }),
    valueBefore(context, { ask: { metric: of, slice: whole, span } }, 1),
  ]);
  if (!before) return [];
  const { currency } = await context.once(tenant);
  const drivers = await explainChange(context, now, before);
  return [
    {
      key,
      change: changeBetween(before, now),
      explanation: moveWords(key, then(before, currency), then(now, currency)),
      causes: await Promise.all(drivers.map((driver) => toCause(context, key, driver))),
    },
  ];
}

/**
 * Explains each SMART number against the quarter before, in two statements. A closed quarter is as
 * it was closed, and the one before as known now: both as the table of the report has them.
 */
export const numberMoves = async (
  context: RequestContext,
  quarter: LabelledSpan,
  closed: boolean,
): Promise<NumberMove[]> => {
  const moves = SMART_NUMBERS.map((key) => numberMove(context, key, quarter, closed));
  return (await Promise.all(moves)).flat();
};
