import { performance } from 'node:perf_hooks';
import { KeepAliveClient } from './keep-alive-client';

const CONNECTIONS = 8;

/** Asks the same over several connections for some seconds; each asks again as soon as it is answered. */
export async function requestsPerSecond(
  url: URL,
  request: Buffer,
  forSeconds: number,
): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => KeepAliveClient.open(url)),
  );
  const start = performance.now();
  const until = start + forSeconds * 1000;
  let answered = 0;
  const loop = async (client: KeepAliveClient): Promise<void> => {
    while (performance.now() < until) {
      await client.ask(request);
      answered += 1;
    }
  };
  try {
    await Promise.all(clients.map(loop));
    return answered / ((performance.now() - start) / 1000);
  } finally {
    for (const client of clients) client.close();
  }
}

/** One answer, to look at. */
export async function askOnce(url: URL, request: Buffer): Promise<string> {
  const client = await KeepAliveClient.open(url);
  try {
    return (await client.ask(request)).toString();
  } finally {
    client.close();
  }
}
