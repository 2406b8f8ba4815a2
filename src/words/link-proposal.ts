import { whole, type Ratio } from '../numbers/units/ratio';
import { counted, percent } from './quantities';

/** What speaks for a customer being a client. */
export interface LinkFacts {
  /** From 0 to 1; 0 when the names say nothing. */
  readonly nameAlike: number;
  readonly sharedInvoices: number;
}

const THOUSAND = 1000n;
const toPercent = (share: number): Ratio => ({
  over: BigInt(Math.round(share * 1000)) * 100n,
  under: THOUSAND,
});

function namesText(nameAlike: number): string | null {
  if (nameAlike === 0) return null;
  if (nameAlike === 1) return 'the names are the same';
  return `the names are ${percent(toPercent(nameAlike))} alike`;
}

const invoicesText = (shared: number): string | null =>
  shared === 0
    ? null
    : `both have ${counted(whole(BigInt(shared)), 'invoice')} with the same number`;

/** "The names are the same, and both have 3 invoices with the same number." */
export function linkProposal({ nameAlike, sharedInvoices }: LinkFacts): string {
  const reasons = [namesText(nameAlike), invoicesText(sharedInvoices)].filter(
    (reason) => reason !== null,
  );
  const text = reasons.join(', and ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
