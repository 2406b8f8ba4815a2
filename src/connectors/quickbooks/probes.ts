import type { Source } from '../connector';
import { readCount } from './pages';

const EVER = { from: null, upTo: '9999-12-31T00:00:00Z' };

const countOf = (source: Source, entity: string): Promise<number | null> =>
  readCount(source, { entity, hidesInactive: false }, EVER);

/** What a company without these lists starves, though no question is refused. */
export async function probe(source: Source): Promise<string[]> {
  const notes: string[] = [];
  if ((await countOf(source, 'Invoice')) === 0 && (await countOf(source, 'SalesReceipt')) === 0)
    notes.push(
      'The company has no invoice and no sales receipt. Every metric of revenue will be without a value.',
    );
  return notes;
}
