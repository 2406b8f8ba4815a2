import { demandAllClients } from '../../auth/actor';
import type { Node } from '../node/node.type';
import { Refusal } from '../../errors';
import { overrideEntry, overrideTicket, type Override, type RowKey } from '../../ingest/override';
import type { RequestContext } from '../../request/context';
import { refreshWithin } from '../../rollup/count/refresh';
import { findByKey, type Key } from '../node/find-node';
import { demandOne, readReference, type Reference } from '../external-ref/read-reference';

export type Overridable = 'time-entry' | 'ticket';

const WRITE = { 'time-entry': overrideEntry, ticket: overrideTicket } as const;
const NAME = { 'time-entry': 'time entry', ticket: 'ticket' } as const;
const LONGEST_NOTE = 2000;

const inWords = ({ id, ref }: Reference): string =>
  ref ? `"${ref.externalId}" of the source "${ref.source}"` : `"${id}"`;

const notFound = (reference: Reference, kinds: readonly Overridable[]): Refusal =>
  new Refusal(
    'NOT_FOUND',
    `${inWords(reference)} is no ${kinds.map((kind) => NAME[kind]).join(' or ')} of this MSP. Take the id from another answer, or the ref as it was sent.`,
    { id: reference.id ?? null, ref: reference.ref ?? null },
  );

type OwnRow = RowKey & { readonly kind: Overridable };

const toRow = (kind: Overridable, [sourceId, externalId]: Key['parts']): OwnRow => ({
  kind,
  sourceId: Number(sourceId),
  externalId: String(externalId),
});

/**
 * Reads the row to override. An id tells its kind. A ref may name a ticket and a time entry, so the
 * caller must then say which.
 */
async function readRow(
  context: RequestContext,
  reference: Reference,
  kinds: readonly Overridable[],
): Promise<OwnRow> {
  demandOne(reference, kinds);
  const named = kinds.map(async (kind) => {
    const key = await readReference(context, kind, reference);
    return key && (kinds.length === 1 || (await findByKey(context, key)))
      ? [toRow(kind, key.parts)]
      : [];
  });
  const [row, other] = (await Promise.all(named)).flat();
  if (!row) throw notFound(reference, kinds);
  if (!other) return row;
  throw new Refusal(
    'BAD_REFERENCE',
    `${inWords(reference)} is a ticket and a time entry: say by "subject" which is meant.`,
  );
}

/**
 * The reason why a person overrides the rules. Nobody could judge the decision later without one.
 */
export function readNote(note: string): string {
  const text = note.trim();
  if (text !== '' && text.length <= LONGEST_NOTE && !text.includes('\0')) return text;
  throw new Refusal('BAD_NOTE', `Give a note of 1 to ${LONGEST_NOTE} characters that says why.`);
}

/**
 * Overrides one row or takes the override back, recounts what it touches, and reads the row again.
 */
export async function decide(
  context: RequestContext,
  reference: Reference,
  kinds: readonly Overridable[],
  override: Override | null,
): Promise<Node> {
  demandAllClients(context.actor, 'Overriding the rules');
  context.demand('tickets:read');
  const { tenantId, clock } = context;
  const { kind, ...key } = await readRow(context, reference, kinds);
  await context.write(async (database) => {
    const found = await database.write(tenantId, (scope) => WRITE[kind](scope, key, override));
    if (!found) throw notFound(reference, kinds);
    await refreshWithin(database, tenantId, clock, context.refreshSeconds);
  });
  const node = await findByKey(context, { kind, parts: [key.sourceId, key.externalId] });
  if (!node) throw notFound(reference, kinds);
  return node;
}
