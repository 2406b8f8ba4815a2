import type { Gap, Source } from '../connector';
import { readPage } from './pages';

const SOME = 50;

/** Rows that a key which may see everything would not find all empty. */
async function someOf(
  source: Source,
  path: string,
  fields: string,
  conditions?: string,
): Promise<readonly object[]> {
  const { rows } = await readPage(source, { path, fields, size: SOME, conditions }, null);
  return rows as readonly object[];
}

const allLack = (rows: readonly object[], field: string): boolean =>
  rows.length > 0 && rows.every((row) => !(row as Record<string, unknown>)[field]);

/** In every company some time is not billed. Where none is among much, the key may not see it. */
async function probeTime(source: Source): Promise<Gap[]> {
  const time = await someOf(source, '/time/entries', 'id');
  if (time.length === 0)
    return [
      {
        ...{ starves: 'TIME', partial: false },
        message:
          'The key sees no time entry at all. Every metric of hours will be without a value.',
      },
    ];
  if (time.length < SOME) return [];
  const unbilled = await someOf(source, '/time/entries', 'id', 'billableOption!="Billable"');
  if (unbilled.length > 0) return [];
  return [
    {
      ...{ starves: 'TIME', partial: true },
      message:
        'The key sees billable time only. Every metric of hours is without a value, because a part of them is missing.',
    },
  ];
}

/**
 * What a key that may not see everything starves without an error: the cost of people is left out of
 * the answers, and lists hold nothing, or only what is billed.
 */
export async function probe(source: Source): Promise<Gap[]> {
  const members = await someOf(source, '/system/members', 'id,hourlyCost');
  const time = await probeTime(source);
  if (!allLack(members, 'hourlyCost')) return time;
  return [
    {
      ...{ starves: 'LABOUR_COST', partial: false },
      message:
        'No member has an hourly cost: the security role of the key hides it, or nobody has entered it. Every metric of labour cost will be without a value.',
    },
    ...time,
  ];
}
