import type { ClientChange, ComparedSpans } from '../../src/numbers/drivers/client-change';
import type { Driver } from '../../src/numbers/drivers/driver';
import { splitOf } from '../../src/numbers/drivers/drivers';
import { sumAsNumber } from '../../src/numbers/drivers/sum-of-many';
import { measure, type MeasureKey } from '../../src/numbers/measures/catalogue';
import type { MeasureRow } from '../../src/numbers/measures/measure';
import { metric, type MetricKey } from '../../src/numbers/metrics/catalogue';
import { fromDecimal, ONE } from '../../src/numbers/units/ratio';

/** One row with sums in units. */
export function row(units: Partial<Record<MeasureKey, number>>): MeasureRow {
  const sums: Record<string, bigint> = {};
  for (const [key, value] of Object.entries(units)) {
    const { over, under } = fromDecimal(String(value));
    sums[key] = (over * measure(key as MeasureKey).parts) / under;
  }
  return { month: '2026-01', hasSeatCount: true, hasEndpointCount: true, sums };
}
/** A client with these sums before and after. */
export const change = (
  from: Parameters<typeof row>[0],
  to: Parameters<typeof row>[0],
): ClientChange => ({
  from: [row(from)],
  to: [row(to)],
});

/** What each cause comes to, by its key. */
export const shown = (drivers: readonly Driver[]) =>
  Object.fromEntries(
    drivers.map(({ key, shares }) => [key, Number(sumAsNumber(shares).toFixed(6)) + 0]),
  );
/** Two whole months, unless said, in which labour is absorbed. */
export const spans = (clients: readonly ClientChange[], more: Partial<ComparedSpans> = {}) => ({
  clients,
  months: { from: ONE, to: ONE },
  hourly: false,
  ...more,
});
/** The metric's own split. */
export const split = (
  key: MetricKey,
  clients: readonly ClientChange[],
  more: Partial<ComparedSpans> = {},
): Driver[] => splitOf(metric(key)).split(spans(clients, more));
