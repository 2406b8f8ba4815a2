/** Decimals as text, worked with exactly: sources send money and hours as decimals, and a float would round them. */
const SCALE = 10n ** 8n;
const SHAPE = /^([+-]?)(\d+)(?:\.(\d+))?$/;

function partsOf(text: string): bigint {
  const [, sign, whole = '', fraction = ''] = SHAPE.exec(text) ?? [];
  if (sign === undefined || fraction.length > 8)
    throw new RangeError(`${text} is no exact decimal`);
  const parts = BigInt(whole) * SCALE + BigInt(fraction.padEnd(8, '0'));
  return sign === '-' ? -parts : parts;
}

function textOf(parts: bigint): string {
  const size = parts < 0n ? -parts : parts;
  const fraction = String(size % SCALE)
    .padStart(8, '0')
    .replace(/0+$/, '');
  const text = `${size / SCALE}${fraction === '' ? '' : `.${fraction}`}`;
  return parts < 0n ? `-${text}` : text;
}

export const sumOf = (...texts: readonly string[]): string =>
  textOf(texts.reduce((sum, text) => sum + partsOf(text), 0n));

export const less = (from: string, ...texts: readonly string[]): string =>
  textOf(partsOf(from) - partsOf(sumOf(...texts)));

export const isZero = (text: string): boolean => partsOf(text) === 0n;
export const isPositive = (text: string): boolean => partsOf(text) > 0n;
export const isLess = (a: string, b: string): boolean => partsOf(a) < partsOf(b);

/** Never above zero: how a credit counts, whichever sign the source writes it with. */
export const negated = (text: string): string => {
  const parts = partsOf(text);
  return textOf(parts > 0n ? -parts : parts);
};

/** `text` × `times` ÷ `by`, to four decimals, half away from zero. */
export function scaled(text: string, times: number, by = 1): string {
  const step = SCALE / 10_000n;
  const exact = partsOf(text) * BigInt(times);
  const divisor = BigInt(by) * step;
  const half = exact < 0n ? -divisor / 2n : divisor / 2n;
  return textOf(((exact + half) / divisor) * step);
}

/** Whole units, cut off. */
export const wholeOf = (text: string): number => Number(partsOf(text) / SCALE);

/** `text` × `rate`, to four decimals, half away from zero. */
export function timesRate(text: string, rate: string): string {
  const exact = partsOf(text) * partsOf(rate);
  const step = SCALE / 10_000n;
  const divisor = SCALE * step;
  const half = exact < 0n ? -divisor / 2n : divisor / 2n;
  return textOf(((exact + half) / divisor) * step);
}

const CENT = SCALE / 100n;

/**
 * Spreads an amount over weights, to the cent: the parts add up to the amount exactly. Weights that add up
 * to nothing leave all of it to the first.
 */
export function spreadOver(amount: string, weights: readonly string[]): string[] {
  const whole = partsOf(amount);
  const sizes = weights.map(partsOf);
  const total = sizes.reduce((sum, size) => sum + size, 0n);
  let reached = 0n;
  let given = 0n;
  return sizes.map((size, at) => {
    reached += size;
    const isLast = at === sizes.length - 1 || total === 0n;
    const upTo = isLast ? whole : ((whole * reached) / total / CENT) * CENT;
    const part = upTo - given;
    given = upTo;
    return textOf(part);
  });
}
