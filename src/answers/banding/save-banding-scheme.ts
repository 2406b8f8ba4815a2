import { randomUUID } from 'node:crypto';
import { demandAllClients } from '../../auth/actor';
import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { saveScheme } from '../../rollup/choices/save-scheme';
import { refreshWithin } from '../../rollup/count/refresh';
import { toGlobalId } from '../../scalars/global-id';
import { banding, findScheme, type BandingScheme } from './banding';
import { draftScheme } from './draft-scheme';
import { readScheme, type SchemeGiven, type SchemeSent } from './read-scheme';

/**
 * A dry run gets an id of its own, even when it would replace a scheme, because nothing is saved
 * under it.
 */
const draftId = (): string => `draft-banding-scheme_${randomUUID()}`;

async function refuseTakenName(
  context: RequestContext,
  { name }: SchemeGiven,
  replaced: BandingScheme | null,
): Promise<void> {
  const { schemes } = await context.once(banding);
  const other = schemes.find((each) => each.name === name && each.key !== replaced?.key);
  if (!other) return;
  throw new Refusal(
    'SCHEME_NAME_TAKEN',
    `Another scheme (${other.id}) is called "${name}". Give its id to replace it, or choose another name. Nothing was saved.`,
    { scheme: other.id },
  );
}

/**
 * Saves a new scheme, or replaces the one with the id, and draws its bands. A dry run only tries
 * it.
 */
export async function saveBandingScheme(
  context: RequestContext,
  sent: SchemeSent,
): Promise<BandingScheme> {
  demandAllClients(context.actor, 'A banding scheme');
  const given = readScheme(sent);
  const replaced = sent.id ? await findScheme(context, sent.id) : null;
  await refuseTakenName(context, given, replaced);
  const draft = await draftScheme(context, given, replaced?.key ?? null);
  const { name, basis, method, bandCount, thresholdTexts, partitionBy, basisMonths } = given;
  if (sent.dryRun) {
    const drawn = { method, bandCount, thresholds: thresholdTexts, partitionBy, basisMonths };
    return { key: 0, id: draftId(), name, basis, ...drawn, draft };
  }
  const { tenantId, clock, actor } = context;
  const stamp = { at: clock.now(), by: actor.subject };
  const key = await context.write(async (database) => {
    const id = await saveScheme(database, stamp, tenantId, given, replaced?.key ?? null);
    await refreshWithin(database, tenantId, clock, context.refreshSeconds);
    return id;
  });
  return (await findScheme(context, toGlobalId('banding-scheme', tenantId, key)))!;
}
