import type { Opening, Source } from '../connector';
import { guardAddress } from '../http/guard-address';
import { SourceProblem } from '../http/source-problem';
import type { Answer } from '../http/transport';

const DEFAULT_HOST = 'https://webservices.autotask.net';
const API = 'ATServicesRest/v1.0';
const CALLS_BETWEEN_COUNTS = 100;

/** One Autotask, asked with a key. Which of the vendor's zones holds it is looked up. */
class AutotaskSource implements Source {
  private zone: Promise<URL> | null = null;
  private calls = 0;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(private readonly opening: Opening) {
    const { userName = '', secret = '', integrationCode = '' } = opening.credentials;
    this.headers = {
      ApiIntegrationCode: integrationCode,
      UserName: userName,
      Secret: secret,
      accept: 'application/json',
    };
  }

  /** A `search` is a query of a list. It is sent in the body: as a part of the address it grows too long. */
  async ask(path: string, { search }: Readonly<Record<string, string | undefined>> = {}) {
    this.calls += 1;
    if (this.calls % CALLS_BETWEEN_COUNTS === 0) await this.now();
    return this.askInZone(path, search);
  }

  /** The same question tells how much of the hourly allowance is used: see judge.ts. */
  async now(): Promise<Date> {
    const { headers } = await this.askInZone('/ThresholdInformation');
    const date = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(date))
      throw new SourceProblem('BROKEN_ANSWER', 'The source does not say what time it has.');
    return new Date(date);
  }

  private async askInZone(path: string, search?: string): Promise<Answer> {
    const zone = await this.findZone();
    try {
      return await this.askUnder(zone, path, search);
    } catch (error) {
      if (!(error instanceof SourceProblem) || error.code !== 'REAUTHORISE') throw error;
      // A database that moved to another zone looks like a wrong key: looked up once more.
      this.zone = null;
      const moved = await this.findZone();
      if (moved.href === zone.href) throw error;
      if (URL.canParse(path)) throw new SourceProblem('BROKEN_ANSWER', MOVED);
      return this.askUnder(moved, path, search);
    }
  }

  /** The address of a next page comes whole, and is checked like any other. */
  private askUnder(zone: URL, path: string, body: string | undefined): Promise<Answer> {
    return this.opening.transport.ask({
      address: URL.canParse(path) ? path : `${zone.href}${path}`,
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? this.headers : { ...this.headers, 'content-type': JSON_TYPE },
      body,
    });
  }

  private findZone(): Promise<URL> {
    this.zone ??= this.readZone().catch((error: unknown) => {
      this.zone = null;
      throw error;
    });
    return this.zone;
  }

  /** Open to everybody, so that no credentials are sent but the name. */
  private async readZone(): Promise<URL> {
    const { transport, baseUrl, allowed, credentials } = this.opening;
    const { json } = await transport
      .ask({
        address: `/${API}/zoneInformation?user=${encodeURIComponent(credentials['userName'] ?? '')}`,
        base: new URL(baseUrl ?? DEFAULT_HOST),
        headers: { accept: 'application/json' },
      })
      .catch(explainZone);
    const { url } = (json ?? {}) as { readonly url?: unknown };
    if (typeof url !== 'string' || url === '')
      throw new SourceProblem('BROKEN_ANSWER', 'Autotask does not say in which zone the key is.');
    return new URL('v1.0', guardAddress(url.endsWith('/') ? url : `${url}/`, allowed));
  }
}

const MOVED = 'The database moved to another zone while its pages were read.';
const JSON_TYPE = 'application/json';

/** An unknown user and a system in trouble get the same answer there. */
function explainZone(error: unknown): never {
  if (!(error instanceof SourceProblem) || !error.message.includes('status 500')) throw error;
  const message = `${error.message} It also answers so to a userName that it does not know.`;
  throw new SourceProblem(error.code, message, error.retryAt);
}

export const openSource = (opening: Opening): Source => new AutotaskSource(opening);
