import { MOVES } from '../numbers/questions/mrr-bridge';
import { compare, fromDecimal, subtract, sumOf, type Ratio } from '../numbers/units/ratio';
import { money } from './money';
import { listed } from './sentence';

/** The steps of a month, as decimal text. */
export interface BridgeStep {
  readonly opening: string;
  readonly new: string;
  readonly expansion: string;
  readonly contraction: string;
  readonly churned: string;
  readonly closing: string;
}

/** "MRR grew by $7,470, from $296,827 to $304,297: $2,100 new, …"; the steps come to the change. */
export function bridgeWords(months: readonly BridgeStep[], currency: string): string | null {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const [opening, closing] = [fromDecimal(first.opening), fromDecimal(last.closing)];
  const written = (amount: Ratio): string => money(amount, currency);
  const sums = MOVES.flatMap((move) => {
    const all = sumOf(months.map((month) => fromDecimal(month[move])));
    return all.over === 0n ? [] : [`${written(all)} ${move}`];
  });
  const change = subtract(closing, opening);
  const size = written(change.over < 0n ? subtract(opening, closing) : change);
  const way = compare(closing, opening);
  const moved = way === 0 ? 'MRR stayed at' : `MRR ${way > 0 ? 'grew' : 'fell'} by ${size}, from`;
  const ends = way === 0 ? written(closing) : `${written(opening)} to ${written(closing)}`;
  return `${moved} ${ends}${sums.length > 0 ? `: ${listed(sums)}` : ''}.`;
}
