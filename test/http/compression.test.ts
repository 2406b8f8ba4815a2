import { get } from 'node:http';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await openTestServer();
  const tenantId = await createMsp(server.database);
  token = server.token([...TENANT_SCOPES, 'operator'], { tenantId });
});
afterAll(() => server?.close());

const SMALL = '{ viewer { subject } }';
const MIDDLE = '{ metricDefinitions { key name } }';
const LARGE =
  '{ __schema { types { name description fields { name description type { name } } } } }';

interface Received {
  readonly status: number;
  readonly encoding: string | undefined;
  readonly vary: string | undefined;
  readonly bytes: Buffer;
}

/** Without a client library, which would ask for compression, and undo it, by itself. */
const ask = (query: string, accept?: string, path = '/graphql'): Promise<Received> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(accept !== undefined && { 'accept-encoding': accept }),
    };
    const url = `${server.url}${path}?query=${encodeURIComponent(query)}`;
    get(url, { headers }, (response) => {
      buffer(response as Readable)
        .then((bytes) =>
          resolve({
            status: response.statusCode ?? 0,
            encoding: response.headers['content-encoding'],
            vary: response.headers.vary,
            bytes,
          }),
        )
        .catch(reject);
    }).once('error', reject);
  });

const UNDO = { gzip: gunzipSync, br: brotliDecompressSync };

test.each([
  ['gzip', 'gzip', MIDDLE],
  ['gzip', 'gzip', LARGE],
  ['br', 'br', LARGE],
  ['gzip, deflate, br', 'br', LARGE],
  ['gzip, br;q=0.5', 'gzip', LARGE],
] as const)('for "%s" an answer comes as %s, and is the same', async (accept, encoding, query) => {
  const plain = await ask(query);
  const packed = await ask(query, accept);
  expect(plain.encoding).toBeUndefined();
  expect(plain.bytes.length).toBeGreaterThan(2048);
  expect(packed).toMatchObject({ status: 200, encoding });
  expect(packed.vary).toMatch(/accept-encoding/i);
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
  expect(UNDO[encoding](packed.bytes)).toEqual(plain.bytes);
});

test.each([
  ['a small answer', SMALL, 'gzip, br'],
  ['a caller who takes none', LARGE, 'identity'],
  ['a caller who takes others', LARGE, 'compress'],
  ['a caller who forbids it', LARGE, 'gzip;q=0'],
])('%s comes as it is', async (_, query, accept) => {
  const answer = await ask(query, accept);
  expect([answer.status, answer.encoding]).toEqual([200, undefined]);
  expect(JSON.parse(answer.bytes.toString())).toHaveProperty('data');
});
