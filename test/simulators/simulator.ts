import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FaultPlan } from './fault-plan';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
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

export async function openSimulator({ now, answer }: SimulatorParts): Promise<Simulator> {
  const asked: Asked[] = [];
  const faults = new FaultPlan();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const { method = 'GET', headers } = request;
    const one: Asked = { method, path: url.pathname, query: url.searchParams, headers };
    asked.push(one);
    if (faults.strike(request, response)) return;
    try {
      reply(response, answer(one), now());
    } catch (error) {
      reply(response, { status: 418, body: { message: String(error) } }, now());
    }
  });
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
