const LOCALE = 'en-US';

/** What is rounded to nothing has no sign: "$0.00", never "-$0.00". */
const SIGN = { signDisplay: 'negative' } as const;

const remembered = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs a hundred times what using it does. */
function formatter(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = remembered.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE, { ...options, ...SIGN });
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
  const [counted = ''] = unit.split('/');
  switch (counted) {
    case 'money':
      return money(currency).format(value);
    case 'hours':
      return `${number(2).format(value)} h`;
    case 'minutes':
      return `${number(1).format(value)} min`;
    case '%':
      return `${number(1).format(value)} %`;
    default:
      return plain.format(value);
  }
}
