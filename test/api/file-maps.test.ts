import type { Scope } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

let server: TestServer;
let tenantId: number;
let token: string;
const SCOPES: Scope[] = ['connections:read', 'connections:write', 'ingest:write'];

beforeAll(async () => {
  server = await openTestServer();
  tenantId = await createMsp(server.database);
  token = server.token(SCOPES, { tenantId });
});
afterAll(() => server.close());

const FIELDS = { externalId: 'Key', name: 'Company' };
const MAP = { records: [{ kind: 'clients', fields: FIELDS }] };
const SAMPLE = 'Key,Company\n1,North Mill\n2,\n';
const SAVE = `mutation ($input: FileMapInput!) { saveFileMap(input: $input) {
  saved fileMap { name kind map } trial { landing rejected parked errors { index code path } records } } }`;

const ask = (text: string, variables: object = {}, by = token) =>
  server.query<object>(by, text, variables);
const save = (input: object) =>
  ask(SAVE, { input: { name: 'ours', kind: 'clients', map: MAP, ...input } });
const saved = async (by = token) => (await ask('{ fileMaps { name kind } }', {}, by)).data;

async function importWith(map: string, body: string, type = 'text/csv') {
  const answer = await fetch(`${server.url}/import/all?source=crm&map=${map}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as object };
}

test('a map is tried on a sample without anything being kept', async () => {
  const { data, errors } = await save({ sample: SAMPLE, dryRun: true });
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    saveFileMap: {
      saved: false,
      fileMap: { name: 'ours', kind: 'clients', map: { name: 'ours', ...MAP } },
      trial: {
        ...{ landing: 1, rejected: 1, parked: 0 },
        errors: [{ index: 1, code: 'REQUIRED', path: ['name'] }],
        records: [
          { row: 1, kind: 'clients', record: { externalId: '1', name: 'North Mill' } },
          { row: 2, kind: 'clients', record: { externalId: '2' } },
        ],
      },
    },
  });
  expect(await saved()).toEqual({ fileMaps: [] });
  expect((await importWith('ours', SAMPLE)).status).toBe(404);
});

test.each([
  [
    'with a field that there is not',
    { map: { records: [{ kind: 'clients', fields: { nam: 'X' } }] } },
    'INVALID_MAP',
  ],
  ['that is no object', { map: 'ours' }, 'INVALID_MAP'],
  ['with the name of a shipped one', { name: 'Toggl' }, 'NAME_TAKEN'],
  ['with a name that is no name', { name: 'our map!' }, 'INVALID_MAP'],
  ['of a kind that it does not make', { kind: 'tickets' }, 'KIND_NOT_IN_MAP'],
  ['of a kind that there is not', { kind: 'customers' }, 'UNKNOWN_KIND'],
])('a map %s is refused, and nothing is kept', async (_, wrong, code) => {
  const { errors } = await save(wrong);
  expect(errors?.[0]?.extensions?.['code']).toBe(code);
  expect(await saved()).toEqual({ fileMaps: [] });
});

test('a saved map reads tables and lines of JSON by its name, for its MSP alone, until it is removed', async () => {
  await save({ map: { records: [{ kind: 'clients', fields: { ...FIELDS, name: 'X' } }] } });
  expect((await save({})).data).toMatchObject({ saveFileMap: { saved: true, trial: null } });
  expect(await saved()).toEqual({ fileMaps: [{ name: 'ours', kind: 'clients' }] });
  expect((await importWith('ours', 'Key,Company\n1,North Mill\n')).body).toMatchObject({
    created: 1,
  });
  const lines = '{"key":2,"company":"South Yard"}\n{"key":1,"company":"North Mill","more":[1]}\n';
  expect((await importWith('ours', lines, 'application/x-ndjson')).body).toMatchObject({
    ...{ created: 1, unchanged: 1, rejected: 0 },
  });
  const other = await createMsp(server.database, { name: 'Hillside IT' });
  const theirs = server.token(SCOPES, { tenantId: other });
  expect(await saved(theirs)).toEqual({ fileMaps: [] });
  const REMOVE = `mutation { removeFileMap(name: "ours") { name } }`;
  expect((await ask(REMOVE, {}, theirs)).errors?.[0]?.extensions?.['code']).toBe('UNKNOWN_MAP');
  expect((await ask(REMOVE)).data).toEqual({ removeFileMap: { name: 'ours' } });
  expect(await saved()).toEqual({ fileMaps: [] });
});

test('a token limited to clients sees and saves no maps', async () => {
  await save({});
  const limited = server.token(SCOPES, { tenantId, clientIds: [1] });
  expect(await saved(limited)).toEqual({ fileMaps: [] });
  const { errors } = await ask(SAVE, { input: { name: 'x', kind: 'clients', map: MAP } }, limited);
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});
