import { createHash, createHmac, timingSafeEqual, type BinaryToTextEncoding } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether two texts are equal, in a time that does not tell how much of them is. */
export const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(digest(one), digest(other));

export interface Signing {
  readonly algorithm: 'sha1' | 'sha256';
  /** How the signature may be written. */
  readonly encodings: readonly BinaryToTextEncoding[];
}

/** Whether these bytes were signed with one of these keys. */
export function isSigned(
  body: Buffer,
  signature: string | string[] | undefined,
  keys: readonly (string | Buffer)[],
  { algorithm, encodings }: Signing,
): boolean {
  if (typeof signature !== 'string') return false;
  return keys.some((key) => {
    const right = createHmac(algorithm, key).update(body).digest();
    return encodings.some((encoding) => isSame(right.toString(encoding), signature));
  });
}
