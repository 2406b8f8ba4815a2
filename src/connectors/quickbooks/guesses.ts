import type { Sold } from './mapping';
import type { Account, Item } from './shapes';

const GOODS = /hardware|product|licen[cs]e|software|equipment|parts/i;
const RECURS =
  /managed|monthly|agreement|contract|subscription|recurring|retainer|per (user|seat|device)/i;

/** What a name usually means, where the mapping says nothing. */
export function soldByName(name: string): Sold {
  const goods = GOODS.test(name);
  if (RECURS.test(name)) return goods ? 'RECURRING_PRODUCT' : 'RECURRING_SERVICE';
  return goods ? 'PRODUCT' : 'NON_RECURRING_SERVICE';
}

/** Goods are known by the type of the item, whatever they are called. */
export function soldByItem({ Type, FullyQualifiedName, Name }: Item): Sold {
  const guess = soldByName(FullyQualifiedName ?? Name ?? '');
  const isStock = Type === 'Inventory' || Type === 'NonInventory';
  if (!isStock) return guess;
  return guess.startsWith('RECURRING') ? 'RECURRING_PRODUCT' : 'PRODUCT';
}

const TOOLS = /software|tool|licen[cs]e|subscription|saas|cloud|hosting/i;
const WAGES = /wage|salar|payroll/i;

const isExpense = ({ Classification, AccountType }: Account): boolean =>
  Classification === 'Expense' || AccountType === 'Cost of Goods Sold';

const nameOf = ({ FullyQualifiedName, Name }: Account): string => FullyQualifiedName ?? Name ?? '';

export const isWages = (account: Account): boolean =>
  isExpense(account) &&
  (WAGES.test(nameOf(account)) || account.AccountSubType === 'PayrollExpenses');

export const isTool = (account: Account): boolean =>
  isExpense(account) && !isWages(account) && TOOLS.test(nameOf(account));
