import type { Asked, Told } from '../simulator';

const CLIENT_ID = 'c9534241-dde9-4d04-9d45-32b1fbff22ed';
const CLIENT_SECRET = 'halo-cl1ent-s3cret-af-66';
const LIFE_SECONDS = 3600;

const refused = (error: string, why: string): Told => ({
  status: 400,
  body: { error, error_description: why },
});

/** The server that hands out tokens to applications, each for an hour. */
export class TokenDesk {
  readonly credentials = { tenant: 'lakeside', clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
  /** How many tokens were handed out. */
  handedOut = 0;
  private secret: string | null = CLIENT_SECRET;
  private access: { readonly token: string; readonly until: number } | null = null;

  constructor(private readonly now: () => Date) {}

  accepts(authorization: string | undefined): boolean {
    const { access } = this;
    if (!access || this.now().getTime() >= access.until) return false;
    return authorization === `Bearer ${access.token}`;
  }

  /** The token ends before its time. */
  wearOut(): void {
    this.access = null;
  }

  /** The application is taken away. */
  revoke(): void {
    this.access = null;
    this.secret = null;
  }

  answer({ method, query, headers, body }: Asked): Told {
    if (method !== 'POST' || headers.authorization) throw new Error('the form alone says who asks');
    const form = new URLSearchParams(body);
    if (form.get('grant_type') !== 'client_credentials' || form.get('scope') !== 'all')
      return refused('unsupported_grant_type', 'The grant is not known.');
    if (query.get('tenant') !== this.credentials.tenant)
      return refused('invalid_request', 'The tenant could not be found.');
    const isKnown =
      form.get('client_id') === CLIENT_ID && form.get('client_secret') === this.secret;
    if (!isKnown) return refused('invalid_client', 'The client is not known.');
    this.handedOut += 1;
    const token = `halo-access-${this.handedOut}-token`;
    this.access = { token, until: this.now().getTime() + LIFE_SECONDS * 1000 };
    return {
      status: 200,
      body: { scope: 'all', token_type: 'Bearer', access_token: token, expires_in: LIFE_SECONDS },
    };
  }
}
