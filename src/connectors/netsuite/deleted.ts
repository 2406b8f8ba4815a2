import { z } from 'zod';
import type { Page, Pass, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { canAsk } from './abilities';
import type { Listing } from './listing';
import { ask, timeLiteral } from './suiteql';

const deletedRecord = z.object({ type: z.string(), recordid: z.coerce.string() });

/** Who was deleted since then, as far as the role may know. What it does not tell is found by comparing ids. */
async function readDeleted(
  source: Source,
  { deletedAs }: Listing,
  from: string,
): Promise<readonly string[]> {
  if (!(await canAsk(source, 'DeletedRecord', 'recordid'))) return [];
  const { rows } = await ask(
    source,
    `SELECT d.type AS type, d.recordid AS recordid FROM DeletedRecord d WHERE d.deleteddate >= ${timeLiteral(from)}`,
  );
  const read = z.array(deletedRecord).safeParse(rows);
  if (!read.success)
    throw new SourceProblem('BROKEN_ANSWER', 'Deleted records are not told as documented.');
  return read.data.filter(({ type }) => deletedAs.test(type)).map(({ recordid }) => recordid);
}

/** The last page of a later pass also tells what was deleted since the one before. */
export async function withDeleted(
  source: Source,
  listing: Listing,
  pass: Pass,
  page: Page,
): Promise<Page> {
  if (pass.isFirst || pass.from === null || page.next !== null) return page;
  return { ...page, gone: await readDeleted(source, listing, pass.from) };
}
