import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SourceProblem } from '../http/source-problem';
import type { KeyRing, SecretsKey } from './key-ring';

const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Which key sealed a text. */
export const keyIdOf = (sealed: string): string | undefined => sealed.split('.')[1];

/**
 * Seals a text (AES-256-GCM). `owner` is not in the sealed text, but is needed to open it: moved to
 * another connection's row, it does not open.
 */
export function seal(text: string, owner: string, { current }: KeyRing): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, current.bytes, nonce).setAAD(Buffer.from(owner));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const sealed = Buffer.concat([nonce, cipher.getAuthTag(), data]).toString('base64url');
  return [VERSION, current.id, sealed].join('.');
}

function openWith(key: SecretsKey, owner: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key.bytes, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
  const data = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([data, decipher.final()]).toString('utf8');
}

export function unseal(sealed: string, owner: string, ring: KeyRing): string {
  const [version, id, data = ''] = sealed.split('.');
  const key = ring.all.find((each) => each.id === id);
  try {
    if (version === VERSION && key) return openWith(key, owner, data);
  } catch {
    // Told below: whether the key or the text is wrong makes no difference to anybody.
  }
  throw new SourceProblem(
    'SECRETS_LOST',
    'The credentials cannot be opened with the keys of this server. Set SECRETS_KEY (or SECRETS_KEY_PREVIOUS) to the key they were sealed with, or enter them again.',
  );
}
