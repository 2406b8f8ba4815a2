import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cloneDatabase } from '../fixture/database';
import { killLeftCommands, seatwise, startSeatwise } from '../fixture/command';
import { removeDirectories, runningServer, temporaryDirectory } from '../fixture/held-postgres';

jest.setTimeout(60_000);
afterAll(() => {
  killLeftCommands();
  removeDirectories();
});

function newDataDir(): string {
  const parent = temporaryDirectory();
  chmodSync(parent, 0o755);
  return join(parent, 'data');
}

test('a server and commands beside it share data, secret and Postgres; Ctrl-C ends all of it', async () => {
  const env = { DATA_DIR: newDataDir(), PORT: '0' };
  const created = await seatwise(env, 'msp', 'create', '--name', 'Lakeside IT', '--json');
  expect(created).toMatchObject({ code: 0, out: '{"id":"msp_1"}\n' });
  expect(runningServer(env.DATA_DIR)).toBeNull();

  const server = await startSeatwise(env, 'start', '--msp', 'msp_1');
  expect(server.ready).toMatchObject({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/),
    token: expect.stringMatching(/^ey/),
    msp: 'msp_1',
  });
  const issued = await seatwise(
    env,
    'token',
    'issue',
    '--msp',
    '1',
    '--scopes',
    'operator',
    '--json',
  );
  const { token } = JSON.parse(issued.out) as { token: string };
  const metrics = await fetch(server.ready.url.replace('graphql', 'metrics'), {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(metrics.status).toBe(200);
  expect(statSync(join(env.DATA_DIR, 'jwt-secret')).mode & 0o777).toBe(0o600);
  expect(await server.stop()).toBe(0);
  expect(runningServer(env.DATA_DIR)).toBeNull();
});

describe('on a database of one’s own', () => {
  const secret = 'c3Ryb25nIGVub3VnaCB0byBzaWduIHRva2VucyB3aXRo';

  test('a server without an MSP prints no token; a taken port, and an MSP that is not there, are told in plain words', async () => {
    const fresh = await cloneDatabase();
    const env = { DATABASE_URL: fresh.url, JWT_SECRET: secret };
    const server = await startSeatwise({ ...env, PORT: '0' }, 'start');
    expect(server.ready).toEqual({ url: expect.any(String), token: null, msp: null });
    const { port } = new URL(server.ready.url);
    const second = await seatwise({ ...env, PORT: port }, 'start');
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toMatch(/^Port \d+ of 127\.0\.0\.1 is in use.*set PORT to a free port/);
    const unknown = await seatwise({ ...env, PORT: '0' }, 'start', '--msp', '9');
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('There is no msp_9') });
    expect(await server.stop('SIGTERM')).toBe(0);
    await fresh.drop();
  });

  test.each([
    [
      'that is not there',
      'postgres://u:hidden@127.0.0.1:1/seatwise',
      'Nothing answers at 127.0.0.1:1/seatwise',
    ],
    ['on an unknown host', 'postgres://u:hidden@no.such.host.invalid/x', 'no.such.host.invalid'],
  ])('a database %s gets a sentence, without the password', async (_, url, sentence) => {
    const { code, err } = await seatwise({ DATABASE_URL: url, JWT_SECRET: secret }, 'start');
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(err).toContain('DATABASE_URL');
    expect(err).not.toContain('hidden');
  });

  test('an unknown database name and a wrong password get a sentence', async () => {
    const fresh = await cloneDatabase();
    const missing = fresh.url.replace(/\/seatwise_[0-9a-f]+/, '/missing');
    const wrong = fresh.url.replace(/:[^:@]+@/, ':hidden@');
    expect((await seatwise({ DATABASE_URL: missing }, 'migrate')).err).toMatch(
      /^There is no such database/,
    );
    expect((await seatwise({ DATABASE_URL: wrong }, 'migrate')).err).toMatch(
      /refuses this user and password/,
    );
    await fresh.drop();
  });

  test('a missing secret and a bad port are named in one message, before anything is touched', async () => {
    const env = { DATABASE_URL: 'postgres://u@127.0.0.1:1/x', PORT: 'http' };
    const { code, err } = await seatwise(env, 'start');
    expect(code).toBe(1);
    expect(err).toMatch(/PORT is not a whole number.*JWT_SECRET is missing/s);
  });
});
