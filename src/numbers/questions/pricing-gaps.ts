import type { MeasureKey } from '../measures/catalogue';
import { readFor } from '../metrics/describe';
import { exactValue } from '../metrics/evaluate';
import { aisp } from '../metrics/recurring-revenue';
import { fullSeatPrice, priceGapPerSeat, requiredSeatPrice } from '../metrics/required-seat-price';
import { compare, divide, isPositive, multiply, negate, type Ratio } from '../units/ratio';
import {
  lengthInMonths,
  monthsOfAll,
  sum,
  within,
  type ClientRows,
  type QuestionContext,
} from './client-rows';

/** A client whose price does not carry what it costs to serve. Money a seat and month, but for what is at stake. */
export interface PricingGap {
  readonly client: number;
  readonly aisp: Ratio;
  /** What it would have to be for what the four managed areas cost. */
  readonly required: Ratio;
  /** The same with overhead in the cost; null to a token that does not see the whole MSP. */
  readonly full: Ratio | null;
  /** To the one of the two prices that the MSP holds AISP against. Below 0. */
  readonly gap: Ratio;
  /** The seats that pay, on average. */
  readonly seats: Ratio;
  /** The whole client's, in an average month of the period. */
  readonly atStake: Ratio;
  /** Hours without a known cost: the gap is at least so wide. */
  readonly isBound: boolean;
}

export const PRICING_MEASURES: readonly MeasureKey[] = [
  ...new Set<MeasureKey>([...readFor(priceGapPerSeat), ...readFor(aisp)]),
];

/**
 * Do our pricing models reflect cost to serve (RO)? Clients with a monthly fee whose all-in seat
 * price is below the required one, those with the most at stake first. A client without an
 * agreement pays by the hour: it has no seat price to correct.
 */
export function pricingGaps(
  clients: readonly ClientRows[],
  context: QuestionContext,
): PricingGap[] {
  const months = monthsOfAll(context, [priceGapPerSeat]);
  const length = lengthInMonths(months, context.today);
  if (!isPositive(length)) return [];
  return clients
    .flatMap((client) => gapOf(client, { ...context, months }, length) ?? [])
    .filter(({ gap }) => gap.over < 0n)
    .sort((a, b) => compare(b.atStake, a.atStake) || a.client - b.client);
}

function gapOf(
  { client, rows, presence }: ClientRows,
  context: QuestionContext,
  length: Ratio,
): PricingGap | null {
  const counted = within(rows, context.months);
  const ofClient = { ...context, presence };
  const price = exactValue(aisp, rows, ofClient);
  const required = exactValue(requiredSeatPrice, rows, ofClient);
  const full = exactValue(fullSeatPrice, rows, ofClient);
  const gap = exactValue(priceGapPerSeat, rows, ofClient);
  if (!price || !required || !gap) return null;
  const seats = divide(sum(counted, 'coveredSeatMonths'), length);
  const atStake = multiply(negate(gap), seats);
  const { hours } = priceGapPerSeat.uncosted;
  const isBound = hours.some((key) => isPositive(sum(counted, key)));
  return { client, aisp: price, required, full, gap, seats, atStake, isBound };
}
