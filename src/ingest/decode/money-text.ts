import { CURRENCY_MARK } from '../fields/currency';
import { Problem } from '../fields/problem';

type ReadNumber = (text: string) => string | Problem;

/** What stands around the digits of $1.00, -$1.00, $-1.00, −1.00, ($45.00), $ (45.00), 1.00 €, EUR 1.00. */
const AMOUNT = new RegExp(
  String.raw`^(?<front>${CURRENCY_MARK})?\s*(?<open>\()?\s*(?<sign>[-+−])?\s*` +
    String.raw`(?<before>${CURRENCY_MARK})?\s*(?<inner>[-+−])?` +
    String.raw`(?<number>[\d.,](?:.*\d)?)\s*(?<after>${CURRENCY_MARK})?\s*(?<close>\))?$`,
  'u',
);

/** No amount is longer. The expression would take too long on a long text of blanks. */
const LONGEST = 60;

/**
 * Reads an amount as accounting programs write it: parentheses are a minus, and a currency mark may
 * stand on either side. The mark stays in front of the number, for the reader that knows the
 * currency of the MSP.
 */
export function moneyText(read: ReadNumber): ReadNumber {
  return (text) => {
    const sent = text.trim();
    const parts = sent.length > LONGEST ? null : AMOUNT.exec(sent);
    const { front, open, sign, before, inner, number, after, close } = parts?.groups ?? {};
    const marks = [front, before, after].filter((part) => part !== undefined);
    const signs = [sign, inner, open].filter((part) => part !== undefined);
    const isOdd = (open === undefined) !== (close === undefined) || signs.length > 1;
    if (number === undefined || isOdd || marks.length > 1) return read(text);
    const minus = signs.length > 0 && sign !== '+' && inner !== '+' ? '-' : '';
    const amount = read(`${minus}${number}`);
    if (amount instanceof Problem) return amount;
    return [...marks, amount].join(' ');
  };
}
