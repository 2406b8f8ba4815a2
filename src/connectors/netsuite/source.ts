import type { Opening, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import type { Answer } from '../http/transport';
import { Bearer } from '../oauth/bearer';
import { askForTokens } from '../oauth/fetch-tokens';
import { assertionOf } from './assertion';

const TOKEN_PATH = '/services/rest/auth/oauth2/v1/token';
const QUERY_PATH = '/services/rest/query/v1/suiteql';
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const ACCOUNT = /^\w{1,40}$/;

/** Sandboxes are called `1234567_SB1`, and have a dash in their address. */
function addressOf(account: string): URL {
  if (ACCOUNT.test(account))
    return new URL(
      `https://${account.toLowerCase().replaceAll('_', '-')}.suitetalk.api.netsuite.com`,
    );
  throw new SourceProblem(
    'REFUSED_ADDRESS',
    'The accountId is none, such as 1234567 or 1234567_SB1.',
  );
}

function bearerOf({ transport, credentials, clock, tokens, learn }: Opening, base: URL): Bearer {
  const { clientId = '', certificateId = '', privateKey = '' } = credentials;
  const address = new URL(TOKEN_PATH, base).href;
  const ask = () =>
    askForTokens(
      { transport, clock, learn, address },
      {
        grant_type: 'client_credentials',
        client_assertion_type: ASSERTION_TYPE,
        client_assertion: assertionOf({ clientId, certificateId, privateKey }, address, clock),
      },
    );
  return new Bearer(tokens, async () => ask(), clock);
}

/** One account of NetSuite, asked in SuiteQL. */
class NetsuiteSource implements Source {
  private readonly base: URL;
  private readonly bearer: Bearer;

  constructor(private readonly opening: Opening) {
    const { baseUrl, credentials } = opening;
    this.base = baseUrl === null ? addressOf(credentials['accountId'] ?? '') : new URL(baseUrl);
    this.bearer = bearerOf(opening, this.base);
  }

  /** `q` is a query in SuiteQL, which is posted. */
  ask(path: string, { q, ...query }: Readonly<Record<string, string | undefined>> = {}) {
    const given = Object.entries(query).filter(
      (each): each is [string, string] => each[1] !== undefined,
    );
    return this.bearer.ask((token) =>
      this.opening.transport.ask({
        ...{ address: `${path}?${new URLSearchParams(given).toString()}`, base: this.base },
        method: 'POST',
        headers: {
          ...{ authorization: `Bearer ${token}`, accept: 'application/json' },
          // Without it, the query is refused.
          ...{ prefer: 'transient', 'content-type': 'application/json' },
        },
        body: JSON.stringify({ q }),
      }),
    );
  }

  async now(): Promise<Date> {
    const { headers } = await askSuiteQl(
      this,
      'SELECT c.id AS id FROM customer c WHERE c.id = 0',
      1,
    );
    const date = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(date))
      throw new SourceProblem('BROKEN_ANSWER', 'The source does not say what time it has.');
    return new Date(date);
  }
}

export const askSuiteQl = (source: Source, q: string, limit: number): Promise<Answer> =>
  source.ask(QUERY_PATH, { q, limit: String(limit), offset: '0' });

export const openSource = (opening: Opening): Source => new NetsuiteSource(opening);
