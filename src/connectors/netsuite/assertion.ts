import { createPrivateKey, type KeyObject } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import type { Clock } from '../../clock';
import { SourceProblem } from '../http/source-problem';

/** Who signs, with what. */
export interface SigningKey {
  readonly clientId: string;
  readonly certificateId: string;
  readonly privateKey: string;
}

const SECOND = 1000;
/**
 * An hour is the most that is allowed. Clocks differ: the word was given a little while ago, so that it is not
 * of the future where the clock is behind.
 */
const SINCE_SECONDS = 600;
const LIFE_SECONDS = 3600;

/** NetSuite takes elliptic keys, and of RSA the newer padding alone. */
const ALGORITHMS = { ec: 'ES256', rsa: 'PS256' } as const;

function readKey(text: string): { key: KeyObject; algorithm: 'ES256' | 'PS256' } {
  try {
    const key = createPrivateKey(text);
    const algorithm = ALGORITHMS[key.asymmetricKeyType as 'ec' | 'rsa'];
    if (algorithm) return { key, algorithm };
  } catch {
    // What the key looks like is nobody's business: the message below says all that helps.
  }
  throw new SourceProblem(
    'REAUTHORISE',
    'The privateKey cannot be read. It has to be an RSA or P-256 key as PEM text, without a password.',
  );
}

/** The signed word for who asks, to the address that it is for (RFC 7523). */
export function assertionOf(
  { clientId, certificateId, privateKey }: SigningKey,
  audience: string,
  clock: Clock,
): string {
  const { key, algorithm } = readKey(privateKey);
  const iat = Math.floor(clock.now().getTime() / SECOND) - SINCE_SECONDS;
  const claims = { iss: clientId, scope: ['rest_webservices'], aud: audience, iat };
  return sign({ ...claims, exp: iat + LIFE_SECONDS }, key, { algorithm, keyid: certificateId });
}
