import type { Source } from '../connector';
import { isTool, isWages, soldByItem } from './guesses';
import { quickbooksMapping, type QuickbooksMapping } from './mapping';
import { readSome } from './pages';
import { account, item, type Account, type Item } from './shapes';

const nameOf = ({ FullyQualifiedName, Name }: Account | Item): string =>
  FullyQualifiedName ?? Name ?? '';

const each = <T extends Account | Item, M>(rows: readonly T[], mean: (row: T) => M) =>
  Object.fromEntries(rows.map((row) => [nameOf(row), mean(row)] as const));

/** What the items and accounts that the source holds probably mean. A person looks through it before it counts. */
export async function proposeMapping(source: Source): Promise<QuickbooksMapping> {
  const [items, accounts] = await Promise.all([
    readSome(source, { entity: 'Item', hidesInactive: true }),
    readSome(source, { entity: 'Account', hidesInactive: true }),
  ]);
  const sold = items.flatMap((row) => item.safeParse(row).data ?? []);
  const known = accounts.flatMap((row) => account.safeParse(row).data ?? []);
  return quickbooksMapping.parse({
    items: each(
      sold.filter(({ Type }) => Type !== 'Category'),
      soldByItem,
    ),
    tools: each(known.filter(isTool), () => ({})),
    payroll: each(known.filter(isWages), () => ({})),
  });
}
