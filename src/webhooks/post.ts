import { Agent as HttpAgent, request as requestHttp, type ClientRequest } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import { codeOf, messageOf } from '../errors';
import { ForbiddenAddress, isListed, lookUpOutside, readReceiver } from './receiver-address';

/** What a receiver answered, as far as it is kept. */
export interface Posted {
  /** Null: there was no answer, and `problem` says why. */
  readonly status: number | null;
  readonly headers: Headers;
  readonly answer: string | null;
  readonly problem: string | null;
  readonly ms: number;
}

export interface Letter {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Post {
  send(letter: Letter, signal: AbortSignal): Promise<Posted>;
  close(): void;
}

const PATIENCE_MS = 15_000;
/** What is kept of an answer. */
const KEPT_BYTES = 1024;
/** A longer answer is cut off, with its connection. */
const READ_BYTES = 64 * 1024;
const IDLE_MS = 30_000;

async function readBeginning(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    if (bytes < KEPT_BYTES) parts.push(part as Buffer);
    bytes += (part as Buffer).length;
    if (bytes > READ_BYTES) break;
  }
  const text = Buffer.concat(parts).subarray(0, KEPT_BYTES).toString('utf8');
  // Postgres keeps no null character.
  return text.replaceAll('\0', '');
}

const headersOf = ({ headers }: IncomingMessage): Headers => {
  const named = Object.entries(headers).filter(([, value]) => typeof value === 'string');
  return new Headers(named as [string, string][]);
};

type Answered = Pick<Posted, 'status' | 'headers' | 'answer'>;

async function toAnswered(response: IncomingMessage): Promise<Answered> {
  const { statusCode: status = null } = response;
  return { status, headers: headersOf(response), answer: await readBeginning(response) };
}

/** A receiver may close a connection that was kept just when the next letter is on its way: that one goes again. */
const wasKeptTooLong = (request: ClientRequest, error: unknown): boolean =>
  request.reusedSocket && codeOf(error) === 'ECONNRESET';

class Office implements Post {
  private readonly agents = {
    http: new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
    https: new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
  };

  constructor(private readonly hosts: readonly string[]) {}

  async send(letter: Letter, signal: AbortSignal): Promise<Posted> {
    const begun = performance.now();
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const ms = (): number => Math.round(performance.now() - begun);
    try {
      const answered = await this.exchange(letter, AbortSignal.any([signal, patience]));
      return { ...answered, problem: null, ms: ms() };
    } catch (error) {
      if (signal.aborted) throw error;
      const problem = patience.aborted
        ? `There was no answer within ${PATIENCE_MS / 1000} seconds.`
        : whyNot(error);
      return { status: null, headers: new Headers(), answer: null, problem, ms: ms() };
    }
  }

  close(): void {
    this.agents.http.destroy();
    this.agents.https.destroy();
  }

  private exchange(letter: Letter, signal: AbortSignal): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const request = this.open(letter, signal, (response) => {
        toAnswered(response).then(resolve, reject);
      });
      request.on('error', (error) => {
        if (!signal.aborted && wasKeptTooLong(request, error))
          this.exchange(letter, signal).then(resolve, reject);
        else reject(error);
      });
      request.end(letter.body);
    });
  }

  /** The address is checked each time: what may be reached is a setting, and may have changed since. No redirect is followed. */
  private open(
    { url: text, headers, body }: Letter,
    signal: AbortSignal,
    answered: (response: IncomingMessage) => void,
  ): ClientRequest {
    const url = readReceiver(text, this.hosts);
    const lookup = isListed(url, this.hosts) ? undefined : lookUpOutside;
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const options = { method: 'POST', headers: { ...headers, ...length }, lookup, signal };
    return url.protocol === 'https:'
      ? requestHttps(url, { ...options, agent: this.agents.https }, answered)
      : requestHttp(url, { ...options, agent: this.agents.http }, answered);
  }
}

function whyNot(error: unknown): string {
  if (error instanceof ForbiddenAddress) return `Nothing was sent: ${error.message}.`;
  return `It cannot be reached (${codeOf(error) ?? messageOf(error)}).`;
}

/** What letters go out by. `hosts` are the `host:port` of receivers that may be inside. */
export const openPost = (hosts: readonly string[]): Post => new Office(hosts);
