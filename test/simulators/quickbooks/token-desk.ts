import type { Asked, Told } from '../simulator';

export const CLIENT_ID = 'ABclient-4417';
export const CLIENT_SECRET = 'qb-cl1ent-s3cret-90';
export const FIRST_REFRESH = 'AB11-refresh-first-5521';
const LIFE_SECONDS = 3600;

/** The server that hands out tokens: each refresh token works once, each access token for an hour. */
export class TokenDesk {
  /** How many refreshes were answered. */
  handedOut = 0;
  private refresh: string | null = FIRST_REFRESH;
  private access: { readonly token: string; readonly until: number } | null = null;

  constructor(private readonly now: () => Date) {}

  accepts(authorization: string | undefined): boolean {
    const { access } = this;
    if (!access || this.now().getTime() >= access.until) return false;
    return authorization === `Bearer ${access.token}`;
  }

  /** The access token ends before its time. */
  wearOut(): void {
    this.access = null;
  }

  revoke(): void {
    this.access = null;
    this.refresh = null;
  }

  /** Somebody has given consent anew. */
  consent(refreshToken: string): void {
    this.refresh = refreshToken;
  }

  answer({ method, headers, body }: Asked): Told {
    const key = Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64');
    if (method !== 'POST' || headers.authorization !== `Basic ${key}`)
      return { status: 401, body: { error: 'invalid_client' } };
    const form = new URLSearchParams(body);
    const isKnown = this.refresh !== null && form.get('refresh_token') === this.refresh;
    if (form.get('grant_type') !== 'refresh_token' || !isKnown)
      return { status: 400, body: { error: 'invalid_grant', error_description: 'Token invalid' } };
    this.handedOut += 1;
    const token = `eyJ-access-${this.handedOut}-token`;
    this.refresh = `AB11-refresh-${this.handedOut}-rotated`;
    this.access = { token, until: this.now().getTime() + LIFE_SECONDS * 1000 };
    return {
      status: 200,
      body: {
        ...{ token_type: 'bearer', access_token: token, expires_in: LIFE_SECONDS },
        ...{ refresh_token: this.refresh, x_refresh_token_expires_in: 8_726_400 },
      },
    };
  }
}
