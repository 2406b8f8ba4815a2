/** An exact fraction; the denominator is positive. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/** Twenty digits are more than a double holds, so cutting there cannot move the nearest one by more than its last bit. */
const DIGITS = 20;
const digitsOf = (n: bigint): number => n.toString().length;

const LARGEST_EXACT = BigInt(Number.MAX_SAFE_INTEGER);
const isExact = (n: bigint): boolean => n <= LARGEST_EXACT && n >= -LARGEST_EXACT;

/** The double nearest to an exact fraction. The only place where exact numbers become floating ones. */
export function toNumber(over: bigint, under: bigint): number {
  if (under <= 0n) throw new RangeError('A fraction needs a positive denominator.');
  if (over === 0n) return 0;
  // Both are doubles exactly: then their quotient is rounded correctly, and a hundred times sooner.
  if (isExact(over) && isExact(under)) return Number(over) / Number(under);
  const size = over < 0n ? -over : over;
  const shift = Math.max(0, DIGITS + digitsOf(under) - digitsOf(size));
  const quotient = (size * 10n ** BigInt(shift)) / under;
  return Number(`${over < 0n ? '-' : ''}${quotient}e-${shift}`);
}

/** A whole number as a fraction. */
export const whole = (over: bigint): Ratio => ({ over, under: 1n });

export const ZERO = whole(0n);
export const ONE = whole(1n);
export const HALF: Ratio = { over: 1n, under: 2n };
export const SIXTY = whole(60n);
export const HUNDRED = whole(100n);

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Decimal text, exactly: `0.25` → 25/100. */
export function fromDecimal(text: string): Ratio {
  const match = DECIMAL.exec(text.trim());
  if (!match) throw new RangeError(`"${text}" is not a decimal number.`);
  const [, sign, whole, fraction = ''] = match;
  return { over: BigInt(`${sign}${whole}${fraction}`), under: 10n ** BigInt(fraction.length) };
}

/** A product of decimals as decimal text: it ends, as they do. */
export function exactDecimal({ over, under }: Ratio): string {
  const size = (over < 0n ? -over : over).toString();
  const places = under.toString().length - 1;
  const digits = size.padStart(places + 1, '0');
  const [whole, rest] = [
    digits.slice(0, digits.length - places),
    digits.slice(digits.length - places),
  ];
  const fraction = rest.replace(/0+$/, '');
  return `${over < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/** Below, at or above: −1, 0 or 1. */
export function compare(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.over * b.under;
  const right = b.over * a.under;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isPositive = ({ over }: Ratio): boolean => over > 0n;

export const add = (a: Ratio, b: Ratio): Ratio => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});

export const subtract = (a: Ratio, b: Ratio): Ratio => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
});

export const multiply = (a: Ratio, b: Ratio): Ratio => ({
  over: a.over * b.over,
  under: a.under * b.under,
});

/** `by` must be positive. */
export function divide(a: Ratio, by: Ratio): Ratio {
  if (!isPositive(by)) throw new RangeError('A fraction is divided by positive ones only.');
  return { over: a.over * by.under, under: a.under * by.over };
}

/** A quotient; null where there is nothing to divide by. */
export const quotient = (a: Ratio, by: Ratio): Ratio | null =>
  isPositive(by) ? divide(a, by) : null;

/** A part in percent of a whole; null where the whole is nothing. */
export const percentOf = (part: Ratio, all: Ratio): Ratio | null =>
  quotient(multiply(part, HUNDRED), all);

export const negate = ({ over, under }: Ratio): Ratio => ({ over: -over, under });

/** Its size, whatever the sign. */
export const magnitude = (a: Ratio): Ratio => (a.over < 0n ? negate(a) : a);

/** A quotient of numbers of which the lower can be negative too; null over 0. */
export const signedQuotient = (a: Ratio, by: Ratio): Ratio | null =>
  by.over < 0n ? quotient(negate(a), negate(by)) : quotient(a, by);

/** Those of one denominator are added up first: else each of many would make the denominator longer. */
export function sumOf(ratios: readonly Ratio[]): Ratio {
  const overs = new Map<bigint, bigint>();
  for (const { over, under } of ratios) overs.set(under, (overs.get(under) ?? 0n) + over);
  return [...overs].map(([under, over]) => ({ over, under })).reduce(add, ZERO);
}

/** Decimal text in whole parts of `1/parts`; digits finer than a part are refused. */
export function toParts(text: string, parts: bigint): bigint {
  const { over, under } = fromDecimal(text);
  if ((over * parts) % under !== 0n) throw new RangeError(`"${text}" is finer than 1/${parts}.`);
  return (over * parts) / under;
}
