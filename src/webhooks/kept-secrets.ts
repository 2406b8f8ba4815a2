import type { KeyRing } from '../connectors/secrets/key-ring';
import { seal, unseal } from '../connectors/secrets/seal';
import { mintSecret } from './sign';

/** What an endpoint's deliveries are signed with. After a change, the one before signs too for a while. */
interface KeptSecrets {
  readonly secret: string;
  readonly previous: string | null;
  readonly previousUntil: string | null;
}

/** What a sealed text belongs to. */
const ownerOf = (tenantId: number, id: number): string => `webhook ${tenantId} ${id}`;

export interface SealedFor {
  readonly tenantId: number;
  readonly id: number;
  readonly ring: KeyRing;
}

const sealed = (kept: KeptSecrets, { tenantId, id, ring }: SealedFor): string =>
  seal(JSON.stringify(kept), ownerOf(tenantId, id), ring);

const opened = (text: string, { tenantId, id, ring }: SealedFor): KeptSecrets =>
  JSON.parse(unseal(text, ownerOf(tenantId, id), ring)) as KeptSecrets;

/** A secret of a new endpoint, and what is kept of it. */
export function firstSecret(of: SealedFor): { secret: string; secrets: string } {
  const secret = mintSecret();
  return { secret, secrets: sealed({ secret, previous: null, previousUntil: null }, of) };
}

/** Another secret. The one before signs until a moment. */
export function nextSecret(
  before: string,
  until: Date,
  of: SealedFor,
): { secret: string; secrets: string } {
  const secret = mintSecret();
  const { secret: previous } = opened(before, of);
  return { secret, secrets: sealed({ secret, previous, previousUntil: until.toISOString() }, of) };
}

/** The secrets that sign now, the newest first. */
export function secretsAt(now: Date, kept: string, of: SealedFor): readonly string[] {
  const { secret, previous, previousUntil } = opened(kept, of);
  const both = previous !== null && now.toISOString() < (previousUntil ?? '');
  return both ? [secret, previous] : [secret];
}

/** The same secrets, sealed with the key that holds now. */
export const sealAnew = (kept: string, of: SealedFor): string => sealed(opened(kept, of), of);
