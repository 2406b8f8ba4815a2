import { valueText } from './value-text';

/** Figures as the tables of a report have them; what is not known stays empty or says so. */
export const plainCell = (value: number | null): string => valueText(value, '', '');

export const moneyCell = (amount: string | null, currency: string): string =>
  amount === null ? '' : valueText(Number(amount), 'money', currency);

export const percentCell = (share: number | null): string =>
  share === null ? '' : valueText(share * 100, '%', '');
