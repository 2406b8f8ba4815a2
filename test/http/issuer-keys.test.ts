import { generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sign } from 'jsonwebtoken';
import { openKeySet, type KeySet } from '../../src/auth/key-set';
import { silentLogger } from '../../src/logger';
import { createMsp } from '../fixture/database';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';

type Published = JsonWebKey & { kid?: string; use?: string; alg?: string };
const publicJwk = (key: KeyObject, more: object): Published => ({
  ...key.export({ format: 'jwk' }),
  ...more,
});

const first = generateKeyPairSync('rsa', { modulusLength: 2048 });
const second = generateKeyPairSync('rsa', { modulusLength: 2048 });
const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const FIRST = publicJwk(first.publicKey, { kid: 'first', use: 'sig', alg: 'RS256' });
const SECOND = publicJwk(second.publicKey, { kid: 'second' });
const SHORT = publicJwk(short.publicKey, { kid: 'short' });
const CURVE = publicJwk(curve.publicKey, { kid: 'curve' });
const FOR_SECRETS = publicJwk(second.publicKey, { kid: 'enc', use: 'enc' });

/** An issuer that counts how often it is asked, can be away, and changes its keys. */
class Issuer {
  asked = 0;
  published: unknown = { keys: [FIRST] };
  away = false;
  private readonly server: Server = createServer((_, response) => {
    this.asked += 1;
    response.writeHead(this.away ? 500 : 200, { 'content-type': 'application/json' });
    response.end(this.away ? 'away' : JSON.stringify(this.published));
  });

  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/keys`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

let issuer: Issuer;
let url: string;
beforeEach(async () => {
  issuer = new Issuer();
  url = await issuer.open();
});
afterEach(() => issuer.close());

describe('over HTTP', () => {
  let server: TestServer;
  const open = async (): Promise<void> => {
    const env = { JWT_JWKS_URL: url, JWT_ISSUER: 'https://id.test', JWT_AUDIENCE: 'seatwise' };
    server = await openTestServer({ env });
    await createMsp(server.database);
  };
  afterEach(() => server?.close());

  const tokenOf = (key: KeyObject, keyid: string): string =>
    sign(
      { sub: 'x', tenant: 'msp_1', scopes: '', exp: TEST_CLOCK.now().getTime() / 1000 + 60 },
      key,
      {
        ...{ algorithm: 'RS256', keyid, issuer: 'https://id.test', audience: 'seatwise' },
        allowInsecureKeySizes: true,
      },
    );
  const ask = (token: string): Promise<Response> =>
    fetch(`${server.url}/graphql?query=%7Bviewer%7Bsubject%7D%7D`, {
      headers: { authorization: `Bearer ${token}` },
    });
  const message = async (answer: Response): Promise<string> =>
    ((await answer.json()) as { errors: { message: string }[] }).errors[0]!.message;

  test('tokens of junk keys do not shut out the good ones', async () => {
    await open();
    for (let i = 0; i < 30; i += 1) {
      expect((await ask(tokenOf(first.privateKey, `junk${i}`))).status).toBe(401);
    }
    expect((await ask(tokenOf(first.privateKey, 'first'))).status).toBe(200);
    expect(issuer.asked).toBe(1);
  });

  test('an issuer that is away is a 503 until its keys are known, and no matter afterwards', async () => {
    issuer.away = true;
    await open();
    const refused = await ask(tokenOf(first.privateKey, 'first'));
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await message(refused)).toMatch(/cannot be fetched/);
  });

  test('an issuer that goes away leaves its tokens good', async () => {
    await open();
    expect((await ask(tokenOf(first.privateKey, 'first'))).status).toBe(200);
    issuer.close();
    expect((await ask(tokenOf(first.privateKey, 'first'))).status).toBe(200);
    expect((await ask(tokenOf(second.privateKey, 'second'))).status).toBe(401);
  });

  test('an RSA key of 1,024 bits is refused by name', async () => {
    issuer.published = { keys: [SHORT, FIRST] };
    await open();
    const answer = await ask(tokenOf(short.privateKey, 'short'));
    expect(answer.status).toBe(401);
    expect(await message(answer)).toMatch(/RSA key of 1024 bits.*2048/);
    expect((await ask(tokenOf(first.privateKey, 'first'))).status).toBe(200);
  });
});

describe('kept', () => {
  let now: number;
  let keys: KeySet;
  beforeEach(() => {
    now = 0;
    keys = openKeySet({ url, logger: silentLogger, now: () => now });
  });

  const has = async (kid: string | undefined, alg = 'RS256'): Promise<boolean> =>
    (await keys.find(alg, kid)) !== null;
  /** Waits for what is fetched beside the answers. */
  const askedTimes = async (times: number): Promise<void> => {
    while (issuer.asked < times) await new Promise((next) => setImmediate(next));
  };

  test('many at once are one question to the issuer', async () => {
    const found = await Promise.all(Array.from({ length: 20 }, () => has('first')));
    expect(found).toEqual(Array(20).fill(true));
    expect(issuer.asked).toBe(1);
  });

  test('a new key is found some seconds after it was published, however many unknown ones are named', async () => {
    expect(await has('second')).toBe(false);
    issuer.published = { keys: [FIRST, SECOND] };
    expect(await has('second')).toBe(false);
    now += 5_000;
    expect(await has('second')).toBe(true);
    expect(issuer.asked).toBe(2);
  });

  test('after minutes they are fetched again, and meanwhile go on working', async () => {
    expect(await has('first')).toBe(true);
    issuer.published = { keys: [SECOND] };
    now += 6 * 60_000;
    expect(await has('first')).toBe(true);
    await askedTimes(2);
    now += 5_000;
    while (await has('first')) await new Promise((next) => setImmediate(next));
    expect(await has('second')).toBe(true);
  });

  test('after a long pause a key that was withdrawn is not believed once more', async () => {
    expect(await has('first')).toBe(true);
    issuer.published = { keys: [SECOND] };
    now += 61 * 60_000;
    expect(await has('first')).toBe(false);
  });

  test('an issuer that is away for hours leaves the keys good, and is asked now and then', async () => {
    expect(await has('first')).toBe(true);
    issuer.away = true;
    for (let hour = 0; hour < 5; hour += 1) {
      now += 61 * 60_000;
      expect(await has('first')).toBe(true);
      expect(await has('first')).toBe(true);
    }
    expect(issuer.asked).toBe(6);
  });

  test.each([
    ['no keys', { keys: [] }],
    ['keys that are none', { keys: [null, 5, {}, { kty: 'RSA', n: 5 }, { kty: 'oct' }] }],
    ['a key for other uses', { keys: [FOR_SECRETS] }],
  ])('an issuer that publishes %s is believed nothing', async (_, published) => {
    issuer.published = published;
    expect(await has('first')).toBe(false);
    expect(await has('enc')).toBe(false);
    expect(await has(undefined)).toBe(false);
  });

  test.each([['no list'], [null], [{ keys: 5 }]])(
    'an answer of %j is as good as none',
    async (published) => {
      issuer.published = published;
      await expect(has('first')).rejects.toMatchObject({ code: 'ISSUER_UNREACHABLE' });
    },
  );

  test('a token that names no key is checked with the only one of its kind', async () => {
    issuer.published = { keys: [FIRST, CURVE] };
    expect(await has(undefined)).toBe(true);
    issuer.published = { keys: [FIRST, SECOND] };
    now += 61 * 60_000;
    expect(await has(undefined)).toBe(false);
    expect(await has('first', 'ES256')).toBe(false);
  });
});
