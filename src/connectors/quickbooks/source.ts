import type { Opening, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import type { Answer } from '../http/transport';
import { Bearer } from '../oauth/bearer';
import { fetchTokens } from '../oauth/fetch-tokens';

const DEFAULT_HOST = 'https://quickbooks.api.intuit.com';
const TOKEN_HOST = 'https://oauth.platform.intuit.com';
const TOKEN_PATH = '/oauth2/v1/tokens/bearer';
const MINOR_VERSION = '75';

type Query = Readonly<Record<string, string | undefined>>;

/** A test system has its token server beside it. */
const tokenAddress = (origin: URL): string =>
  new URL(TOKEN_PATH, origin.hostname.endsWith('.intuit.com') ? TOKEN_HOST : origin).href;

function bearerOf({ transport, credentials, clock, tokens, learn }: Opening, origin: URL): Bearer {
  const { clientId = '', clientSecret = '' } = credentials;
  const server = { transport, clock, learn, address: tokenAddress(origin) };
  const key = { clientId, clientSecret };
  return new Bearer(tokens, (refreshToken) => fetchTokens(server, key, refreshToken), clock);
}

/** One company of QuickBooks Online. */
class QuickbooksSource implements Source {
  private readonly origin: URL;
  private readonly bearer: Bearer;
  private readonly company: string;

  constructor(private readonly opening: Opening) {
    this.origin = new URL(opening.baseUrl ?? DEFAULT_HOST);
    this.bearer = bearerOf(opening, this.origin);
    this.company = encodeURIComponent(opening.credentials['realmId'] ?? '');
  }

  ask(path: string, query: Query = {}): Promise<Answer> {
    const given = Object.entries({ ...query, minorversion: MINOR_VERSION }).filter(
      (each): each is [string, string] => each[1] !== undefined,
    );
    const address = `/v3/company/${this.company}${path}?${new URLSearchParams(given).toString()}`;
    return this.bearer.ask((token) =>
      this.opening.transport.ask({
        address,
        base: this.origin,
        headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      }),
    );
  }

  async now(): Promise<Date> {
    const { headers } = await this.ask(`/companyinfo/${this.company}`);
    const date = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(date))
      throw new SourceProblem('BROKEN_ANSWER', 'The source does not say what time it has.');
    return new Date(date);
  }
}

export const openSource = (opening: Opening): Source => new QuickbooksSource(opening);
