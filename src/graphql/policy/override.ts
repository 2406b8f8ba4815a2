import { demandAllClients } from '../../auth/actor';
import type { Node } from '../../entities/page/node.type';
import { Refusal } from '../../errors';
import { overrideEntry, overrideTicket, type Override, type RowKey } from '../../ingest/override';
import type { RequestContext } from '../../request/context';
import { refreshWithin } from '../../rollup/refresh';
import { readGlobalId } from '../../scalars/global-id';
import { findByKey } from '../find-node';

export type Overridable = 'time-entry' | 'ticket';

const WRITE = { 'time-entry': overrideEntry, ticket: overrideTicket } as const;
const NAME = { 'time-entry': 'time entry', ticket: 'ticket' } as const;
const MAX_INT = 2_147_483_647;
const LONGEST_NOTE = 2000;

const notFound = (id: string, kinds: readonly Overridable[]): Refusal =>
  new Refusal(
    'NOT_FOUND',
    `"${id}" is no ${kinds.map((kind) => NAME[kind]).join(' or ')} of this MSP. Take the id from another answer.`,
    { id },
  );

function readKey(
  id: string,
  kinds: readonly Overridable[],
  { tenantId }: RequestContext,
): RowKey & { kind: Overridable } {
  const read = readGlobalId(id);
  const kind = kinds.find((each) => each === read?.kind);
  const [sourceId, externalId] = read?.parts ?? [];
  const own = read?.tenantId === tenantId && typeof sourceId === 'number' && sourceId <= MAX_INT;
  if (!kind || !own || typeof externalId !== 'string' || externalId.includes('\0'))
    throw notFound(id, kinds);
  return { kind, sourceId, externalId };
}

/** Why a person overrode the rules; nobody could judge the decision later without it. */
export function readNote(note: string): string {
  const text = note.trim();
  if (text !== '' && text.length <= LONGEST_NOTE && !text.includes('\0')) return text;
  throw new Refusal('BAD_NOTE', `Give a note of 1 to ${LONGEST_NOTE} characters that says why.`);
}

/** Overrides one row, or takes the override back; recounts what it touches and reads it anew. */
export async function decide(
  context: RequestContext,
  id: string,
  kinds: readonly Overridable[],
  override: Override | null,
): Promise<Node> {
  demandAllClients(context.actor, 'Overriding the rules');
  context.demand('tickets:read');
  const { tenantId, clock } = context;
  const { kind, ...key } = readKey(id, kinds, context);
  await context.write(async (database) => {
    const found = await database.write(tenantId, (scope) => WRITE[kind](scope, key, override));
    if (!found) throw notFound(id, kinds);
    await refreshWithin(database, tenantId, clock, context.refreshSeconds);
  });
  const node = await findByKey(context, { kind, parts: [key.sourceId, key.externalId] });
  if (!node) throw notFound(id, kinds);
  return node;
}
