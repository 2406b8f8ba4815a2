import { valueText } from '../../words/value-text';

/** Writes a constant of the API as people read it: `FLAT_MRR` → "Flat MRR". */
export function inWords(constant: string): string {
  const words = constant.toLowerCase().replaceAll('_', ' ');
  const written = words.replace(/\b(rhem|mrr)\b/g, (name) => name.toUpperCase());
  return written.charAt(0).toUpperCase() + written.slice(1);
}

export const plain = (value: number | null): string => valueText(value, '', '');

export const money = (amount: string | null, currency: string): string =>
  amount === null ? '' : valueText(Number(amount), 'money', currency);

export const percent = (share: number | null): string =>
  share === null ? '' : valueText(share * 100, '%', '');
