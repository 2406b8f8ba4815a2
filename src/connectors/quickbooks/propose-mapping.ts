import type { Source } from '../connector';
import { soldByName } from '../ledger/guesses';
import { isTool, isWages, soldByItem } from './guesses';
import { quickbooksMapping, type QuickbooksMapping } from './mapping';
import { readSome } from './pages';
import { account, item, named, type Named } from './shapes';

const nameOf = ({ FullyQualifiedName, Name }: Named): string => FullyQualifiedName ?? Name ?? '';

const each = <T extends Named, M>(rows: readonly T[], mean: (row: T) => M) =>
  Object.fromEntries(rows.map((row) => [nameOf(row), mean(row)] as const));

/** A class whose name says nothing of what is sold leaves it to the account. */
const saysMore = (row: Named): boolean => soldByName(nameOf(row)) !== 'NON_RECURRING_SERVICE';

/** What the items, classes and accounts that the source holds probably mean. A person looks through it before it counts. */
export async function proposeMapping(source: Source): Promise<QuickbooksMapping> {
  const [items, accounts, classes] = await Promise.all([
    readSome(source, { entity: 'Item', hidesInactive: true }),
    readSome(source, { entity: 'Account', hidesInactive: true }),
    readSome(source, { entity: 'Class', hidesInactive: true }),
  ]);
  const sold = items.flatMap((row) => item.safeParse(row).data ?? []);
  const told = classes.flatMap((row) => named.safeParse(row).data ?? []).filter(saysMore);
  const known = accounts.flatMap((row) => account.safeParse(row).data ?? []);
  return quickbooksMapping.parse({
    items: each(
      sold.filter(({ Type }) => Type !== 'Category'),
      soldByItem,
    ),
    classes: each(told, (row) => soldByName(nameOf(row))),
    tools: each(known.filter(isTool), () => ({})),
    payroll: each(known.filter(isWages), () => ({})),
  });
}
