import type { Scope } from '../../auth/scopes';
import { finding } from '../../numbers/quality/catalogue';
import type { SampleKind } from '../../numbers/quality/finding';
import type { RequestContext } from '../../request/context';
import type { Sample } from '../../rollup/quality/read-samples';
import { toGlobalId, type GlobalIdKind } from '../../scalars/global-id';
import { samplesLoader } from './samples.loader';
import type { PlacedFinding } from './to-finding';

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

/** Ids of rows behind a finding; none of a kind that the token may not read. */
export async function sampleIds(
  context: RequestContext,
  { code, place }: PlacedFinding,
  first: number,
): Promise<string[]> {
  const { sample } = finding(code);
  if (!sample) return [];
  const [kind, scope] = KINDS[sample];
  if (!context.actor.scopes.has(scope)) return [];
  const found = await context.once(samplesLoader).load({ ...place, code, first });
  return found.map((each) => toId(kind, context.tenantId, each));
}
