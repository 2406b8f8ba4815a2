/**
 * A process of its own: many callers who ask again as soon as they are answered, or refused. They
 * stand for other machines, so they must not slow the caller whose answers are timed.
 */
import { setPriority } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { KeepAliveClient } from './keep-alive-client';

const PAUSE_MS = 20;
const NICENESS = 10;

/** What it says when it has begun, and when it is over. */
export interface Flood {
  readonly answeredPerSecond: number;
}

const say = (flood: Flood): void => void process.stdout.write(`${JSON.stringify(flood)}\n`);

async function run(url: URL, request: Buffer, callers: number, forSeconds: number): Promise<void> {
  setPriority(NICENESS);
  const clients = await Promise.all(
    Array.from({ length: callers }, () => KeepAliveClient.open(url)),
  );
  let [answered, over] = [0, false];
  const since = performance.now();
  for (const client of clients) {
    void (async () => {
      while (!over)
        await client.ask(request).then(
          () => (answered += 1),
          () => sleep(PAUSE_MS),
        );
    })();
  }
  say({ answeredPerSecond: 0 });
  await sleep(forSeconds * 1000);
  over = true;
  say({ answeredPerSecond: answered / ((performance.now() - since) / 1000) });
  for (const client of clients) client.close();
}

const [url = '', request = '', callers = '', forSeconds = ''] = process.argv.slice(2);
void run(new URL(url), Buffer.from(request, 'base64'), Number(callers), Number(forSeconds)).then(
  () => process.exit(),
);
