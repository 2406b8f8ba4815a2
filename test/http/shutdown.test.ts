import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { killLeftCommands, startSeatwise, type Running } from '../fixture/command';
import { ALL_CLIENTS, openOnlooker, type Onlooker } from '../fixture/obstruct';
import { until } from '../fixture/until';

let fresh: TestDatabase;
let onlooker: Onlooker;

beforeAll(async () => {
  fresh = await cloneDatabase({ poolSize: 1 });
  await createMsp(fresh.database);
  onlooker = await openOnlooker(fresh.superuserUrl);
});
afterAll(async () => {
  killLeftCommands();
  await onlooker?.close();
  await fresh?.drop();
});

const start = (seconds: number, env: NodeJS.ProcessEnv = {}): Promise<Running> =>
  startSeatwise(
    {
      DATABASE_URL: fresh.url,
      JWT_SECRET: 'dGVzdHMgc2lnbiB3aXRoIHRoaXMgYW5kIG5vYm9keSBlbHNl',
      PORT: '0',
      SHUTDOWN_SECONDS: String(seconds),
      ...env,
    },
    'start',
    '--msp',
    '1',
  );

interface Told {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly body: string;
}

async function ask({ ready }: Running, agent: Agent, query: string): Promise<Told> {
  const sent = request(ready.url, {
    method: 'POST',
    agent,
    headers: { authorization: `Bearer ${ready.token}`, 'content-type': 'application/json' },
  });
  sent.end(JSON.stringify({ query }));
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of answer) body += String(chunk);
  return { status: answer.statusCode, connection: answer.headers.connection, body };
}

const keepAlive = (): Agent => new Agent({ keepAlive: true, maxSockets: 1 });
const CLIENTS = '{ clients { nodes { name } } }';
const QUICK = '{ msp { name } }';

/** Asks on one connection without a pause, until it may not any more. */
async function keepAsking(server: Running): Promise<string> {
  const agent = keepAlive();
  for (;;) {
    const told = await ask(server, agent, QUICK).catch(() => null);
    if (told?.connection !== 'keep-alive') return told ? String(told.status) : 'cut';
  }
}

async function openSocket({ ready }: Running, text: string): Promise<Socket> {
  const socket = connect(Number(new URL(ready.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

const isWaiting = async (): Promise<boolean> =>
  (await onlooker.running()).some((sql) => sql.includes('client'));

test('what runs when the server is stopped is answered, and its connection closed', async () => {
  const server = await start(20);
  const gone = once(server.process, 'exit');
  const answer = await onlooker.holding(ALL_CLIENTS, async () => {
    const asked = ask(server, keepAlive(), CLIENTS);
    await until(isWaiting);
    server.process.kill('SIGTERM');
    const port = Number(new URL(server.ready.url).port);
    await until(async () => {
      const probe = connect(port, '127.0.0.1');
      return once(probe, 'connect').then(
        () => (probe.destroy(), false),
        () => true,
      );
    });
    return { asked };
  });
  expect(await answer.asked).toMatchObject({ status: 200, connection: 'close' });
  expect(await gone).toEqual([0, null]);
});

test('whoever keeps a connection, asks on it for ever or waits for ever does not keep the server', async () => {
  const server = await start(1);
  const gone = once(server.process, 'exit');
  await onlooker.holding(ALL_CLIENTS, async () => {
    const waiting = ask(server, keepAlive(), CLIENTS);
    const asking = Array.from({ length: 5 }, () => keepAsking(server));
    await openSocket(server, '');
    await openSocket(server, 'POST /graphql HTTP/1.1\r\nhost: x\r\n');
    const idle = keepAlive();
    await ask(server, idle, QUICK);
    await until(isWaiting);
    server.process.kill('SIGTERM');
    expect(await gone).toEqual([0, null]);
    const { status, connection, body } = await waiting;
    expect({ status, connection }).toEqual({ status: 503, connection: 'close' });
    expect(body).toContain('SHUTTING_DOWN');
    for (const last of await Promise.all(asking)) expect(last).toMatch(/^(200|503|cut)$/);
    expect(await onlooker.running()).toEqual([]);
  });
});

test('a statement that cannot even be cancelled does not keep the server', async () => {
  const server = await start(1);
  const gone = once(server.process, 'exit');
  await onlooker.holding(ALL_CLIENTS, async () => {
    const waiting = ask(server, keepAlive(), CLIENTS).catch(() => null);
    await until(isWaiting);
    await onlooker.freezing(async () => {
      server.process.kill('SIGTERM');
      expect(await gone).toEqual([0, null]);
    });
    await waiting;
  });
});

const SCHEME = `name: "Tried", basis: RECURRING_SERVICE_REVENUE, method: THRESHOLDS, thresholds: ["1000", "2000"], dryRun: true`;
const TWO_FIELDS = `mutation { saveBandingScheme(input: { ${SCHEME} }) { bands { name } }
  setTarget(input: { metric: RHEM, since: "2026-03-01", max: 1 }) { max } }`;

test('mutations that read and then write, with one connection for all, do not keep the server', async () => {
  const server = await start(8, { POOL_SIZE: '1' });
  const gone = once(server.process, 'exit');
  const cut = { body: 'cut' };
  const asked = Array.from({ length: 16 }, () =>
    ask(server, keepAlive(), TWO_FIELDS).catch(() => cut),
  );
  await Promise.race(asked);
  server.process.kill('SIGTERM');
  expect(await gone).toEqual([0, null]);
  for (const { body } of await Promise.all(asked)) expect(body).not.toContain('INTERNAL');
});
