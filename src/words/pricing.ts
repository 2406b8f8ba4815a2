import type { SeatPriceBasis } from '../numbers/policy/judgement';
import type { PricingGap } from '../numbers/questions/pricing-gaps';
import { fromDecimal, negate } from '../numbers/units/ratio';
import { money, price } from './money';
import { percent, seats } from './quantities';

/** What the sentence depends on besides the gap. */
export interface PricingWords {
  readonly currency: string;
  /** Decimal text. */
  readonly targetMarginPercent: string;
  readonly basis: SeatPriceBasis;
}

/** Both prices, the one that AISP is held against first. */
function pricesAsked(
  { required, full }: PricingGap,
  { currency, targetMarginPercent, basis }: PricingWords,
): string {
  const margin = `at your margin of ${percent(fromDecimal(targetMarginPercent))}`;
  const own = price(required, currency);
  if (!full) return `Its cost asks for ${own} ${margin}.`;
  const whole = price(full, currency);
  return basis === 'FULL'
    ? `Its cost with overhead asks for ${whole} ${margin}, and without it for ${own}.`
    : `Its cost asks for ${own} ${margin}, and with overhead for ${whole}.`;
}

/** What a seat brings, what it should, and what that comes to: "$18.50 on 40 seats". */
export function pricingSentences(gap: PricingGap, words: PricingWords): string {
  const { currency } = words;
  const missing = price(negate(gap.gap), currency);
  return (
    `A seat brings ${price(gap.aisp, currency)} a month. ${pricesAsked(gap, words)} ` +
    `The ${missing} that a seat lacks come to ${money(gap.atStake, currency)} a month on ${seats(gap.seats)}.`
  );
}
