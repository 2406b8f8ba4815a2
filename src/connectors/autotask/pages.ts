import type { z } from 'zod';
import type { Pass, Place, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { ask, PAGE_SIZE, type Filter, type Query, type Row } from './query';

/** Fields that are ours and not the source's. */
const OURS = ['history', 'goneSince', 'weeklyHours'];

/** Only the fields that are kept are asked for. */
export const fieldsOf = (schema: z.ZodObject): string[] =>
  Object.keys(schema.shape).filter((name) => !OURS.includes(name));

export const changedBetween = (field: string, { from, upTo }: Pass): Filter[] => [
  ...(from === null ? [] : [{ op: 'gte', field, value: from } as const]),
  { op: 'lte', field, value: upTo },
];

/** Every query needs a condition. Company 0 is the MSP itself, so that ids begin there. */
export const EVERY_ROW: Filter = { op: 'gte', field: 'id', value: 0 };

const after = (at: Place | null): Filter =>
  at === null ? EVERY_ROW : { op: 'gt', field: 'id', value: Number(at as string) };

/** That rows come by id is what everybody has seen and nobody promises. Without it, rows would be passed over. */
function assertByIds(rows: readonly Row[], entity: string): void {
  const isByIds = rows.every(
    ({ id }, place) => place === 0 || Number(rows[place - 1]!.id) < Number(id),
  );
  if (isByIds) return;
  const message = `${entity} does not come in the order of its ids, so that rows could be passed over.`;
  throw new SourceProblem('BROKEN_ANSWER', message);
}

export interface RowPage {
  readonly rows: readonly Row[];
  readonly next: Place | null;
}

/** One page after the id of the last row of the page before: rows that come or go meanwhile move no other row. */
export async function readPage(source: Source, query: Query, at: Place | null): Promise<RowPage> {
  const { size = PAGE_SIZE, entity } = query;
  const filter = [after(at), ...query.filter];
  const { rows, nextPage } = await ask(source, { ...query, filter });
  assertByIds(rows, entity);
  const last = rows.at(-1)?.id;
  const isLast = last === undefined || (nextPage === null && rows.length < size);
  return { rows, next: isLast ? null : String(last as number) };
}

/** The ids of everything, to find what vanished. */
export async function readIds(
  source: Source,
  entity: string,
  at: Place | null,
): Promise<{ ids: string[]; next: Place | null }> {
  const { rows, next } = await readPage(source, { entity, fields: ['id'], filter: [] }, at);
  return { ids: rows.map(({ id }) => String(id)), next };
}
