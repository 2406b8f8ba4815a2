import { keysByRef, type NumberedTable } from './keys-by-ref.loader';
import type { ExternalRefInput } from './external-ref.type';
import { sources } from './sources.loader';
import { Refusal } from '../../errors';
import { tidyId } from '../../ingest/fields/text';
import type { RequestContext } from '../../request/context';
import { ownKey, type Key } from '../node/find-node';

/** Things that can be named by their id here or by their id in a source. */
export type Referable = NumberedTable | 'ticket' | 'time-entry';

export interface Reference {
  readonly id?: string | null;
  readonly ref?: ExternalRefInput | null;
}

const inWords = (kind: Referable): string => kind.replace('-', ' ');

/** Refuses unless exactly one of the two names the thing. */
export function demandOne({ id, ref }: Reference, kinds: readonly Referable[]): void {
  if (!id !== !ref) return;
  throw new Refusal(
    'BAD_REFERENCE',
    `Give either the id or the ref of the ${kinds.map(inWords).join(' or ')}, and not both.`,
  );
}

function keyOfId(id: string, kind: Referable, context: RequestContext): Key | null {
  const key = ownKey(id, context);
  return key?.kind === kind ? key : null;
}

async function keyOfRef(
  ref: ExternalRefInput,
  kind: Referable,
  context: RequestContext,
): Promise<Key | null> {
  const externalId = tidyId(ref.externalId);
  const sourceKey = (await context.once(sources)).keys.get(ref.source);
  if (sourceKey === undefined) return null;
  if (kind === 'ticket' || kind === 'time-entry') return { kind, parts: [sourceKey, externalId] };
  const key = await keysByRef(context, kind).load([sourceKey, externalId]);
  return key === null ? null : { kind, parts: [key] };
}

/**
 * The own key of the named thing; null when nothing can have the name. The thing itself need not
 * exist.
 */
export async function readReference(
  context: RequestContext,
  kind: Referable,
  reference: Reference,
): Promise<Key | null> {
  demandOne(reference, [kind]);
  const { id, ref } = reference;
  return ref ? keyOfRef(ref, kind, context) : keyOfId(id ?? '', kind, context);
}
