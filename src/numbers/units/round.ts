import type { Ratio } from './ratio';

/** Down to the whole number below, also under zero. */
function floor({ over, under }: Ratio): bigint {
  const quotient = over / under;
  return over < 0n && quotient * under !== over ? quotient - 1n : quotient;
}

/** The whole number at or above: 173.33 → 174, 174 → 174. */
export const roundUp = ({ over, under }: Ratio): bigint => -floor({ over: -over, under });

/** The nearest whole number; a half goes away from zero, so that a loss rounds as a gain does. */
export function roundHalf({ over, under }: Ratio): bigint {
  const size = over < 0n ? -over : over;
  const rounded = (2n * size + under) / (2n * under);
  return over < 0n ? -rounded : rounded;
}

/** In hundredths, to the nearest. */
export const toHundredths = ({ over, under }: Ratio): bigint =>
  roundHalf({ over: over * 100n, under });

/** Decimal text with so many decimals: 520/3 with 3 → "173.333". */
export function decimals({ over, under }: Ratio, digits: number): string {
  const parts = roundHalf({ over: over * 10n ** BigInt(digits), under });
  const text = (parts < 0n ? -parts : parts).toString().padStart(digits + 1, '0');
  const at = text.length - digits;
  return `${parts < 0n ? '-' : ''}${text.slice(0, at)}${digits > 0 ? `.${text.slice(at)}` : ''}`;
}

/** Decimal text with two decimals: 520/3 → "173.33". */
export const twoDecimals = (ratio: Ratio): string => decimals(ratio, 2);
