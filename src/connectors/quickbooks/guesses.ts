import { asGoods, isToolName, isWagesName, soldByName } from '../ledger/guesses';
import type { Sold } from '../ledger/ledger-mapping';
import type { Account, Item } from './shapes';

/** Goods are known by the type of the item, whatever they are called. */
export function soldByItem({ Type, FullyQualifiedName, Name }: Item): Sold {
  const guess = soldByName(FullyQualifiedName ?? Name ?? '');
  return Type === 'Inventory' || Type === 'NonInventory' ? asGoods(guess) : guess;
}

const isExpense = ({ Classification, AccountType }: Account): boolean =>
  Classification === 'Expense' || AccountType === 'Cost of Goods Sold';

const nameOf = ({ FullyQualifiedName, Name }: Account): string => FullyQualifiedName ?? Name ?? '';

export const isWages = (account: Account): boolean =>
  isExpense(account) &&
  (isWagesName(nameOf(account)) || account.AccountSubType === 'PayrollExpenses');

export const isTool = (account: Account): boolean =>
  isExpense(account) && !isWages(account) && isToolName(nameOf(account));
