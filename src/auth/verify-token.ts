import { createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import { decode, TokenExpiredError, verify, type Algorithm } from 'jsonwebtoken';
import jwksClient from 'jwks-rsa';
import type { Clock } from '../clock';
import type { Actor } from './actor';
import { toActor, unauthenticated } from './claims';
import type { TokenSettings } from './token-settings';

export type VerifyToken = (authorization: string | undefined) => Promise<Actor>;

/** What a token's signature is checked against. The algorithms are ours, never the token's choice. */
interface Check {
  readonly key: KeyObject;
  readonly algorithms: Algorithm[];
  readonly issuer?: string;
  readonly audience?: string;
}

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const MS = 1000;

type FindCheck = (header: { alg: string; kid?: string }) => Promise<Check>;

function checkFinder(settings: TokenSettings): FindCheck {
  const { jwtSecret, jwks } = settings;
  // A key is read once: reading it costs ten times what checking a signature with it does.
  const secret = jwtSecret ? createSecretKey(Buffer.from(jwtSecret)) : null;
  const keys = jwks && jwksClient({ jwksUri: jwks.url, cache: true, rateLimit: true });
  return async ({ alg, kid }) => {
    if (alg === 'HS256' && secret) return { key: secret, algorithms: ['HS256'] };
    if ((alg === 'RS256' || alg === 'ES256') && jwks && keys) {
      const { issuer, audience } = jwks;
      const key = createPublicKey((await keys.getSigningKey(kid)).getPublicKey());
      return { key, algorithms: [alg], issuer, audience };
    }
    throw unauthenticated('is signed in a way this server does not accept');
  };
}

/** Makes the one function that turns an `Authorization` header into an actor, or refuses it as UNAUTHENTICATED. */
export function openVerifier(settings: TokenSettings, clock: Clock): VerifyToken {
  const findCheck = checkFinder(settings);
  return async (authorization) => {
    const token = BEARER.exec(authorization ?? '')?.[1];
    if (!token) throw unauthenticated(authorization ? 'is not a JWT' : 'is missing');
    const header = decode(token, { complete: true })?.header;
    if (!header) throw unauthenticated('is not a JWT');
    const { key, ...rules } = await findCheck(header).catch((error: unknown) => {
      throw error instanceof Error && error.name === 'Refusal'
        ? error
        : unauthenticated('is signed by a key that the issuer does not publish');
    });
    return toActor(check(token, key, { ...rules, clockTimestamp: clock.now().getTime() / MS }));
  };
}

function check(token: string, key: KeyObject, rules: Parameters<typeof verify>[2]): unknown {
  try {
    return verify(token, key, rules);
  } catch (error) {
    throw unauthenticated(error instanceof TokenExpiredError ? 'has expired' : 'does not verify');
  }
}
