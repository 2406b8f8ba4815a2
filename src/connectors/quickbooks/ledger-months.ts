import { firstDay, monthOf, shiftMonth } from '../../numbers/units/month';
import type { Composition, Mapped, Mapper, Stored } from '../connector';
import { isZero, less, sumOf, timesRate } from '../exact';
import type { QuickbooksMapping } from './mapping';
import type { Account, Posting, Ref } from './shapes';
import { linesOf } from './sold-lines';
import { postOf } from './to-post';

/** What was posted to one account in a month, for one employee where the posting names one. */
export interface PostedSum {
  readonly account: string;
  readonly name: string;
  readonly employee: string | null;
  readonly amount: string;
}

export interface LedgerMonth {
  readonly month: string;
  readonly sums: readonly PostedSum[];
}

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
  const sums = new Map<string, PostedSum>();
  for (const { account, employee, amount } of posted) {
    const id = account?.value ?? '';
    const key = `${id} ${employee ?? ''}`;
    const name = names.get(id) ?? account?.name ?? '';
    const before = sums.get(key)?.amount ?? '0';
    sums.set(key, { account: id, name, employee, amount: sumOf(before, amount) });
  }
  return { month, sums: [...sums.values()] };
}

/** A tool costs in a month what was posted to its account. */
function toTool(month: string, sum: PostedSum, { tools }: QuickbooksMapping): Mapped[] {
  const tool = tools[sum.name];
  if (!tool) return [];
  return [
    {
      kind: 'tool-costs',
      record: {
        ...{ externalId: `account ${sum.account}`, name: sum.name, monthlyCost: sum.amount },
        ...{ deliveryArea: tool.area ?? null, basis: tool.basis },
        ...{ effectiveOn: firstDay(month), endsBefore: firstDay(shiftMonth(month, 1)) },
      },
    },
  ];
}

interface Wage {
  readonly person: string;
  readonly amount: string;
}

/** What everybody was paid, from all accounts of wages together. A post stands for those without a name. */
function wagesOf({ sums }: LedgerMonth, { payroll, employees }: QuickbooksMapping): Wage[] {
  const wages = new Map<string, string>();
  for (const { account, name, employee, amount } of sums) {
    if (!payroll[name]) continue;
    const person = employees && employee !== null ? employee : postOf(account);
    wages.set(person, sumOf(wages.get(person) ?? '0', amount));
  }
  return [...wages].map(([person, amount]) => ({ person, amount }));
}

/** The sums of one tool, whoever they are for. */
function byAccount(sums: readonly PostedSum[]): PostedSum[] {
  const all = new Map<string, PostedSum>();
  for (const sum of sums) {
    const amount = sumOf(all.get(sum.account)?.amount ?? '0', sum.amount);
    all.set(sum.account, { ...sum, employee: null, amount });
  }
  return [...all.values()];
}

function toRecords(whole: unknown, { mapping, since }: Mapper<QuickbooksMapping>): Mapped[] {
  const ledger = whole as LedgerMonth;
  const { month, sums } = ledger;
  if (month < monthOf(since)) return [];
  const tools = byAccount(sums).filter(({ amount }) => !isZero(amount));
  const wages = wagesOf(ledger, mapping).filter(({ amount }) => !isZero(amount));
  return [
    ...tools.flatMap((sum) => toTool(month, sum, mapping)),
    ...wages.map(({ person, amount }) => ({
      kind: 'labour-costs' as const,
      record: {
        technicianExternalId: person,
        effectiveOn: firstDay(month),
        monthlyCost: amount,
      },
    })),
  ];
}

/** What was spent in each month, account by account. */
export const LEDGER_MONTHS: Composition<unknown, QuickbooksMapping> = {
  name: 'ledger months',
  from: Object.keys(COSTS),
  groupsOf: (_, rows) => Promise.resolve(rows.map(({ group }) => group ?? '')),
  compose: (group, stored) => compose(group, stored),
  toRecords,
};
