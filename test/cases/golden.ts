import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sentences are looked at in the money of a coin of two digits, of none, and in another sign. */
const CURRENCIES = ['USD', 'JPY', 'GBP'] as const;

/** What stands in a golden file, or would: `GOLDEN=write` writes it anew. */
export function goldenText(name: string, text: string): string {
  const path = join(__dirname, `${name}.txt`);
  if (process.env['GOLDEN'] === 'write') writeFileSync(path, text);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Every form under its name, in each currency. */
export const inCurrencies = (
  forms: Readonly<Record<string, (currency: string) => string>>,
): string =>
  Object.entries(forms)
    .map(([form, write]) =>
      [form, ...CURRENCIES.map((currency) => `  ${currency}  ${write(currency)}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
