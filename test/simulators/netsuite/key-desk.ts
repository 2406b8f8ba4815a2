import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { verify } from 'jsonwebtoken';
import type { Asked, Told } from '../simulator';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export const KEYS = {
  accountId: '1234567_SB1',
  clientId: 'nsclient-77aa',
  certificateId: 'cert-id-9',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
};

const LIFE_SECONDS = 3600;
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Hands out tokens of an hour to whoever signs with the certificate that it knows. */
export class KeyDesk {
  handedOut = 0;
  private isKnown = true;
  private until = 0;

  constructor(
    private readonly now: () => Date,
    private readonly address: () => string,
  ) {}

  /** The certificate has expired. */
  revoke(): void {
    this.isKnown = false;
    this.until = 0;
  }

  accepts(authorization: string | undefined): boolean {
    const token = `Bearer eyJ-netsuite-${this.handedOut}`;
    return this.now().getTime() < this.until && authorization === token;
  }

  answer({ body }: Asked): Told {
    const form = new URLSearchParams(body);
    const isGrant = form.get('grant_type') === 'client_credentials';
    const isSigned = form.get('client_assertion_type') === ASSERTION_TYPE;
    if (!isGrant || !isSigned || !this.trusts(form.get('client_assertion') ?? ''))
      return { status: 400, body: { error: 'invalid_grant' } };
    this.handedOut += 1;
    this.until = this.now().getTime() + LIFE_SECONDS * 1000;
    const access_token = `eyJ-netsuite-${this.handedOut}`;
    // Its length is text there.
    return {
      status: 200,
      body: { access_token, expires_in: `${LIFE_SECONDS}`, token_type: 'bearer' },
    };
  }

  private trusts(assertion: string): boolean {
    try {
      const { header, payload } = verify(
        assertion,
        createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })),
        {
          ...{ algorithms: ['ES256', 'PS256'], complete: true, audience: this.address() },
          ...{ issuer: KEYS.clientId, clockTimestamp: Math.floor(this.now().getTime() / 1000) },
        },
      );
      if (typeof payload === 'string') return false;
      const { exp = Infinity, iat = 0 } = payload;
      const scope = JSON.stringify(payload['scope']);
      const isRight = header.kid === KEYS.certificateId && scope === '["rest_webservices"]';
      const isOfNow = iat * 1000 <= this.now().getTime() && exp - iat <= LIFE_SECONDS;
      return this.isKnown && isRight && isOfNow;
    } catch {
      return false;
    }
  }
}
