import { CURRENCY_MARK } from '../fields/currency';
import { Problem } from '../fields/problem';

type ReadNumber = (text: string) => string | Problem;

/** What stands around the digits of $1.00, -$1.00, $-1.00, ($45.00), 1.00 €, EUR 1.00. */
const AMOUNT = new RegExp(
  String.raw`^(?<open>\()?\s*(?<sign>[+-])?\s*(?<before>${CURRENCY_MARK})?\s*(?<inner>[+-])?` +
    String.raw`(?<number>[\d.,](?:.*\d)?)\s*(?<after>${CURRENCY_MARK})?\s*(?<close>\))?$`,
  'u',
);

/** No amount is longer; a text of blanks would be parted in too many ways. */
const LONGEST = 60;

/**
 * The text of an amount as books have it: parentheses are a minus, and the mark of a currency may
 * stand on either side. It stays in front of the number, for the one who knows the MSP's own.
 */
export function moneyText(read: ReadNumber): ReadNumber {
  return (text) => {
    const sent = text.trim();
    const parts = sent.length > LONGEST ? null : AMOUNT.exec(sent);
    const { open, sign, before, inner, number, after, close } = parts?.groups ?? {};
    const signs = [sign, inner, open].filter((each) => each !== undefined);
    const isOdd = (open === undefined) !== (close === undefined) || signs.length > 1;
    if (number === undefined || isOdd || (before && after)) return read(text);
    const minus = signs.length > 0 && sign !== '+' && inner !== '+' ? '-' : '';
    const amount = read(`${minus}${number}`);
    if (amount instanceof Problem) return amount;
    return [before ?? after, amount].filter(Boolean).join(' ');
  };
}
