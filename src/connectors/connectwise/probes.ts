import type { Source } from '../connector';
import { readPage } from './pages';

const NEWEST = 50;

/** Rows that a key which may see everything would not find all empty. */
async function someOf(source: Source, path: string, fields: string): Promise<readonly object[]> {
  const { rows } = await readPage(source, { path, fields, size: NEWEST }, null);
  return rows as readonly object[];
}

const allLack = (rows: readonly object[], field: string): boolean =>
  rows.length > 0 && rows.every((row) => !(row as Record<string, unknown>)[field]);

/**
 * What a key that may not see everything starves without an error: the cost of people is left out of
 * the answers, and lists hold nothing.
 */
export async function probe(source: Source): Promise<string[]> {
  const notes: string[] = [];
  if (allLack(await someOf(source, '/system/members', 'id,hourlyCost'), 'hourlyCost'))
    notes.push(
      'No member has an hourly cost: the security role of the key hides it, or nobody has entered it. Every metric of labour cost will be without a value.',
    );
  if ((await someOf(source, '/time/entries', 'id')).length === 0)
    notes.push('The key sees no time entry at all. Every metric of hours will be without a value.');
  return notes;
}
