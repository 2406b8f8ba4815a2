import type { Composition, Stored } from '../connector';
import { less, timesRate } from '../exact';
import { addUp, costsOf, type LedgerMonth } from '../ledger/ledger-month';
import type { QuickbooksMapping } from './mapping';
import type { Account, Posting, Ref } from './shapes';
import { linesOf } from './sold-lines';

/** Streams of costs, and whether a plain line of theirs lowers a cost. */
const COSTS: Readonly<Record<string, boolean>> = {
  ...{ purchases: false, bills: false, vendorCredits: true, journalEntries: false },
};

interface Posted {
  readonly account: Ref;
  readonly employee: string | null;
  readonly amount: string;
}

const signed = (amount: string, lowers: boolean): string => (lowers ? less('0', amount) : amount);

const inHome = (amount: string, { ExchangeRate }: Posting): string =>
  ExchangeRate ? timesRate(amount, ExchangeRate) : amount;

/** What a document posts to accounts: a debit is a cost. Lines of items post to stock, and say no account. */
function postedBy(posting: Posting, lowers: boolean): Posted[] {
  return linesOf(posting).flatMap((line): Posted[] => {
    const { AccountBasedExpenseLineDetail: expense, JournalEntryLineDetail: entry } = line;
    const account = expense?.AccountRef ?? entry?.AccountRef;
    if (!account) return [];
    const isCredit = entry ? entry.PostingType === 'Credit' : lowers !== (posting.Credit ?? false);
    const who = entry?.Entity?.Type === 'Employee' ? entry.Entity.EntityRef : null;
    const amount = inHome(signed(line.Amount ?? '0', isCredit), posting);
    return [{ account, amount, employee: who?.value ?? null }];
  });
}

async function namesOf(stored: Stored, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await stored.byIds('accounts', ids);
  return new Map(
    rows.map(({ externalId, payload }) => {
      const { FullyQualifiedName, Name } = payload as Account;
      return [externalId, FullyQualifiedName ?? Name ?? ''];
    }),
  );
}

async function compose(month: string, stored: Stored): Promise<LedgerMonth | null> {
  const posted: Posted[] = [];
  for (const [stream, lowers] of Object.entries(COSTS))
    for (const { payload } of await stored.inGroups(stream, [month]))
      posted.push(...postedBy(payload as Posting, lowers));
  if (posted.length === 0) return null;
  const names = await namesOf(
    stored,
    posted.map(({ account }) => account?.value ?? ''),
  );
  const sums = posted.map(({ account, employee, amount }) => {
    const id = account?.value ?? '';
    const name = names.get(id) ?? account?.name ?? '';
    return { account: id, name, department: null, employee, amount };
  });
  return { month, sums: addUp(sums) };
}

/** What was spent in each month, account by account. */
export const LEDGER_MONTHS: Composition<unknown, QuickbooksMapping> = {
  name: 'ledger months',
  from: Object.keys(COSTS),
  groupsOf: (_, rows) => Promise.resolve(rows.map(({ group }) => group ?? '')),
  compose: (group, stored) => compose(group, stored),
  toRecords: (whole, { mapping, since }) => costsOf(whole as LedgerMonth, mapping, since),
};
