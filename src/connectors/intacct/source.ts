import type { Opening, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import type { Answer } from '../http/transport';
import { Bearer } from '../oauth/bearer';
import { askForTokens } from '../oauth/fetch-tokens';

const DEFAULT_HOST = 'https://api.intacct.com';
const API = '/ia/api/v1';

type Query = Readonly<Record<string, string | undefined>>;

function bearerOf({ transport, credentials, clock, tokens, learn }: Opening, base: URL): Bearer {
  const { clientId = '', clientSecret = '', username = '' } = credentials;
  const server = { transport, clock, learn, address: new URL(`${API}/oauth2/token`, base).href };
  const form = { grant_type: 'client_credentials', client_id: clientId };
  const whole = { ...form, client_secret: clientSecret, username };
  return new Bearer(tokens, () => askForTokens(server, whole), clock);
}

/** One company of Sage Intacct, or one entity of it. */
class IntacctSource implements Source {
  private readonly base: URL;
  private readonly bearer: Bearer;
  private answeredAt: Date | null = null;

  constructor(private readonly opening: Opening) {
    this.base = new URL(opening.baseUrl ?? DEFAULT_HOST);
    this.bearer = bearerOf(opening, this.base);
  }

  /** A `body` is posted; everything else is a part of the address. */
  async ask(path: string, { body, ...query }: Query = {}): Promise<Answer> {
    const given = Object.entries(query).filter(
      (each): each is [string, string] => each[1] !== undefined,
    );
    const rest = given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
    const answer = await this.bearer.ask((token) =>
      this.opening.transport.ask({
        ...{ address: `${API}${path}${rest}`, base: this.base, body },
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...{ authorization: `Bearer ${token}`, accept: 'application/json' },
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
      }),
    );
    this.noteTime(answer);
    return answer;
  }

  /** Each question is paid for: the time of the last answer is early enough, and costs nothing. */
  async now(): Promise<Date> {
    if (this.answeredAt === null)
      await this.ask('/services/core/model', { name: 'accounts-receivable/customer' });
    if (this.answeredAt) return this.answeredAt;
    throw new SourceProblem('BROKEN_ANSWER', 'The source does not say what time it has.');
  }

  private noteTime({ headers }: Answer): void {
    const date = Date.parse(headers.get('date') ?? '');
    if (!Number.isNaN(date)) this.answeredAt = new Date(date);
  }
}

export const openSource = (opening: Opening): Source => new IntacctSource(opening);
