import type { Page, Pass, Source } from '../connector';
import { LINES } from './listings';
import { readRows } from './pages';

interface LineRow {
  readonly id: string;
  readonly lastmodifieddate: string;
}

/** Lines of one transaction, as one row. */
function together(lines: readonly LineRow[]): object[] {
  const byId = new Map<string, LineRow[]>();
  for (const line of lines) byId.set(line.id, [...(byId.get(line.id) ?? []), line]);
  return [...byId].map(([id, ofOne]) => ({
    ...{ id, lastmodifieddate: ofOne[0]!.lastmodifieddate, lines: ofOne },
  }));
}

/**
 * Transactions with all their lines on accounts of profit and loss. The lines of the last transaction
 * of a page may go on in the next one. It is left to that page, unless it fills this one alone.
 */
export async function readTransactions(source: Source, pass: Pass): Promise<Page> {
  let { rows, last } = await readRows(source, LINES, pass);
  const lines = [...rows] as LineRow[];
  while (last !== null) {
    const open = lines.at(-1)!.id;
    const whole = lines.filter(({ id }) => id !== open);
    const end = whole.at(-1);
    if (end)
      return {
        rows: together(whole),
        next: { since: end.lastmodifieddate, id: end.id, part: null },
      };
    ({ rows, last } = await readRows(source, LINES, { ...pass, at: last }));
    lines.push(...(rows as LineRow[]));
  }
  return { rows: together(lines), next: null };
}
