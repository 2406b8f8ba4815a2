import { Problem, shown } from './problem';
import { reader } from './reading';

/**
 * All of an MSP's money is in one currency. An amount in another one would be counted as if
 * it were in this one.
 */
export const currency = reader('text', (value, { receipt }): string | Problem => {
  const ownCurrency = receipt.currency;
  if (typeof value === 'string' && value.trim().toUpperCase() === ownCurrency) return ownCurrency;
  const what = `${shown(value)} is not the currency of this MSP, which is ${ownCurrency}.`;
  return new Problem('OTHER_CURRENCY', `${what} Convert the amount, or leave the record out.`);
});

/** $, US$, € and EUR. */
export const CURRENCY_MARK = String.raw`\p{L}{0,3}\p{Sc}|[A-Za-z]{3}`;

const MARKED = new RegExp(String.raw`^(${CURRENCY_MARK}) (-?[\d.]+)$`, 'u');

const MARKS = ['symbol', 'narrowSymbol', 'code'] as const;

/** The marks of a currency, at home and abroad. Several currencies are marked $. */
function marksOf(currency: string): readonly string[] {
  return MARKS.flatMap((currencyDisplay) => {
    const format = { style: 'currency', currency, currencyDisplay } as const;
    return ['en-US', 'en-CA'].flatMap((locale) =>
      new Intl.NumberFormat(locale, format).formatToParts(0),
    );
  }).flatMap(({ type, value }) => (type === 'currency' ? [value] : []));
}

const KNOWN = new Map<string, readonly string[]>();

function isMarkOf(currency: string, mark: string): boolean {
  const known = KNOWN.get(currency) ?? marksOf(currency);
  KNOWN.set(currency, known);
  return known.includes(mark.toUpperCase());
}

/**
 * The number of an amount that is marked with the MSP's own currency. The mark of another
 * currency is a problem.
 */
export function withoutMark(value: unknown, ownCurrency: string): unknown {
  const [, mark, number] = typeof value === 'string' ? (MARKED.exec(value.trim()) ?? []) : [];
  if (mark === undefined || isMarkOf(ownCurrency, mark)) return number ?? value;
  const what = `"${mark}" is not the currency of this MSP, which is ${ownCurrency}.`;
  const advice = `Convert the amount, and write the number alone, like ${number}.`;
  return new Problem('OTHER_CURRENCY', `${what} ${advice}`);
}
