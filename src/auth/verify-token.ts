import { createSecretKey, type KeyObject } from 'node:crypto';
import { TokenExpiredError, verify, type Algorithm } from 'jsonwebtoken';
import type { Clock } from '../clock';
import { silentLogger, type Logger } from '../logger';
import type { Actor } from './actor';
import { toActor, unauthenticated } from './claims';
import { openKeySet } from './key-set';
import { KnownTokens } from './known-tokens';
import type { TokenSettings } from './token-settings';

export type VerifyToken = (authorization: string | undefined) => Promise<Actor>;

/**
 * What the signature of a token is checked against. The algorithms come from here,
 * never from the token.
 */
interface Check {
  readonly key: KeyObject;
  readonly algorithms: Algorithm[];
  readonly issuer?: string;
  readonly audience?: string;
}

interface Header {
  readonly alg?: unknown;
  readonly kid?: unknown;
  /** Extensions that a server must understand, or refuse the token. This one understands none. */
  readonly crit?: unknown;
}

const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i;
const MS = 1000;
/** Shorter RSA keys have been factored, or soon will be. */
const FEWEST_RSA_BITS = 2048;

type FindCheck = (header: Header) => Promise<Check>;

function readHeader(token: string): Header {
  try {
    const text = Buffer.from(token.split('.')[0]!, 'base64url').toString('utf8');
    const header: unknown = JSON.parse(text);
    if (typeof header === 'object' && header !== null) return header;
  } catch {
    // Refused below: text that is not JSON is not a header.
  }
  throw unauthenticated('is not a JWT');
}

function refuseShort(key: KeyObject): KeyObject {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa' || bits >= FEWEST_RSA_BITS) return key;
  throw unauthenticated(
    `is signed by an RSA key of ${bits} bits, and at least ${FEWEST_RSA_BITS} are safe`,
  );
}

function checkFinder({ jwtSecret, jwks }: TokenSettings, logger: Logger): FindCheck {
  // The key is read once: reading it takes ten times as long as checking a signature.
  const secret = jwtSecret ? createSecretKey(Buffer.from(jwtSecret)) : null;
  const keys = jwks && openKeySet({ url: jwks.url, logger });
  return async ({ alg, kid, crit }) => {
    if (crit !== undefined) throw unauthenticated('asks for more than this server understands');
    if (alg === 'HS256' && secret) return { key: secret, algorithms: ['HS256'] };
    if ((alg === 'RS256' || alg === 'ES256') && jwks && keys) {
      const key = await keys.find(alg, typeof kid === 'string' ? kid : undefined);
      if (!key) throw unauthenticated('is signed by a key that the issuer does not publish');
      const { issuer, audience } = jwks;
      return { key: refuseShort(key), algorithms: [alg], issuer, audience };
    }
    throw unauthenticated('is signed in a way this server does not accept');
  };
}

/** Makes the one function that turns an `Authorization` header into an actor, or refuses it as UNAUTHENTICATED. */
export function openVerifier(
  settings: TokenSettings,
  clock: Clock,
  logger: Logger = silentLogger,
): VerifyToken {
  const findCheck = checkFinder(settings, logger);
  const known = new KnownTokens();
  return async (authorization) => {
    const token = BEARER.exec(authorization ?? '')?.[1];
    if (!token) throw unauthenticated(authorization ? 'is not a JWT' : 'is missing');
    const now = clock.now();
    const before = known.find(token, now);
    if (before) return before;
    const { key, ...rules } = await findCheck(readHeader(token));
    const actor = toActor(check(token, key, { ...rules, clockTimestamp: now.getTime() / MS }));
    // The secret stays as long as the process. An issuer may withdraw a key.
    if (key.type === 'secret') known.keep(token, actor);
    return actor;
  };
}

function check(token: string, key: KeyObject, rules: Parameters<typeof verify>[2]): unknown {
  try {
    return verify(token, key, rules);
  } catch (error) {
    throw unauthenticated(error instanceof TokenExpiredError ? 'has expired' : 'does not verify');
  }
}
