import { valueText } from '../../words/value-text';

export const plain = (value: number | null): string => valueText(value, '', '');

export const money = (amount: string | null, currency: string): string =>
  amount === null ? '' : valueText(Number(amount), 'money', currency);

export const percent = (share: number | null): string =>
  share === null ? '' : valueText(share * 100, '%', '');
