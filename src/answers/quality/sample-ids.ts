import type { Scope } from '../../auth/scopes';
import { finding } from '../../numbers/quality/catalogue';
import type { SampleKind } from '../../numbers/quality/finding';
import type { RequestContext } from '../../request/context';
import type { Sample } from '../../rollup/serve/findings/read-samples';
import { toGlobalId, type GlobalIdKind } from '../../scalars/global-id';
import { samplesLoader } from './samples.loader';
import type { PlacedFinding } from './finding';

const KINDS: Readonly<Record<NonNullable<SampleKind>, readonly [GlobalIdKind, Scope]>> = {
  CLIENT: ['client', 'clients:read'],
  AGREEMENT: ['agreement', 'clients:read'],
  TICKET: ['ticket', 'tickets:read'],
  TIME_ENTRY: ['time-entry', 'tickets:read'],
  TECHNICIAN: ['technician', 'staff:read'],
  PARKED_RECORD: ['parked-record', 'ingest:write'],
};

const toId = (kind: GlobalIdKind, tenantId: number, { a, b }: Sample): string =>
  b === '' ? toGlobalId(kind, tenantId, a) : toGlobalId(kind, tenantId, a, b);

async function sampled(
  context: RequestContext,
  { code, place }: PlacedFinding,
  first: number,
): Promise<readonly Sample[]> {
  const { sample } = finding(code);
  if (!sample || !context.actor.scopes.has(KINDS[sample][1])) return [];
  return context.once(samplesLoader).load({ ...place, code, first });
}

/**
 * Keys of clients that a finding is about, including deleted ones, which no list shows any more.
 */
export async function sampleClients(
  context: RequestContext,
  found: PlacedFinding,
  first: number,
): Promise<number[]> {
  if (finding(found.code).sample !== 'CLIENT') return [];
  return (await sampled(context, found, first)).map(({ a }) => a);
}

/** Ids of rows behind a finding; empty for a kind that the token may not read. */
export async function sampleIds(
  context: RequestContext,
  found: PlacedFinding,
  first: number,
): Promise<string[]> {
  const { sample } = finding(found.code);
  if (!sample) return [];
  const rows = await sampled(context, found, first);
  return rows.map((each) => toId(KINDS[sample][0], context.tenantId, each));
}
