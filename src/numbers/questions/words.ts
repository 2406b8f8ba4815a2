import type { Ratio } from '../units/ratio';
import { digitsOf } from '../units/coins';
import { decimals, hundredthsText, roundHalf, twoDecimals } from '../units/round';

const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');

/** An amount of money in a sentence: "USD 1,234.50", "JPY 1,235". */
export const moneyWords = (amount: Ratio, currency: string): string =>
  `${currency} ${grouped(decimals(amount, digitsOf(currency)))}`;

/** A number in a sentence, with two decimals: "1,234.50". */
export const numberWords = (value: Ratio): string => grouped(twoDecimals(value));

/** A whole number where it is one: "12", else "12.25". */
export const countWords = (value: Ratio): string =>
  value.over % value.under === 0n ? grouped(String(value.over / value.under)) : numberWords(value);

/** A share in a sentence, with one decimal: 0.4132 → "41.3 %". */
export function percentWords({ over, under }: Ratio): string {
  const tenths = roundHalf({ over: over * 1000n, under });
  return `${hundredthsText(tenths * 10n).slice(0, -1)} %`;
}

/** A number of percent as it stands: 41.32 → "41.3 %". */
export const asPercentWords = ({ over, under }: Ratio): string =>
  percentWords({ over, under: under * 100n });
