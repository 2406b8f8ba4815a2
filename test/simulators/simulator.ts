import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FaultPlan } from './fault-plan';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** As it was sent; empty for a question without one. */
  readonly body: string;
}

export interface Told {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A pretended system on the loopback address, with a clock of its own. */
export interface Simulator extends AsyncDisposable {
  readonly host: string;
  readonly origin: string;
  /** Every request that came, in order. */
  readonly asked: Asked[];
  readonly faults: FaultPlan;
}

export interface SimulatorParts {
  readonly now: () => Date;
  answer(asked: Asked): Told;
}

function reply(response: ServerResponse, { status, body, headers = {} }: Told, now: Date): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    date: now.toUTCString(),
    ...headers,
  });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

export async function openSimulator({ now, answer }: SimulatorParts): Promise<Simulator> {
  const asked: Asked[] = [];
  const faults = new FaultPlan();
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const { method = 'GET', headers } = request;
    const body = await bodyOf(request);
    const one: Asked = { method, path: url.pathname, query: url.searchParams, headers, body };
    asked.push(one);
    if (faults.strike(request, response, body)) return;
    try {
      reply(response, answer(one), now());
    } catch (error) {
      reply(response, { status: 418, body: { message: String(error) } }, now());
    }
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ host, asked, faults },
    origin: `http://${host}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
