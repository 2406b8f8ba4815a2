import { z } from 'zod';
import type { Source } from '../connector';
import { orNull } from '../http/or-null';
import type { LinesMapping } from '../ledger/lines-mapping';
import { proposeWords } from '../ledger/propose';
import { readSome } from './pages';
import { accountNameOf, isIncome } from './shapes';

const text = z.string().nullish();
const account = z.object({ id: text, name: text, accountType: text, normalBalance: text });
const item = z.object({ name: z.string().min(1), itemType: text });
const department = z.object({ name: z.string().min(1) });

/** The rows that can be read; a list that the key may not see proposes nothing. */
async function rowsOf<Shape extends z.ZodObject>(
  source: Source,
  object: string,
  shape: Shape,
): Promise<z.infer<Shape>[]> {
  const fields = ['key', ...Object.keys(shape.shape)];
  const rows = (await readSome(source, { object, fields }).catch(orNull)) ?? [];
  return rows.flatMap((row) => {
    const read = shape.safeParse(row);
    return read.success ? [read.data] : [];
  });
}

function sideOf({ accountType, normalBalance }: z.infer<typeof account>) {
  if (isIncome(accountType, normalBalance)) return 'INCOME';
  return /^income/i.test(accountType ?? '') ? 'COST' : 'OTHER';
}

/** Services are kept as items without stock there. */
const STOCK = /^(inventory|kit|stockable)/i;

export async function proposeMapping(source: Source): Promise<LinesMapping> {
  const accounts = await rowsOf(source, 'general-ledger/account', account);
  const items = await rowsOf(source, 'inventory-control/item', item);
  const departments = await rowsOf(source, 'company-config/department', department);
  return proposeWords({
    accounts: accounts.map((each) => ({
      ...{ name: accountNameOf(each.id, each.name), side: sideOf(each) },
    })),
    items: items.map(({ name, itemType }) => ({ name, isStock: STOCK.test(itemType ?? '') })),
    departments: departments.map(({ name }) => name),
  });
}
