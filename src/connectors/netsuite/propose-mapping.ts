import { z } from 'zod';
import type { Source } from '../connector';
import { orNull } from '../http/or-null';
import type { LinesMapping } from '../ledger/lines-mapping';
import { proposeWords } from '../ledger/propose';
import { accountNameOf, isIncome } from './shapes';
import { ask } from './suiteql';

const text = z.string().nullish();
const account = z.object({ acctnumber: text, fullname: text, accttype: z.string() });
const item = z.object({ name: z.string().min(1), itemtype: text });
const department = z.object({ name: z.string().min(1) });

/** The rows that can be read; a list that the role may not see proposes nothing. */
async function rowsOf<Shape extends z.ZodType>(
  source: Source,
  shape: Shape,
  query: string,
): Promise<z.infer<Shape>[]> {
  const found = await ask(source, query).catch(orNull);
  return (found?.rows ?? []).flatMap((row) => {
    const read = shape.safeParse(row);
    return read.success ? [read.data] : [];
  });
}

const ACCOUNTS =
  'SELECT a.acctnumber AS acctnumber, a.fullname AS fullname, a.accttype AS accttype FROM account a ORDER BY a.id';
const ITEMS = 'SELECT BUILTIN.DF(i.id) AS name, i.itemtype AS itemtype FROM item i ORDER BY i.id';
const DEPARTMENTS = 'SELECT BUILTIN.DF(d.id) AS name FROM department d ORDER BY d.id';

function sideOf(accttype: string) {
  if (isIncome(accttype)) return 'INCOME';
  return /expense|cogs/i.test(accttype) ? 'COST' : 'OTHER';
}

/** Types of items that have a stock. */
const STOCK = /^(InvtPart|Assembly|Kit)/i;

export async function proposeMapping(source: Source): Promise<LinesMapping> {
  const accounts = await rowsOf(source, account, ACCOUNTS);
  const items = await rowsOf(source, item, ITEMS);
  const departments = await rowsOf(source, department, DEPARTMENTS);
  return proposeWords({
    accounts: accounts.map(({ acctnumber, fullname, accttype }) => ({
      ...{ name: accountNameOf(acctnumber, fullname), side: sideOf(accttype) },
    })),
    items: items.map(({ name, itemtype }) => ({ name, isStock: STOCK.test(itemtype ?? '') })),
    departments: departments.map(({ name }) => name),
  });
}
