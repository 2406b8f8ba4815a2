import type { Opening, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import type { Answer } from '../http/transport';

const DEFAULT_HOST = 'https://api-na.myconnectwise.net';
const FALLBACK_CODEBASE = 'v4_6_release/';
const ACCEPT = 'application/vnd.connectwise.com+json; version=2025.8';

type Query = Readonly<Record<string, string | undefined>>;

const withQuery = (path: string, query: Query): string => {
  const given = Object.entries(query).filter(
    (each): each is [string, string] => each[1] !== undefined,
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
};

/** One ConnectWise, asked with a key. The path of its API moves with its version. */
class ConnectwiseSource implements Source {
  private codebase: Promise<string> | null = null;
  private readonly signingKeys = new Map<string, Promise<string | null>>();
  private readonly origin: URL;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(private readonly opening: Opening) {
    const { companyId, publicKey, privateKey, clientId } = opening.credentials;
    const key = Buffer.from(`${companyId}+${publicKey}:${privateKey}`).toString('base64');
    this.origin = new URL(opening.baseUrl ?? DEFAULT_HOST);
    this.headers = {
      authorization: `Basic ${key}`,
      clientId: clientId ?? '',
      accept: ACCEPT,
      'pagination-type': 'forward-only',
    };
  }

  async ask(path: string, query: Query = {}): Promise<Answer> {
    const codebase = await this.findCodebase();
    try {
      return await this.askUnder(codebase, path, query);
    } catch (error) {
      if (!(error instanceof SourceProblem) || error.code !== 'ABSENT') throw error;
      // After an upgrade the API may have moved: looked up once more, and asked there if it has.
      this.codebase = null;
      const moved = await this.findCodebase();
      if (moved === codebase) throw error;
      return this.askUnder(moved, path, query);
    }
  }

  async now(): Promise<Date> {
    const { headers } = await this.ask('/system/info');
    const date = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(date))
      throw new SourceProblem('BROKEN_ANSWER', 'The source does not say what time it has.');
    return new Date(date);
  }

  /**
   * Only from the host of the API, and without credentials: the address comes from whoever calls.
   * A key that was fetched is not fetched again.
   */
  signingKey(address: string): Promise<string | null> {
    if (!URL.canParse(address) || new URL(address).host !== this.origin.host)
      return Promise.resolve(null);
    const known = this.signingKeys.get(address) ?? this.fetchKey(address);
    this.signingKeys.set(address, known);
    known.catch(() => this.signingKeys.delete(address));
    return known;
  }

  private async fetchKey(address: string): Promise<string | null> {
    const headers = { accept: 'application/json' };
    const { json } = await this.opening.transport.ask({ address, headers, tries: 1 });
    const { signing_key: key } = json as { readonly signing_key?: unknown };
    return typeof key === 'string' && key !== '' ? key : null;
  }

  private askUnder(codebase: string, path: string, query: Query): Promise<Answer> {
    return this.opening.transport.ask({
      address: `/${codebase}apis/3.0${withQuery(path, query)}`,
      base: this.origin,
      headers: this.headers,
    });
  }

  private findCodebase(): Promise<string> {
    this.codebase ??= this.readCodebase().catch((error: unknown) => {
      this.codebase = null;
      throw error;
    });
    return this.codebase;
  }

  /** Open to everybody, so that no credentials are sent. */
  private async readCodebase(): Promise<string> {
    const { companyId = '' } = this.opening.credentials;
    const { json } = await this.opening.transport.ask({
      address: `/login/companyinfo/${encodeURIComponent(companyId)}`,
      base: this.origin,
      headers: { accept: 'application/json' },
    });
    if (json === null)
      throw new SourceProblem('REAUTHORISE', 'ConnectWise does not know this companyId.');
    const { Codebase: found } = json as { readonly Codebase?: unknown };
    return typeof found === 'string' && /^[\w.]+\/$/.test(found) ? found : FALLBACK_CODEBASE;
  }
}

export const openSource = (opening: Opening): Source => new ConnectwiseSource(opening);
