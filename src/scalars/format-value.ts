const LOCALE = 'en-US';

const remembered = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs a hundred times what using it does. */
function formatter(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = remembered.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE, options);
  remembered.set(key, made);
  return made;
}

const number = (digits: number): Intl.NumberFormat =>
  formatter(`number ${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits });

const money = (currency: string): Intl.NumberFormat =>
  formatter(`money ${currency}`, { style: 'currency', currency });

const plain = formatter('plain', { maximumFractionDigits: 2 });

/** A value for people. The unit's first word decides: `hours/seat/month` → "0.21 h". */
export function formatValue(value: number | null, unit: string, currency: string): string {
  if (value === null) return 'n/a';
  // Half a cent below zero is nothing, not "-$0.00".
  const shown = Math.abs(value) < 0.005 ? 0 : value;
  switch (unit.split('/')[0]) {
    case 'money':
      return money(currency).format(shown);
    case 'hours':
      return `${number(2).format(shown)} h`;
    case 'minutes':
      return `${number(1).format(shown)} min`;
    case '%':
      return `${number(1).format(shown)} %`;
    default:
      return plain.format(shown);
  }
}
