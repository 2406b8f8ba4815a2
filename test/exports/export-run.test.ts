import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SCOPE_NAMES } from '../../src/auth/scopes';
import { removeExpired } from '../../src/exports/due-exports';
import { createMsp } from '../fixture/database';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';
import { temporaryFolder } from '../fixture/temporary-folder';
import { ingest } from '../api/sample-msp';
import { until } from '../fixture/until';

let server: TestServer;
let folder: string;
let token: string;
let tenantId: number;
beforeAll(async () => {
  folder = await mkdtemp(join(temporaryFolder(), 'seatwise-exports-'));
  const env = { EXPORT_DIR: folder, WORKER: 'on' };
  server = await openTestServer({ env, background: true });
  tenantId = await createMsp(server.database);
  token = server.token(SCOPE_NAMES, { tenantId });
  const clients = ['a', 'b', 'c'].map((id) => ({ externalId: id, name: id.repeat(500) }));
  await ingest(server, token, 'Clients', clients);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Run {
  readonly id: string;
  readonly state: string;
  readonly snapshot: string;
  readonly manifest: string;
  readonly files: readonly {
    readonly url: string;
    readonly kind: string;
    readonly rows: number;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

const RUN = '{ id state snapshot manifest expiresAt files { url kind source rows bytes sha256 } }';
const START = `mutation ($input: ExportInput!) { startExport(input: $input) ${RUN} }`;
const ASK = `query ($id: ID!) { exportRun(id: $id) ${RUN} }`;

async function ask(id: string, bearer = token): Promise<Run | null> {
  const { data } = await server.query<{ exportRun: Run | null }>(bearer, ASK, { id });
  return data.exportRun;
}

async function run(input: object): Promise<Run> {
  const { data } = await server.query<{ startExport: Run }>(token, START, { input });
  expect(data.startExport).toMatchObject({ state: 'WAITING', files: [] });
  await until(async () => (await ask(data.startExport.id))?.state !== 'WAITING');
  await until(async () => (await ask(data.startExport.id))?.state !== 'RUNNING');
  return (await ask(data.startExport.id))!;
}

const get = (path: string, headers: Record<string, string> = {}, bearer = token) =>
  fetch(server.url + path, { headers: { authorization: `Bearer ${bearer}`, ...headers } });

const bytesOf = async (answer: Response): Promise<Buffer> =>
  Buffer.from(await answer.arrayBuffer());

let done: Run;

test('an export is written by a worker, and its files are what the manifest says', async () => {
  done = await run({ kinds: ['clients', 'seat_counts'] });
  expect(done.files.map(({ kind, rows }) => [kind, rows])).toEqual([
    ...[
      ['clients', 3],
      ['seat-counts', 0],
    ],
  ]);
  for (const { url, bytes, sha256 } of done.files) {
    const content = await bytesOf(await get(url));
    expect(content.byteLength).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  }
  const manifest = (await (await get(done.manifest)).json()) as { snapshot: string };
  expect(manifest).toMatchObject({ msp: `msp_${tenantId}`, format: 'JSONL', changedSince: null });
  const later = await run({ kinds: ['clients'], changedSince: done.snapshot });
  expect(later.files[0]!.rows).toBe(0);
});

test('a download goes on where it broke off, unless the file is another one', async () => {
  const [{ url, bytes }] = done.files as [Run['files'][0]];
  const begun = await get(url, { range: 'bytes=0-99' });
  expect(begun.status).toBe(206);
  expect(begun.headers.get('content-range')).toBe(`bytes 0-99/${bytes}`);
  const tag = begun.headers.get('etag')!;
  const rest = await get(url, { range: 'bytes=100-', 'if-range': tag });
  const whole = Buffer.concat([await bytesOf(begun), await bytesOf(rest)]);
  const lines = gunzipSync(whole).toString().trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { externalId: string }).externalId)).toEqual([
    ...['a', 'b', 'c'],
  ]);
  const changed = await get(url, { range: 'bytes=100-', 'if-range': '"another"' });
  expect([changed.status, (await bytesOf(changed)).byteLength]).toEqual([200, bytes]);
  const beyond = await get(url, { range: `bytes=${bytes}-` });
  expect(beyond.headers.get('content-range')).toBe(`bytes */${bytes}`);
  expect([beyond.status, await beyond.json()]).toMatchObject([
    416,
    { error: { code: 'RANGE_NOT_SATISFIABLE', size: bytes } },
  ]);
  const head = await fetch(server.url + url, {
    method: 'HEAD',
    headers: { authorization: `Bearer ${token}` },
  });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes)]);
});

test('nobody with other rights sees an export or its files', async () => {
  const other = await createMsp(server.database, { name: 'other' });
  const clients = (
    await server.query<{ clients: { nodes: { id: string }[] } }>(
      token,
      '{ clients { nodes { id } } }',
    )
  ).data.clients.nodes;
  const only = Number(clients[0]!.id.split('_')[2]);
  const strangers = [
    server.token(SCOPE_NAMES, { tenantId: other }),
    server.token(['clients:read'], { tenantId }),
    server.token(SCOPE_NAMES, { tenantId, clientIds: [only] }),
  ];
  for (const stranger of strangers) {
    expect(await ask(done.id, stranger)).toBeNull();
    expect((await get(done.files[0]!.url, {}, stranger)).status).toBe(404);
  }
  expect((await fetch(server.url + done.manifest)).status).toBe(401);
  const odd = ['clients.jsonl.gz', '..%2f..%2fmanifest.json', 'psa%2f..%2fmanifest.json', 'psa/'];
  for (const path of odd) expect((await get(`/exports/${done.id}/${path}`)).status).toBe(404);
});

test('what cannot be exported is refused at once', async () => {
  const codeOf = async (input: object, bearer = token) => {
    const { errors } = await server.query(bearer, START, { input });
    return errors?.[0]?.extensions?.['code'];
  };
  expect(await codeOf({ kinds: ['invoices'] })).toBe('UNKNOWN_EXPORT_KIND');
  expect(await codeOf({ kinds: [] })).toBe('UNKNOWN_EXPORT_KIND');
  expect(await codeOf({ changedSince: 'x' })).toBe('UNKNOWN_SNAPSHOT');
  const few = server.token(['tickets:read'], { tenantId });
  expect(await codeOf({ kinds: ['revenue'] }, few)).toBe('FORBIDDEN');
  expect(await codeOf({}, server.token(['operator'], { tenantId }))).toBe('FORBIDDEN');
});

test('a server without the files says so, and they go when they expire', async () => {
  const folders = await readdir(folder);
  for (const name of folders) await rename(join(folder, name), join(folder, `${name}-elsewhere`));
  expect((await get(done.manifest)).status).toBe(503);
  for (const name of folders) await rename(join(folder, `${name}-elsewhere`), join(folder, name));
  const later = new Date(TEST_CLOCK.now().getTime() + 73 * 3_600_000);
  await removeExpired(server.database, later, () => folder);
  expect(await ask(done.id)).toMatchObject({ state: 'DONE', files: [], manifest: null });
  expect((await get(done.manifest)).status).toBe(404);
  expect(await readdir(folder)).toEqual([]);
});
