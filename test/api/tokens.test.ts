import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sign, type Algorithm, type SignOptions } from 'jsonwebtoken';
import { openVerifier } from '../../src/auth/verify-token';
import { createMsp } from '../fixture/database';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';

let server: TestServer;
let tenantId: number;

beforeAll(async () => {
  server = await openTestServer();
  tenantId = await createMsp(server.database);
}, 60_000);
afterAll(() => server?.close());

const ask = async (authorization: string | null) => {
  const headers = {
    'content-type': 'application/json',
    ...(authorization ? { authorization } : {}),
  };
  const body = JSON.stringify({ query: '{ viewer { subject } }' });
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  return {
    response,
    body: (await response.json()) as {
      errors?: { message: string; extensions: { code: string } }[];
    },
  };
};

const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');

test.each([
  ['no token', null],
  ['another scheme', 'Basic dXNlcjpwYXNz'],
  ['no JWT', 'Bearer nonsense'],
  [
    'an unsigned token',
    `Bearer ${none}.${Buffer.from('{"sub":"x","tenant":"msp_1","scopes":""}').toString('base64url')}.`,
  ],
  [
    'a foreign secret',
    `Bearer ${sign({ sub: 'x', tenant: 'msp_1', scopes: '' }, 'another secret of more than 32 bytes')}`,
  ],
])('%s is 401', async (_, authorization) => {
  const { response, body } = await ask(authorization);
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('a valid token is let in', async () => {
  const { response } = await ask(`Bearer ${server.token([], { tenantId })}`);
  expect(response.status).toBe(200);
});

describe('the verifier', () => {
  const SECRET = 'a secret of more than thirty-two bytes, for tests';
  const NOW = TEST_CLOCK.now().getTime() / 1000;
  const bySecret = openVerifier({ jwtSecret: SECRET }, TEST_CLOCK);
  const token = (claims: object, options: SignOptions = {}) =>
    `Bearer ${sign(
      JSON.parse(
        JSON.stringify({
          sub: 'x',
          tenant: 'msp_7',
          scopes: 'metrics:read',
          iat: NOW,
          exp: NOW + 60,
          ...claims,
        }),
      ) as object,
      SECRET,
      options,
    )}`;

  test('reads tenant, clients and scopes', async () => {
    const clients = ['client_7_1', 'client_7_2'];
    const actor = await bySecret(
      token({ clients, scopes: ['metrics:read', 'fly:high'], exp: NOW + 60, jti: 'one-of-many' }),
    );
    expect(actor).toEqual({
      subject: 'x',
      tenantId: 7,
      clientIds: [1, 2],
      scopes: new Set(['metrics:read']),
      expiresAt: new Date((NOW + 60) * 1000),
      token: 'one-of-many',
      issuedAt: new Date(NOW * 1000),
    });
  });

  test.each([
    ['has expired', { exp: NOW - 1 }, /expired/],
    ['is not valid yet', { nbf: NOW + 60 }, /does not verify/],
    ['names no tenant', { tenant: undefined }, /claim "tenant"/],
    ['names a tenant by number', { tenant: 7 }, /claim "tenant"/],
    ['names clients of another tenant', { clients: ['client_8_1'] }, /another MSP/],
    ['names clients badly', { clients: ['7'] }, /claim "clients"/],
    ['has no subject', { sub: undefined }, /claim "sub"/],
    ['has a subject of no characters', { sub: 'a\0b' }, /claim "sub"/],
    ['never ends', { exp: undefined }, /claim "exp" \(the second at which it ends/],
    ['ends after the end of time', { exp: 9e15 }, /claim "exp"/],
    ['names null as its clients', { clients: null }, /claim "clients" \(.* left out/],
  ])('refuses a token that %s', async (_, claims, words) => {
    await expect(bySecret(token(claims))).rejects.toThrow(words);
  });

  test('lets a token in that it knows, until it expires, and none that only begins like it', async () => {
    let now = NOW;
    const verify = openVerifier({ jwtSecret: SECRET }, { now: () => new Date(now * 1000) });
    const authorization = token({ exp: NOW + 60 });
    const actor = await verify(authorization);
    expect(await verify(authorization)).toEqual(actor);
    const [head, claims, signature] = authorization.split('.');
    const forged = [head, claims, signature!.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))];
    await expect(verify(forged.join('.'))).rejects.toThrow(/does not verify/);
    now = NOW + 59;
    expect(await verify(authorization)).toEqual(actor);
    now = NOW + 60;
    await expect(verify(authorization)).rejects.toThrow(/expired/);
  });

  test('refuses a token that asks to be understood in more than we know', async () => {
    const header = { alg: 'HS256' as const, crit: ['exp-of-ours'], 'exp-of-ours': 1 };
    await expect(bySecret(token({}, { header }))).rejects.toThrow(/more than this server/);
  });

  test.each(['HS384', 'HS512'] as Algorithm[])(
    'refuses %s even with the right secret',
    async (algorithm) => {
      await expect(bySecret(token({}, { algorithm }))).rejects.toThrow(/does not accept/);
    },
  );
});

describe('an issuer with keys of its own', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let keys: Server;
  let verify: ReturnType<typeof openVerifier>;

  beforeAll(async () => {
    const published = [
      { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'rsa', use: 'sig', alg: 'RS256' },
      { ...ec.publicKey.export({ format: 'jwk' }), kid: 'ec', use: 'sig', alg: 'ES256' },
    ];
    keys = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: published }));
    });
    await new Promise<void>((done) => keys.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks`;
    verify = openVerifier(
      { jwks: { url, issuer: 'https://id.test', audience: 'seatwise' } },
      TEST_CLOCK,
    );
  });
  afterAll(() => new Promise((done) => keys.close(done)));

  const iat = TEST_CLOCK.now().getTime() / 1000;
  const claims = { sub: 'x', tenant: 'msp_7', scopes: '', iat, exp: iat + 60 };
  const good: SignOptions = { issuer: 'https://id.test', audience: 'seatwise' };
  const rs = (options: SignOptions, key = rsa.privateKey) =>
    `Bearer ${sign(claims, key, { algorithm: 'RS256', keyid: 'rsa', ...good, ...options })}`;

  test('is believed by RS256 and by ES256', async () => {
    await expect(verify(rs({}))).resolves.toMatchObject({ tenantId: 7 });
    const es = sign(claims, ec.privateKey, { algorithm: 'ES256', keyid: 'ec', ...good });
    await expect(verify(`Bearer ${es}`)).resolves.toMatchObject({ tenantId: 7 });
  });

  test.each([
    ['another issuer', { issuer: 'https://evil.test' }],
    ['another audience', { audience: 'elsewhere' }],
    ['an unknown key', { keyid: 'unknown' }],
    ['another algorithm', { algorithm: 'RS512' as const }],
  ])('is not believed with %s', async (_, options) => {
    await expect(verify(rs(options))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('is not believed by another key, nor by its public key as a secret', async () => {
    await expect(verify(rs({}, other.privateKey))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const pem = rsa.publicKey.export({ format: 'pem', type: 'spki' }) as string;
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', kid: 'rsa' })).toString('base64url');
    const forged = sign(claims, Buffer.from(pem).toString('base64'), {
      algorithm: 'HS256',
      ...good,
    });
    await expect(
      verify(`Bearer ${header}.${forged.split('.').slice(1).join('.')}`),
    ).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
