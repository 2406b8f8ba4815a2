import { createHash } from 'node:crypto';

/** A key that secrets are sealed with. Its id tells which one a sealed text needs, and nothing of it. */
export interface SecretsKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The key that new secrets are sealed with, and older ones that still open what they sealed. */
export interface KeyRing {
  readonly current: SecretsKey;
  readonly all: readonly SecretsKey[];
}

const ID_LENGTH = 12;

/** The text of a setting has no fixed length, and a key has: the two uses must not share bytes. */
function toKey(text: string): SecretsKey {
  const bytes = createHash('sha256').update(`seatwise secrets key ${text}`).digest();
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, ID_LENGTH);
  return { id, bytes };
}

export function keyRingOf(current: string, ...previous: readonly string[]): KeyRing {
  const key = toKey(current);
  return { current: key, all: [key, ...previous.map(toKey)] };
}
