import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The secret of a token that Seatwise issued: `seatwise_<msp>_<token>_<43 letters>`. Its start lets scanners of leaked secrets know it. */
const SHAPE = /^seatwise_([1-9]\d{0,8})_([1-9]\d{0,8})_[\w-]{43}$/;
const SECRET_BYTES = 32;

export interface ApiSecret {
  readonly tenantId: number;
  readonly tokenId: number;
  readonly hash: string;
}

/** A secret of 256 random bits needs neither salt nor a slow hash. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const isApiSecret = (text: string): boolean => text.startsWith('seatwise_');

/** What a secret says of itself; null when it is none. */
export function readApiSecret(text: string): ApiSecret | null {
  const [, tenantId, tokenId] = SHAPE.exec(text) ?? [];
  if (tenantId === undefined) return null;
  return { tenantId: Number(tenantId), tokenId: Number(tokenId), hash: hashOf(text) };
}

/** A new secret of a token, and what is kept of it. */
export function mintSecret(tenantId: number, tokenId: number): { secret: string; hash: string } {
  const random = randomBytes(SECRET_BYTES).toString('base64url');
  const secret = `seatwise_${tenantId}_${tokenId}_${random}`;
  return { secret, hash: hashOf(secret) };
}

export const isSameHash = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one), Buffer.from(other));
