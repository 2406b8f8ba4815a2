import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SCOPE_NAMES, type Scope } from '../../src/auth/scopes';
import { fixedClock } from '../../src/clock';
import type { ExportedKind } from '../../src/exports/export-kind';
import type { ExportFormat } from '../../src/exports/formats/format';
import { exportKind, EXPORTED_KINDS } from '../../src/exports/kinds';
import { writeExport, type ExportRequest, type Manifest } from '../../src/exports/write-export';
import { importStream } from '../../src/ingest/import-stream';
import { RECORD_KINDS, type RecordKind } from '../../src/ingest/record-kind';
import { recordKind } from '../../src/ingest/records';
import { createMsp } from '../fixture/database';
import { temporaryFolder } from '../fixture/temporary-folder';
import { openDoor, type Door } from '../ingest/door';
import { ONE_OF_EACH, sendOneOfEach } from '../ingest/one-of-each-kind';
import { sentTables } from './sent-tables';

const NOW = new Date('2026-06-15T12:00:00Z');
const FORMULA = '=HYPERLINK("http://evil.example","a, ""b""")';

let door: Door;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(temporaryFolder(), 'seatwise-exports-'));
  door = await openDoor();
  await sendOneOfEach(door);
  const ticket = ONE_OF_EACH.tickets;
  await door.sendAll([
    ['clients', [{ ...ONE_OF_EACH.clients, externalId: '-c2', name: `'${FORMULA}` }]],
    ['seat-counts', [{ ...ONE_OF_EACH['seat-counts'], externalId: 's0', seats: '41' }]],
    ['agreements', [{ ...ONE_OF_EACH.agreements, externalId: 'a2', amounts: [], deleted: true }]],
    [
      'technicians',
      [
        { externalId: 't2', name: 'Ben', fte: '0.8', tier: '1', tierSince: '2024-01-01' },
        {
          externalId: 't2',
          name: 'Ben',
          fteSince: '2025-03-01',
          tier: '2',
          tierSince: '2025-01-01',
        },
        { externalId: 't2', name: 'Ben', fteSince: '2025-03-01', tierSince: '2026-01-01' },
        { externalId: 't3', name: 'Cy', fte: '0.6', fteSince: '2025-05-01' },
        { externalId: 't3', name: 'Cy', fte: '1', fteSince: '2025-02-01' },
      ],
    ],
    [
      'tickets',
      [
        { ...ticket, externalId: 'k0', mergedIntoExternalId: 'k2' },
        { ...ticket, externalId: 'k2', summary: FORMULA, requester: '＝1\r\n"x"' },
        { ...ticket, externalId: 'k3', deleted: true },
      ],
    ],
    ['time-entries', [{ ...ONE_OF_EACH['time-entries'], externalId: 'e2', minutes: '0.0166667' }]],
    ['tool-costs', [{ ...ONE_OF_EACH['tool-costs'], externalId: 'w2', clientExternalIds: [] }]],
  ]);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await door.close();
});

interface Asked {
  readonly format?: ExportFormat;
  readonly kinds?: readonly ExportedKind[];
  readonly scopes?: readonly Scope[];
  readonly clientIds?: readonly number[];
  readonly changedSince?: string;
  readonly tenantId?: number;
}

interface Exported extends Manifest {
  readonly into: string;
}

let taken = 0;
async function take(asked: Asked = {}): Promise<Exported> {
  const { format = 'JSONL', kinds = null, changedSince = null, clientIds = null } = asked;
  const request: ExportRequest = {
    ...{ tenantId: asked.tenantId ?? door.tenantId, format, kinds, changedSince, clientIds },
    scopes: new Set(asked.scopes ?? SCOPE_NAMES),
    months: { from: null, until: null },
  };
  const into = join(folder, String((taken += 1)));
  return { ...(await writeExport(door.database, request, { folder: into, now: NOW })), into };
}

type Line = Readonly<Record<string, unknown>>;

async function linesOf({ into, files }: Exported, kind: ExportedKind): Promise<Line[]> {
  const { path } = files.find((file) => file.kind === kind)!;
  const text = gunzipSync(await readFile(join(into, path))).toString();
  return text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Line] : []));
}

async function load({ into, files }: Exported, tenantId: number): Promise<void> {
  for (const { path, kind, source } of files) {
    if (source === null) continue;
    const stream = createReadStream(join(into, path));
    const request = { tenantId, source, kind: kind as RecordKind, stream };
    const { rejected, warnings } = await importStream(door.database, fixedClock(NOW), request);
    expect({ path, rejected, warnings }).toEqual({ path, rejected: 0, warnings: [] });
  }
}

test.each(RECORD_KINDS)('%s has the columns that can be sent', (kind) => {
  const { fields } = recordKind(kind);
  const nested = ['amounts', 'allocations', 'costs'];
  const flat = Object.keys(fields).filter((name) => !nested.includes(name));
  expect(Object.keys(exportKind(kind).columns)).toEqual(flat);
});

test.each(['JSONL', 'CSV'] as const)(
  'an MSP of every kind of record is the same after an export as %s',
  async (format) => {
    const other = await createMsp(door.database, { name: format });
    const exported = await take({ format });
    await load(exported, other);
    expect(await sentTables(door, other)).toEqual(await sentTables(door, door.tenantId));
    const again = await take({ format, tenantId: other });
    const sums = ({ files }: Manifest) => files.map(({ path, sha256 }) => [path, sha256]);
    expect(sums(again)).toEqual(sums(exported));
  },
);

test('the manifest tells what each file holds', async () => {
  const exported = await take();
  for (const { path, bytes, sha256, rows } of exported.files) {
    const content = await readFile(join(exported.into, path));
    const lines = gunzipSync(content).toString().split('\n').length - 1;
    const sum = createHash('sha256').update(content).digest('hex');
    expect({ path, bytes, sha256, rows }).toEqual({
      ...{ path, bytes: content.byteLength, sha256: sum, rows: lines },
    });
  }
  expect(exported.files.map(({ kind }) => kind)).toEqual([...EXPORTED_KINDS]);
});

test('Parquet holds the same, typed', async () => {
  const [read, exported] = [await take(), await take({ format: 'PARQUET' })];
  const { parquetReadObjects } = await import('hyparquet');
  const rowsOf = async (kind: ExportedKind) => {
    const { path } = exported.files.find((file) => file.kind === kind)!;
    const content = await readFile(join(exported.into, path));
    return parquetReadObjects({ file: new Uint8Array(content).buffer });
  };
  expect((await rowsOf('revenue'))[0]).toMatchObject({
    ...{
      externalId: 'r1',
      amount: expect.closeTo(-12.34, 8),
      postedOn: new Date('2026-04-30'),
      deleted: false,
    },
  });
  expect((await rowsOf('agreements'))[0]).toMatchObject({ covers: ['SUPPORT', 'VCIO'] });
  expect((await rowsOf('tickets'))[0]).toMatchObject({
    ...{ openedAt: new Date('2026-04-01T10:00:00Z'), reopenedCount: 0 },
  });
  for (const kind of EXPORTED_KINDS)
    expect(await rowsOf(kind)).toHaveLength((await linesOf(read, kind)).length);
});

describe('what changed since an export', () => {
  test('is told, with tombstones of what is gone, and lands where the export did', async () => {
    const other = await createMsp(door.database, { name: 'follows' });
    const first = await take();
    await load(first, other);
    await door.sendAll([
      ['revenue', [{ ...ONE_OF_EACH.revenue, externalId: 'r2' }]],
      ['time-entries', [{ externalId: 'e2', deleted: true }]],
      ['agreement-amounts', [{ ...ONE_OF_EACH['agreement-amounts'], deleted: true }]],
      ['technicians', [{ externalId: 't1', name: 'Ann', allocations: [], costs: [] }]],
    ]);
    const delta = await take({ changedSince: first.snapshot });
    const told = delta.files.filter(({ rows, source }) => rows > 0 && source);
    expect(told.map(({ kind, rows }) => [kind, rows])).toEqual([
      ...[
        ['agreement-amounts', 1],
        ['technicians', 2],
        ['allocations', 2],
        ['labour-costs', 2],
      ],
      ...[
        ['time-entries', 1],
        ['revenue', 1],
      ],
    ]);
    await load(delta, other);
    expect(await sentTables(door, other)).toEqual(await sentTables(door, door.tenantId));
  });

  test('a snapshot of nothing here is refused', async () => {
    const foreign = Buffer.from('1-1 700').toString('base64url');
    for (const changedSince of [foreign, 'soon', ''])
      await expect(take({ changedSince })).rejects.toMatchObject({ code: 'UNKNOWN_SNAPSHOT' });
  });
});

test('a file holds what its rights allow, and no more', async () => {
  const kindsOf = ({ files }: Manifest) => files.map(({ kind }) => kind);
  const seesTickets = await take({ scopes: ['tickets:read'] });
  expect(kindsOf(seesTickets)).toEqual(['tickets', 'ticket-events', 'time-entries']);
  const [entry] = await linesOf(seesTickets, 'time-entries');
  expect(entry).not.toHaveProperty('technicianExternalId');
  expect(entry).not.toHaveProperty('clientExternalId');
  const [{ id } = {}] = await door.rows(`SELECT id FROM client WHERE external_id = '-c2'`);
  const seesOne = await take({ clientIds: [Number(id)] });
  expect(kindsOf(seesOne)).toEqual([
    ...['clients', 'seat-counts', 'agreements', 'agreement-amounts'],
    ...['tickets', 'ticket-events', 'time-entries', 'revenue', 'measures'],
  ]);
  expect(await linesOf(seesOne, 'clients')).toHaveLength(1);
  expect(await linesOf(seesOne, 'tickets')).toEqual([]);
  const other = await createMsp(door.database, { name: 'empty' });
  expect((await take({ tenantId: other })).files.map(({ rows }) => rows)).toEqual([0]);
});
