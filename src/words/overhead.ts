import { isPositive, quotient, type Ratio } from '../numbers/units/ratio';
import { money, price } from './money';
import { upTo } from './quantities';

/** "Overhead of $124,001 on 5,946.3 seats a month long is $20.85 a seat and month." */
export function overheadWords(cost: Ratio, seatMonths: Ratio, currency: string): string | null {
  const each = quotient(cost, seatMonths);
  if (!each || !isPositive(seatMonths)) return null;
  return (
    `Overhead, which no client bears: ${money(cost, currency)} over the quarter ÷ ` +
    `${upTo(seatMonths, 1)} months of one seat = ${price(each, currency)} a seat and month.`
  );
}
