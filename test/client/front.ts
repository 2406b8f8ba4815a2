import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the front does with one request. */
export type Deed = 'pass' | 'refuse' | 'lose answer';

export interface Front {
  readonly url: string;
  /** What is done with the next requests; then all pass. */
  plan(...deeds: Deed[]): void;
  /** The idempotency keys since the last plan, in the order in which they came. */
  readonly keys: (string | undefined)[];
  close(): void;
}

/** Stands between a client and the server, as a balancer does, and has its bad moments. */
export async function openFront(behind: string): Promise<Front> {
  const deeds: Deed[] = [];
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const deed = deeds.shift() ?? 'pass';
      const { authorization = '', 'idempotency-key': key } = request.headers;
      keys.push(key as string | undefined);
      const body = await text(request);
      if (deed === 'refuse') return response.writeHead(503, { 'retry-after': '0' }).end('away');
      const headers = { 'content-type': 'application/json', authorization };
      const answer = await fetch(`${behind}${request.url}`, {
        ...{ method: 'POST', body },
        headers: key === undefined ? headers : { ...headers, 'idempotency-key': String(key) },
      });
      const answered = await answer.text();
      if (deed === 'lose answer') return request.socket.destroy();
      return response.writeHead(answer.status).end(answered);
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    plan: (...next) => {
      deeds.splice(0, deeds.length, ...next);
      keys.length = 0;
    },
    keys,
    close: () => server.close().closeAllConnections(),
  };
}
