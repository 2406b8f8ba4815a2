import { Breaker } from '../../src/connectors/http/breaker';
import { Budget } from '../../src/connectors/http/budget';
import { redactorOf } from '../../src/connectors/http/redact';
import { Transport } from '../../src/connectors/http/transport';
import { scriptedServer, sendJson, type Script, type ScriptedServer } from './scripted-server';
import { watchedWaiting, type WatchedWaiting } from './watched-waiting';

const SECRET = 'private-key-7731';

interface Lab extends AsyncDisposable {
  readonly server: ScriptedServer;
  readonly waiting: WatchedWaiting;
  readonly budget: Budget;
  readonly transport: Transport;
  ask(address?: string): ReturnType<Transport['ask']>;
}

async function openLab(script: Script): Promise<Lab> {
  const server = await scriptedServer(script);
  const waiting = watchedWaiting();
  const budget = new Budget({ perSecond: 1000, concurrent: 4 }, waiting);
  const transport = new Transport({
    allowed: { vendor: [/^api\.vendor\.example$/], test: [server.host] },
    budget,
    breaker: new Breaker(waiting),
    waiting,
    redact: redactorOf([SECRET]),
    signal: new AbortController().signal,
  });
  return {
    ...{ server, waiting, budget, transport },
    ask: (address = '/rows') => transport.ask({ address, base: server.url, headers: {} }),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

const PAGE = [{ id: 1 }];
const BORDER_MS = 10;
const long = (waits: readonly number[]): number[] => waits.filter((ms) => ms > BORDER_MS);

test.each([
  ['in seconds', { 'retry-after': '7' }, 7000],
  [
    'as a date, measured against the date of the answer',
    {
      date: 'Tue, 31 Mar 2026 17:50:00 GMT',
      'retry-after': 'Tue, 31 Mar 2026 17:50:20 GMT',
    },
    20_000,
  ],
  ['nowhere, so that a random part of a second is waited', {}, 500],
])('a source that says how long to wait %s is not asked before', async (_, headers, wait) => {
  await using lab = await openLab((_, response, place) =>
    place === 1
      ? sendJson(response, 429, { message: 'slow down' }, headers)
      : sendJson(response, 200, PAGE),
  );
  expect((await lab.ask()).json).toEqual(PAGE);
  expect(long(lab.waiting.waits)).toEqual([wait]);
  expect(lab.transport.cost).toEqual({ calls: 2, retries: 1, waitedMs: wait });
});

test('a source that asks for a longer wait than a run may take ends the run, and says when to come again', async () => {
  await using lab = await openLab((_, response) =>
    sendJson(response, 429, {}, { 'retry-after': '3600' }),
  );
  await expect(lab.ask()).rejects.toMatchObject({
    code: 'THROTTLED',
    retryAt: new Date('2026-03-31T19:00:00Z'),
  });
  expect(lab.server.seen).toHaveLength(1);
});

test('a throttled connection halves its pace, and gets it back with good answers', async () => {
  await using lab = await openLab((_, response, place) =>
    place === 1
      ? sendJson(response, 429, {}, { 'retry-after': '1' })
      : sendJson(response, 200, PAGE),
  );
  await lab.ask();
  expect(lab.budget.pace.concurrent).toBe(2);
  for (let asked = 0; asked < 60; asked += 1) await lab.ask();
  expect(lab.budget.pace).toEqual({ perSecond: 1000, concurrent: 4 });
});

test.each([
  ['half a JSON text', (r: Parameters<Script>[1]) => sendJson(r, 200, '[{"id": 1}, {"id"')],
  ['nothing', (r: Parameters<Script>[1]) => sendJson(r, 200, '')],
  [
    'a page for people',
    (r: Parameters<Script>[1]) =>
      void r
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html>Down for maintenance</html>'),
  ],
  ['a status of trouble', (r: Parameters<Script>[1]) => sendJson(r, 503, {})],
  ['a cut connection', (r: Parameters<Script>[1]) => void r.destroy()],
])('%s is asked for again, and never taken for no rows', async (_, fail) => {
  await using lab = await openLab((_, response, place) =>
    place < 3 ? fail(response) : sendJson(response, 200, PAGE),
  );
  expect((await lab.ask()).json).toEqual(PAGE);
  expect(lab.transport.cost.retries).toBe(2);
});

test('a source that stays broken is given up after six tries of growing, random waits', async () => {
  await using lab = await openLab((_, response) => sendJson(response, 502, {}));
  await expect(lab.ask()).rejects.toMatchObject({ code: 'UNREACHABLE' });
  expect(lab.server.seen).toHaveLength(6);
  expect(long(lab.waiting.waits)).toEqual([500, 1000, 2000, 4000, 8000]);
});

test('a source that failed five times in a row is left alone for five minutes', async () => {
  await using lab = await openLab((_, response) => sendJson(response, 502, {}));
  for (let asked = 0; asked < 5; asked += 1) await expect(lab.ask()).rejects.toThrow();
  const calls = lab.server.seen.length;
  await expect(lab.ask()).rejects.toMatchObject({ code: 'UNREACHABLE' });
  expect(lab.server.seen).toHaveLength(calls);
  await lab.waiting.pause(5 * 60_000, new AbortController().signal);
  await expect(lab.ask()).rejects.toThrow();
  expect(lab.server.seen.length).toBeGreaterThan(calls);
});

test.each([
  [401, 'REAUTHORISE'],
  [403, 'FORBIDDEN'],
  [404, 'ABSENT'],
  [400, 'REFUSED_QUESTION'],
])(
  'the status %i is told at once as %s, without the secrets of the answer',
  async (status, code) => {
    await using lab = await openLab((_, response) =>
      sendJson(response, status, {
        message: `the key ${SECRET} with Basic ${btoa(`a:${SECRET}`)}`,
      }),
    );
    const problem = await lab.ask().catch((error: Error & { code: string }) => error);
    expect(problem).toMatchObject({ code });
    expect((problem as Error).message).toMatch(/\[hidden\] with \[hidden\]/);
    expect((problem as Error).message).not.toContain(SECRET);
    expect(lab.server.seen).toHaveLength(1);
  },
);

test.each([
  ['another host', 'https://vendor.example.attacker.example/rows'],
  ['plain http', 'http://api.vendor.example/rows'],
  ['the metadata of a cloud', 'http://169.254.169.254/latest/meta-data/'],
  ['a port of the same machine', 'http://127.0.0.1:1/rows'],
  ['a name and password in it', 'https://api.vendor.example:x@attacker.example/rows'],
  ['another protocol', 'file:///etc/passwd'],
])('an address of %s is refused before anything is sent', async (_, address) => {
  await using lab = await openLab((_, response) => sendJson(response, 200, PAGE));
  await expect(lab.ask(address)).rejects.toMatchObject({ code: 'REFUSED_ADDRESS' });
  expect(lab.server.seen).toHaveLength(0);
});

test('a redirect is not followed', async () => {
  await using lab = await openLab((_, response) =>
    sendJson(response, 302, {}, { location: 'http://169.254.169.254/' }),
  );
  await expect(lab.ask()).rejects.toMatchObject({ code: 'REFUSED_ADDRESS' });
  expect(lab.server.seen).toHaveLength(1);
});
