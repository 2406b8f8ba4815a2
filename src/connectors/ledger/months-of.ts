import type { Composition, Stored } from '../connector';
import { linesIn, type LedgerLine } from './ledger-line';
import type { LedgerMapping } from './ledger-mapping';
import { addUp, costsOf, type LedgerMonth, type PostedSum } from './ledger-month';

export const LEDGER_MONTHS = 'ledger months';

const sumOfLine = (line: LedgerLine): PostedSum => ({
  ...{ account: line.account, name: line.accountName, amount: line.amount },
  ...{ department: line.department, departmentName: line.departmentName, employee: line.employee },
});

/** What was spent in each month, account by account. */
async function compose(stream: string, month: string, stored: Stored): Promise<LedgerMonth | null> {
  const rows = await stored.inGroups(stream, [month]);
  const lines = rows.flatMap(({ payload }) => linesIn(payload));
  const spent = lines.filter(({ isPosted, revenue }) => isPosted && revenue === null);
  return spent.length === 0 ? null : { month, sums: addUp(spent.map(sumOfLine)) };
}

/** Of a ledger that is read line by line, or transaction by transaction. */
export const monthsOf = (stream: string): Composition<unknown, LedgerMapping> => ({
  name: LEDGER_MONTHS,
  from: [stream],
  groupsOf: (_, rows) => Promise.resolve(rows.map(({ group }) => group ?? '')),
  compose: (month, stored) => compose(stream, month, stored),
  toRecords: (whole, { mapping, since }) => costsOf(whole as LedgerMonth, mapping, since),
});
