import type { Opening, Source } from '../connector';
import { guardAddress } from '../http/guard-address';
import { SourceProblem } from '../http/source-problem';
import type { Answer } from '../http/transport';
import { Bearer } from '../oauth/bearer';
import { askForTokens } from '../oauth/fetch-tokens';
import type { Tokens } from '../oauth/token-store';

type Query = Readonly<Record<string, string | undefined>>;

const hostOf = (tenant: string): string => `https://${encodeURIComponent(tenant)}.halopsa.com`;

/** One Halo, asked as an application with an agent of its own. */
class HalopsaSource implements Source {
  private readonly origin: URL;
  private readonly tenant: string;
  private readonly bearer: Bearer;

  constructor(private readonly opening: Opening) {
    const { credentials, baseUrl, tokens, clock, allowed } = opening;
    this.tenant = credentials['tenant'] ?? '';
    this.origin = guardAddress(baseUrl ?? hostOf(this.tenant), allowed);
    this.bearer = new Bearer(tokens, () => this.fetchToken(), clock);
  }

  ask(path: string, query: Query = {}): Promise<Answer> {
    const given = Object.entries(query).filter(
      (each): each is [string, string] => each[1] !== undefined,
    );
    const search = given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
    return this.bearer.ask((token) =>
      this.opening.transport.ask({
        address: `/api${path}${search}`,
        base: this.origin,
        headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      }),
    );
  }

  /** A short list that every agent may see. */
  async now(): Promise<Date> {
    const { headers } = await this.ask('/Status');
    const date = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(date))
      throw new SourceProblem('BROKEN_ANSWER', 'The source does not say what time it has.');
    return new Date(date);
  }

  private async fetchToken(): Promise<Tokens> {
    const { transport, clock, credentials, learn } = this.opening;
    const { clientId = '', clientSecret = '' } = credentials;
    const address = `${await this.findAuthority()}/token?tenant=${encodeURIComponent(this.tenant)}`;
    const tokens = await askForTokens(
      { transport, clock, learn, address },
      {
        ...{ grant_type: 'client_credentials', scope: 'all' },
        ...{ client_id: clientId, client_secret: clientSecret },
      },
    );
    // The secret asks as well, and does not wear out.
    return { ...tokens, refreshToken: undefined };
  }

  /**
   * Where tokens are handed out. Open to everybody, so that no credentials are sent. A Halo that says
   * it is of another tenant gets none at all: two companies would be mixed.
   */
  private async findAuthority(): Promise<string> {
    const { transport, allowed } = this.opening;
    const { json } = await transport.ask({
      ...{ address: '/api/authinfo', base: this.origin, tries: 1 },
      headers: { accept: 'application/json' },
    });
    const { auth_url: url, tenant_id: told } = (json ?? {}) as {
      readonly auth_url?: unknown;
      readonly tenant_id?: unknown;
    };
    if (typeof told === 'string' && told !== '' && !isSame(told, this.tenant))
      throw new SourceProblem(
        'REAUTHORISE',
        `This address is the Halo of the tenant ${told}, and not of ${this.tenant}. No credentials were sent.`,
      );
    const authority = guardAddress(
      typeof url === 'string' && url ? url : '/auth',
      allowed,
      this.origin,
    );
    return authority.href.replace(/\/$/, '');
  }
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const openSource = (opening: Opening): Source => new HalopsaSource(opening);
