import { measure } from '../measures/catalogue';
import type { Coverage } from '../metrics/counted-months';
import type { MetricReason } from '../metrics/metric';
import type { Ratio } from '../units/ratio';
import type { BasisRule } from './basis';
import { added, type FigureRow } from './figure-row';

type ConsumptionRule = Extract<BasisRule, { readonly kind: 'CONSUMPTION' }>;

/** What a client takes, over the months that are known: nothing at all is the least. Or why that is not known. */
export function consumptionOf(
  rows: readonly FigureRow[],
  { of, per, times, needs, needsSeats }: ConsumptionRule,
  coverage: Coverage,
): Ratio | MetricReason {
  const known = rows.filter(({ month }) =>
    needs.every((kind) => (coverage[kind] ?? '9999-99') <= month),
  );
  if (known.length === 0) return 'DATA_INCOMPLETE';
  if (needsSeats && !known.at(-1)?.hasSeatCount) return 'NO_SEAT_COUNT';
  const [taken, divisor] = [added(known, 'of'), added(known, 'per')];
  if (divisor <= 0n) return needsSeats ? 'ZERO_SEATS' : 'NO_REVENUE';
  if (taken <= 0n && added(known, 'uncosted') > 0n) return 'NO_COST';
  const [parts, perParts] = [measure(of[0]!).parts, measure(per[0]!).parts];
  return { over: taken * perParts * times, under: parts * divisor };
}
