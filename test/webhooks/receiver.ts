import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A letter as it came. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Receiver extends AsyncDisposable {
  /** `host:port`, as the setting lists it. */
  readonly host: string;
  readonly url: string;
  readonly received: Received[];
  /** What it does with each letter from now on; at first it thanks for all. */
  answers(with_: (letter: Received, response: ServerResponse) => void): void;
  /** Leaves the next letters without an answer. What it resolves to, once one has come, answers that one. */
  holds(): Promise<(status: number) => void>;
}

export const say =
  (status: number, headers: Readonly<Record<string, string>> = {}, text = '') =>
  (_: Received, response: ServerResponse): void =>
    void response.writeHead(status, headers).end(text);

/** Somebody who gets events: a server on a socket of this machine. */
export async function openReceiver(port = 0): Promise<Receiver> {
  const received: Received[] = [];
  let answer = say(204);
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const letter = { headers: request.headers, text: Buffer.concat(parts).toString() };
      received.push(letter);
      answer(letter, response);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ host, url: `http://${host}/seatwise`, received },
    answers: (with_) => void (answer = with_),
    holds: () =>
      new Promise((resolve) => {
        answer = (_, response) => resolve((status) => void response.writeHead(status).end());
      }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
