import type { Stored } from '../connector';
import { negated, less, sumOf } from '../exact';
import { soldByName } from '../ledger/guesses';
import type { Sold } from '../ledger/ledger-mapping';
import { topOf } from './customer-tree';
import { soldByItem } from './guesses';
import type { Account, Item, Line, Posting, Ref, Sale } from './shapes';

/** One line of a document, with the names that its meaning hangs on. */
export interface SoldLine {
  readonly client: string | null;
  readonly item: string | null;
  readonly class: string | null;
  readonly account: string | null;
  /** As it adds to revenue, in the currency of the document. */
  readonly amount: string;
  /** What it probably is, where the mapping says nothing. */
  readonly guess: Sold;
}

type SimpleLine = Omit<Line, 'GroupLineDetail'>;

/** Bundles are written as a group of lines, whose sum the group repeats. */
export const linesOf = ({ Line: lines }: Pick<Sale, 'Line'>): readonly SimpleLine[] =>
  (lines ?? []).flatMap((line) => line.GroupLineDetail?.Line ?? [line]);

async function findById<T>(stored: Stored, stream: string, id: string | undefined) {
  if (id === undefined) return null;
  const [row] = await stored.byIds(stream, [id]);
  return (row?.payload ?? null) as T | null;
}

const fullName = (row: Item | Account | null, ref: Ref): string | null =>
  row?.FullyQualifiedName ?? row?.Name ?? ref?.name ?? null;

const opposite = (amount: string): string => less('0', amount);

/** The line of an item, from a document that adds to revenue or takes from it. */
async function itemLine(
  stored: Stored,
  line: SimpleLine,
  sale: Sale,
): Promise<Omit<SoldLine, 'client'>> {
  const detail = line.SalesItemLineDetail;
  const item = await findById<Item>(stored, 'items', detail?.ItemRef?.value);
  const accountRef = detail?.ItemAccountRef ?? item?.IncomeAccountRef;
  const account = await findById<Account>(stored, 'accounts', accountRef?.value);
  const name = fullName(item, detail?.ItemRef);
  return {
    item: name,
    class: detail?.ClassRef?.name ?? sale.ClassRef?.name ?? null,
    account: fullName(account, accountRef),
    amount: line.Amount ?? '0',
    guess: item ? soldByItem(item) : soldByName(name ?? ''),
  };
}

/** The lines of an invoice, receipt or credit. Subtotals and descriptions say nothing more. */
export async function linesOfSale(stored: Stored, sale: Sale, takes: boolean): Promise<SoldLine[]> {
  const client = sale.CustomerRef ? await topOf(stored, sale.CustomerRef.value) : null;
  const sold: SoldLine[] = [];
  for (const line of linesOf(sale)) {
    if (line.DetailType !== 'SalesItemLineDetail') continue;
    const read = await itemLine(stored, line, sale);
    sold.push({ ...read, client, amount: takes ? opposite(read.amount) : read.amount });
  }
  return sold;
}

/** What is taken off the whole document, as it adds to revenue. */
export function discountOf(sale: Sale, takes: boolean): string {
  const amounts = linesOf(sale)
    .filter(({ DetailType }) => DetailType === 'DiscountLineDetail')
    .map(({ Amount }) => negated(Amount ?? '0'));
  const sum = sumOf(...amounts);
  return takes ? opposite(sum) : sum;
}

const isIncome = (account: Account | null): boolean =>
  account?.Classification === 'Revenue' || /income$/i.test(account?.AccountType ?? '');

/** The lines of a journal entry that are posted to income. */
export async function linesOfEntry(stored: Stored, entry: Posting): Promise<SoldLine[]> {
  const sold: SoldLine[] = [];
  for (const { Amount, JournalEntryLineDetail: detail } of linesOf(entry)) {
    const account = await findById<Account>(stored, 'accounts', detail?.AccountRef?.value);
    if (!detail || !isIncome(account)) continue;
    const name = fullName(account, detail.AccountRef);
    const who = detail.Entity?.Type === 'Customer' ? detail.Entity.EntityRef?.value : undefined;
    sold.push({
      client: who === undefined ? null : await topOf(stored, who),
      ...{ item: null, class: detail.ClassRef?.name ?? null, account: name },
      amount: detail.PostingType === 'Credit' ? (Amount ?? '0') : opposite(Amount ?? '0'),
      guess: soldByName(name ?? ''),
    });
  }
  return sold;
}
