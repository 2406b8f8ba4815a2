import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { importStream } from '../../src/ingest/import-stream';
import { TEST_CLOCK } from '../fixture/server';
import { openDoor, type Door } from './door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const MB = 1024 * 1024;

/** A file of `megabytes` of one piece over and over, between a start and an end. Only the piece is ever held. */
function endless(start: string, piece: string, megabytes: number, end = ''): Readable {
  const part = Buffer.from(piece.repeat(Math.ceil(65_536 / piece.length)));
  function* parts(): Generator<Buffer> {
    yield Buffer.from(start);
    for (let sent = 0; sent < megabytes * MB; sent += part.length) yield part;
    yield Buffer.from(end);
  }
  return Readable.from(parts(), { objectMode: false });
}

const zipped = (piece: string, megabytes: number, level = 1): Buffer =>
  gzipSync(Buffer.alloc(megabytes * MB, piece), { level });

const nested = (levels: number): Readable =>
  Readable.from([`{"name":${'['.repeat(levels)}${']'.repeat(levels)}}\n${B}`]);

const CSV = 'externalId,name\n';
const B = '{"externalId":"b","name":"B"}\n';

test.each<[string, () => Buffer | Readable]>([
  ['line breaks', () => zipped('\n', 64)],
  ['line breaks of Windows', () => zipped('\r\n', 64)],
  ['blank lines', () => zipped('  \n', 64)],
  ['blank lines, not packed', () => endless('', ' \t\n', 128)],
])('64 MB of %s are an empty file, read in one go', async (_, body) => {
  expect(await door.load('clients', body())).toMatchObject({ received: 0, errors: [] });
});

test.each<[string, () => Buffer | Readable, string]>([
  ['blanks without end', () => zipped(' ', 64), 'INVALID_HEADER'],
  ['a first row without end', () => endless('', 'x', 128), 'INVALID_HEADER'],
  ['a first quote never closed', () => endless('"', 'x\n', 64), 'INVALID_HEADER'],
  ['150 000 columns', () => endless('a', ',b', 0.5, '\n'), 'TOO_MANY_COLUMNS'],
  ['a gzip file of next to nothing', () => zipped('\n', 128, 9), 'GZIP_TOO_DENSE'],
])('%s are refused with a sentence', async (_, body, code) => {
  await expect(door.load('clients', body())).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/^clients: .*\.$/) as string,
  });
});

test.each<[string, () => Readable, string]>([
  ['a line of 256 MB', () => endless(`${CSV}a,`, 'x', 256, '\nb,B\n'), 'TOO_LONG'],
  ['a line of 256 MB of separators', () => endless(`${CSV}a,`, ',', 256, '\nb,B\n'), 'TOO_LONG'],
  ['a cell of 8 MB in quotes', () => endless(`${CSV}a,"`, 'x', 8, '"\nb,B\n'), 'TOO_LONG'],
  ['a key of 8 MB', () => endless('{"', 'x', 8, `":1}\n${B}`), 'TOO_LONG'],
  ['10 000 levels', () => nested(10_000), 'TOO_DEEP'],
  ['17 levels', () => nested(17), 'TOO_DEEP'],
])('%s is one rejected row, and the rest of the file lands', async (_, body, code) => {
  const result = await door.load('clients', body());
  expect(result).toMatchObject({ received: 2, rejected: 1, errors: [{ index: 0, code }] });
});

test('a quote never closed takes no more than its own row with it', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => `q${at},Q${at},${'x'.repeat(2000)}`);
  rows[3] = 'bad,"Q3,';
  const result = await door.load('clients', `externalId,name,notes\n${rows.join('\n')}\n`);
  expect(result).toMatchObject({ received: 1000, created: 999 });
  expect(result.errors).toMatchObject([{ index: 3, code: 'INVALID_CSV' }]);
});

test('a file that stands still ends when nobody waits for it any more', async () => {
  const stream = new Readable({ read: () => undefined });
  const caller = new AbortController();
  const request = { tenantId: door.tenantId, source: 'psa', kind: 'clients', stream } as const;
  stream.push(`${CSV}a,A\n`);
  const importing = importStream(door.database, TEST_CLOCK, { ...request, signal: caller.signal });
  caller.abort();
  await expect(importing).rejects.toMatchObject({ code: 'IMPORT_STOPPED' });
  expect(stream.destroyed).toBe(true);
});
