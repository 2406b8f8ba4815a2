import { monthOf, type LocalDate } from '../../numbers/units/month';
import type { Identity, Mapped, Mapper } from '../connector';
import { isZero, less } from '../exact';
import { soldByName } from './guesses';
import { meaningOf, type LedgerMapping } from './ledger-mapping';

/** One line of a general ledger, in the terms of all ledgers that are read line by line. */
export interface LedgerLine {
  readonly id: string;
  readonly changedAt: string;
  readonly postedOn: LocalDate;
  /** What is not posted yet, or no more, counts as nothing. */
  readonly isPosted: boolean;
  readonly account: string;
  /** Number and name, as people see it: `4000 Managed services`. */
  readonly accountName: string;
  readonly item: string | null;
  readonly class: string | null;
  readonly department: string | null;
  readonly departmentName: string | null;
  readonly client: string | null;
  readonly employee: string | null;
  readonly currency: string | null;
  /** What it adds to the account: a debit is above zero. */
  readonly amount: string;
  /** What it adds to revenue; null on an account that is not one of income. */
  readonly revenue: string | null;
}

/** A transaction with all its lines, in ledgers that are read so. */
export interface LedgerTransaction {
  readonly id: string;
  readonly changedAt: string;
  readonly postedOn: LocalDate;
  readonly lines: readonly LedgerLine[];
}

type Kept = LedgerLine | LedgerTransaction;

/** The lines of a kept row: it is one, or has some. */
export const linesIn = (payload: unknown): readonly LedgerLine[] => {
  const kept = payload as Kept;
  return 'lines' in kept ? kept.lines : [kept];
};

/** Rows are found by their month: costs count month by month. */
export const identifyPosted = ({ id, changedAt, postedOn }: Kept): Identity => ({
  ...{ externalId: id, changedAt, group: monthOf(postedOn) },
});

/** An account that the mapping calls revenue is one, whatever its type: discounts are often kept as expenses. */
const revenueOf = (line: LedgerLine, { accounts }: LedgerMapping): string | null =>
  line.revenue ?? (accounts[line.accountName] ? less('0', line.amount) : null);

/** What a line adds to revenue. */
export function toRevenue(line: LedgerLine, { mapping, since }: Mapper<LedgerMapping>): Mapped[] {
  const amount = line.isPosted && line.postedOn >= since ? revenueOf(line, mapping) : null;
  if (amount === null || isZero(amount)) return [];
  const names = { item: line.item, class: line.class, account: line.accountName };
  const kind = meaningOf(mapping, names) ?? soldByName(line.item ?? line.accountName);
  if (kind === 'NOT_REVENUE') return [];
  return [
    {
      kind: 'revenue',
      record: {
        externalId: `ledger line ${line.id}`,
        updatedAt: line.changedAt,
        clientExternalId: line.client,
        postedOn: line.postedOn,
        ...{ amount, currency: line.currency, kind },
      },
    },
  ];
}
