import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { ingest } from '../api/sample-msp';
import { killLeftCommands, seatwise } from '../fixture/command';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { removeDirectories, temporaryDirectory } from '../fixture/held-postgres';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';

jest.setTimeout(60_000);

let on: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  on = await cloneDatabase();
  server = await openTestServer({ on });
});
afterAll(async () => {
  killLeftCommands();
  removeDirectories();
  await server?.close();
  await on?.drop();
});

const LONG = 'x'.repeat(5000);

/** Tickets as people have them: what is odd about each, and what becomes of it. */
const ROWS = [
  ['plain', 'c1', '2026-03-01T10:00:00Z', '', '', ''],
  [' blanks ', ' c1 ', ' 2026-03-01 10:00 +0000 ', 'Email', 'n', ''],
  ['long', 'c1', '2026-03-01T10:00:00Z', '', '', LONG],
  ['nobody', '', '2026-03-01T10:00:00+00', '', 'Y', ''],
  ['parked', 'c9', '2026-03-01T10:00:00Z', '', '', ''],
  ['epoch', 'c1', '1970-01-01T00:00:00Z', '', '', ''],
  ['bad all over', 'c1', '01/03/2026 10:00', 'Carrier pigeon', 'maybe', ''],
];
const COLUMNS = ['externalId', 'clientExternalId', 'openedAt', 'source', 'project', 'summary'];
const CSV = [COLUMNS, ...ROWS].map((row) => row.join(',')).join('\n');
const RECORDS = ROWS.map((row) => Object.fromEntries(row.map((cell, at) => [COLUMNS[at]!, cell])));

const EXPECTED = {
  received: 7,
  created: 4,
  updated: 0,
  unchanged: 0,
  rejected: 2,
  parked: 1,
  resolved: 0,
  withdrawn: 0,
  errorsCut: 0,
  errorCounts: [
    { code: 'IMPLAUSIBLE_DATE', count: 1 },
    { code: 'INVALID_BOOLEAN', count: 1 },
    { code: 'INVALID_DATE', count: 1 },
    { code: 'INVALID_ENUM', count: 1 },
    { code: 'PARKED_UNKNOWN_REFERENCE', count: 1 },
  ],
  warnings: ['Record 3 ("long"), summary: This text has 5000 characters; 4000 are kept.'],
  warningCounts: [{ code: 'TEXT_CUT', count: 1 }],
  warningsCut: 0,
};
const ERRORS = [
  [4, 'parked', 'clientExternalId', 'PARKED_UNKNOWN_REFERENCE'],
  [5, 'epoch', 'openedAt', 'IMPLAUSIBLE_DATE'],
  [6, 'bad all over', 'source', 'INVALID_ENUM'],
  [6, 'bad all over', 'project', 'INVALID_BOOLEAN'],
  [6, 'bad all over', 'openedAt', 'INVALID_DATE'],
];

interface Told {
  readonly errors: { index: number; externalId: string; path: string[]; code: string }[];
}

async function newMsp() {
  const tenantId = await createMsp(server.database);
  const token = server.token(TENANT_SCOPES, { tenantId });
  await ingest(server, token, 'Clients', [{ externalId: 'c1', name: 'Acorn' }]);
  return { tenantId, token };
}

async function byMutation(): Promise<Told> {
  const { token } = await newMsp();
  const counts = `received created updated unchanged rejected parked resolved withdrawn errorsCut
    errorCounts { code count } warnings warningCounts { code count } warningsCut`;
  const { data } = await server.query<{ ingestTickets: Told }>(
    token,
    `mutation ($records: [TicketRecord!]!) { ingestTickets(source: "psa", records: $records) {
      ${counts} errors { index externalId path code } } }`,
    { records: RECORDS },
  );
  return data.ingestTickets;
}

async function byHttp(): Promise<Told> {
  const { token } = await newMsp();
  const response = await fetch(`${server.url}/import/tickets?source=psa`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: CSV,
  });
  return (await response.json()) as Told;
}

async function byCommand(): Promise<Told> {
  const { tenantId } = await newMsp();
  const file = join(temporaryDirectory(), 'tickets.csv');
  writeFileSync(file, CSV);
  const { out } = await seatwise(
    { DATABASE_URL: on.url, SEATWISE_NOW: TEST_CLOCK.now().toISOString() },
    ...['import', '--msp', `msp_${tenantId}`, '--source', 'psa', '--json', file],
  );
  return JSON.parse(out) as Told;
}

test.each([
  ['a mutation', byMutation],
  ['POST /import', byHttp],
  ['the command line', byCommand],
])('records are taken, refused, counted and warned of alike by %s', async (_, send) => {
  const told = await send();
  expect(told).toMatchObject(EXPECTED);
  const errors = told.errors.map(({ index, externalId, path, code }) => [
    ...[index, externalId, path.join('.'), code],
  ]);
  const inOrder = (rows: unknown[][]) => rows.map((row) => row.join(' ')).sort();
  expect(inOrder(errors)).toEqual(inOrder(ERRORS));
});
