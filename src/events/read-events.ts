import type { TenantScope } from '../database/tenant-scope';
import { Refusal } from '../errors';
import { bigint } from '../tables/column';
import { event, type EventKind } from '../tables/event';
import { columnsOf, expressions, statement } from '../tables/select';
import type { RowOf } from '../tables/table';
import { digestOf, type ToldEvent } from './digest';

export interface AskedEvents {
  /** The number after which to begin; null: with the oldest that is kept. */
  readonly after: string | null;
  readonly most: number;
  /** Only these; null: all. */
  readonly kinds: readonly EventKind[] | null;
}

export interface EventPage {
  readonly nodes: readonly ToldEvent[];
  /** What to ask after next; null while nothing has happened. */
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly digest: string;
}

/** Numbers are given in order, and forgotten in order. */
interface Bounds {
  readonly last: bigint;
  readonly forgotten: bigint;
}

const COLUMNS = columnsOf(event, 'e', 'number', 'kind', 'at', 'subject', 'data');
const numberOf = (name: string) =>
  [
    bigint,
    `coalesce((SELECT last FROM last_number WHERE tenant_id = $1 AND table_name = '${name}'), 0)`,
  ] as const;
const BOUNDS = statement`SELECT ${expressions({
  last: numberOf('event'),
  forgotten: numberOf('forgotten_event'),
})}`;
const PAGE = statement`SELECT ${COLUMNS} FROM event e
  WHERE e.tenant_id = $1 AND e.number > $2 AND ($3::text[] IS NULL OR e.kind = ANY ($3))
  ORDER BY e.number LIMIT $4`;

export async function readBounds(scope: TenantScope): Promise<Bounds> {
  const [row] = await scope.query(BOUNDS, [scope.tenantId]);
  return { last: BigInt(row!.last), forgotten: BigInt(row!.forgotten) };
}

export const eventsAfter = (
  scope: TenantScope,
  after: bigint,
  { kinds, most }: Pick<AskedEvents, 'kinds' | 'most'>,
): Promise<RowOf<typeof COLUMNS>[]> =>
  scope.query(PAGE, [scope.tenantId, String(after), kinds, most]);

const badNumber = (text: string): Refusal =>
  new Refusal(
    'BAD_CURSOR',
    `"${text}" is no number of an event. Write the endCursor of a page, or leave it out to begin with the oldest.`,
  );

const notYet = (after: bigint, last: bigint): Refusal =>
  new Refusal(
    'BAD_CURSOR',
    `No event has the number ${after} yet; the last is ${last}. Where the database was restored from a copy, read your data anew, then go on after ${last}.`,
    { last: String(last) },
  );

export const gone = (forgotten: bigint): Refusal =>
  new Refusal(
    'EVENTS_GONE',
    `Events up to number ${forgotten} are no longer kept. Read your data anew, then go on after ${forgotten}.`,
    { forgotten: String(forgotten) },
  );

function startOf(after: string | null, { last, forgotten }: Bounds): bigint {
  if (after === null) return forgotten;
  if (!/^\d{1,18}$/.test(after)) throw badNumber(after);
  const number = BigInt(after);
  if (number > last) throw notYet(number, last);
  if (number < forgotten) throw gone(forgotten);
  return number;
}

/**
 * A page of the log, in order. Its end is the number up to which it has looked, whatever kinds were asked
 * for, so that nobody looks at the same events twice.
 */
export async function readEvents(scope: TenantScope, asked: AskedEvents): Promise<EventPage> {
  const bounds = await readBounds(scope);
  const after = startOf(asked.after, bounds);
  const found = await eventsAfter(scope, after, { ...asked, most: asked.most + 1 });
  const nodes = found.slice(0, asked.most);
  const hasNextPage = found.length > nodes.length;
  const end = hasNextPage ? nodes.at(-1)!.number : String(bounds.last);
  return {
    ...{ nodes, hasNextPage, digest: digestOf(nodes) },
    endCursor: end === '0' ? null : end,
  };
}
