import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Script = (request: IncomingMessage, response: ServerResponse, place: number) => void;

export interface ScriptedServer extends AsyncDisposable {
  readonly url: URL;
  readonly host: string;
  readonly seen: IncomingMessage[];
}

/** A server on the loopback address that answers as told. */
export async function scriptedServer(script: Script): Promise<ScriptedServer> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => script(request, response, seen.push(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    seen,
    host,
    url: new URL(`http://${host}/`),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
