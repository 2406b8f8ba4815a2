import { createHash } from 'node:crypto';
import type { Scope } from '../../src/auth/scopes';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';

const READ: Scope[] = ['clients:read', 'metrics:read'];

let database: TestDatabase;
let server: TestServer;
let safe: TestServer;
let keeper: string;
let reader: string;
let stranger: string;
let tenantId: number;

const REGISTER = `mutation ($input: OperationInput!) { registerOperation(input: $input) {
  name hash document path registeredAt } }`;
const REMOVE = 'mutation ($name: String!) { removeOperation(name: $name) { name } }';
const INGEST = `mutation ($records: [ClientRecord!]!) {
  ingestClients(source: "crm", records: $records) { rejected errors { code } } }`;
const NAMES = `query Names($first: Int) { clients(first: $first) { totalCount nodes { name } } }`;

/** Names that begin as formulas do, and one with what CSV has to quote. */
const CLIENTS = ['=1+1', '+44 20', '-2', '@sum', '\tTab', 'North, "Mill"', '＝wide', 'Plain'];

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const register = (name: string, document: string, by = keeper) =>
  server.query<Record<string, unknown>>(by, REGISTER, { input: { name, document } });

async function get(path: string, by: string | null = reader, method = 'GET') {
  const answer = await fetch(`${server.url}/q/${path}`, {
    method,
    headers: by === null ? {} : { authorization: `Bearer ${by}` },
  });
  const { status, headers } = answer;
  return { status, headers, type: headers.get('content-type'), text: await answer.text() };
}

async function refusal(path: string, by: string | null = reader) {
  const { status, type, text } = await get(path, by);
  expect(type).toBe('application/json; charset=utf-8');
  const { error } = JSON.parse(text) as { error: { code: string; message: string } };
  return { status, code: error.code, message: error.message };
}

beforeAll(async () => {
  database = await cloneDatabase({ poolSize: 1 });
  server = await openTestServer({ on: database });
  safe = await openTestServer({ on: database, env: { SAFELIST: 'on' } });
  tenantId = await createMsp(server.database);
  const strangers = await createMsp(server.database);
  const scopes: Scope[] = [...READ, 'settings:write', 'ingest:write', 'tokens:write'];
  keeper = server.token(scopes, { tenantId });
  reader = server.token(READ, { tenantId });
  stranger = server.token(READ, { tenantId: strangers });
  const records = CLIENTS.map((name, at) => ({ externalId: `${at}`, name }));
  const { errors, data } = await server.query<object>(keeper, INGEST, { records });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ ingestClients: { rejected: 0, errors: [] } });
  for (const [name, document] of Object.entries({
    names: NAMES,
    typed: `query ($id: ID!, $ids: [ID!]!, $flag: Boolean = false, $more: JSON) {
      costOf(document: "{ viewer { subject } }", variables: $more) { cost @skip(if: $flag) most }
      node(id: $id) { id } nodes(ids: $ids) { id } }`,
    partly: '{ clients { nodes { name } } auditLog { nodes { action } } }',
    lists: '{ clients { nodes { name } } registeredOperations { name } }',
    nested: `{ msp: __typename  kinds: __schema { queryType { name } types { name enumValues { word: name } } } }`,
    changing: REMOVE,
  }))
    await register(name, document);
});
afterAll(async () => {
  await safe?.close();
  await server?.close();
  await database?.drop();
});

test('an operation is registered, listed, replaced under its name, noted in the log and removed', async () => {
  const { data, errors } = await register('first', NAMES);
  expect(errors).toBeUndefined();
  expect(data['registerOperation']).toEqual({
    ...{ name: 'first', hash: hashOf(NAMES), document: NAMES, path: '/q/first' },
    registeredAt: '2026-03-31T18:00:00.000Z',
  });
  const other = '{ viewer { subject } }';
  await register('first', other);
  const list = await server.query<{ registeredOperations: { name: string; hash: string }[] }>(
    reader,
    '{ registeredOperations { name hash } }',
  );
  expect(list.data.registeredOperations).toContainEqual({ name: 'first', hash: hashOf(other) });
  const log = await server.query<object>(
    keeper,
    '{ auditLog(first: 1) { nodes { action detail } } }',
  );
  expect(log.data).toMatchObject({
    auditLog: { nodes: [{ action: 'registerOperation', detail: { input: { name: 'first' } } }] },
  });
  const remove = 'mutation { removeOperation(name: "first") { name } }';
  expect((await server.query<object>(keeper, remove)).data).toEqual({
    removeOperation: { name: 'first' },
  });
  expect(await refusal('first.json')).toMatchObject({ status: 404, code: 'UNKNOWN_OPERATION' });
});

test.each([
  ['that cannot be read', 'x', '{', 'BAD_DOCUMENT'],
  ['of another schema', 'x', '{ weather }', 'BAD_DOCUMENT'],
  ['of two operations', 'x', 'query A { __typename } query B { __typename }', 'BAD_DOCUMENT'],
  ['under a name that is none', 'my names', NAMES, 'BAD_OPERATION_NAME'],
  ['under a name like a hash', 'a'.repeat(64), NAMES, 'BAD_OPERATION_NAME'],
])('a document %s is not registered', async (_, name, document, code) => {
  const { errors } = await register(name, document);
  expect(errors?.[0]?.extensions?.['code']).toBe(code);
});

test('only a token of the whole MSP with settings:write registers', async () => {
  const limited = server.token([...READ, 'settings:write'], { tenantId, clientIds: [1] });
  for (const by of [reader, limited]) {
    const { status, errors } = await register('x', NAMES, by);
    expect([status, errors?.[0]?.extensions?.['code']]).toEqual([403, 'FORBIDDEN']);
  }
});

test('a registered query is asked by its name or its hash, with its variables, at its cost', async () => {
  const { status, type, text, headers } = await get('names.json?first=2');
  expect([status, type]).toEqual([200, 'application/json; charset=utf-8']);
  const { data } = await server.query<object>(reader, NAMES, { first: 2 });
  expect(JSON.parse(text)).toEqual({ data });
  expect(headers.get('cache-control')).toBe('private, no-cache');
  expect(Number(headers.get('x-query-cost'))).toBeGreaterThan(0);
  expect((await get(`${hashOf(NAMES)}.json?first=2`)).text).toBe(text);
});

test('a token limited to clients gets its clients alone, and one of another MSP nothing', async () => {
  const limited = server.token(READ, { tenantId, clientIds: [1] });
  const { text } = await get('names.jsonl', limited);
  expect(text.split('\n')).toHaveLength(2);
  expect(await refusal('names.json', stranger)).toMatchObject({ code: 'UNKNOWN_OPERATION' });
  expect(await refusal(`${hashOf(NAMES)}.csv`, stranger)).toMatchObject({ status: 404 });
});

test.each([
  ['without a token', 'names.csv', null, 401, 'UNAUTHENTICATED', ''],
  ['of another name', 'nams.json', undefined, 404, 'UNKNOWN_OPERATION', 'Did you mean names?'],
  ['in another format', 'names.xml', undefined, 404, 'NOT_FOUND', '.json, .csv or .jsonl'],
  ['without a format', 'names', undefined, 404, 'NOT_FOUND', '.json, .csv or .jsonl'],
  ['of a mutation', 'changing.json?name=x', undefined, 405, 'METHOD_NOT_ALLOWED', 'POST'],
  ['with an unknown variable', 'names.csv?fist=2', undefined, 400, 'UNKNOWN_VARIABLE', 'first'],
  ['with text for a number', 'names.csv?first=two', undefined, 400, 'BAD_VARIABLE', 'Int'],
  ['with a wrong flag', 'typed.json?flag=1', undefined, 400, 'BAD_VARIABLE', 'Boolean'],
  ['with JSON that is none', 'typed.json?more={', undefined, 400, 'BAD_VARIABLE', 'JSON'],
  ['with a variable twice', 'names.csv?first=1&first=2', undefined, 400, 'REPEATED_PARAMETER', ''],
  ['of what the token may not see', 'partly.json', undefined, 403, 'FORBIDDEN', 'tokens:write'],
  ['of two lists as a table', 'lists.csv', undefined, 400, 'TWO_LISTS', 'registeredOperations'],
])('a query %s is refused as JSON', async (_, path, by, status, code, words) => {
  const told = await refusal(path, by);
  expect(told).toMatchObject({ status, code });
  expect(told.message).toContain(words);
});

test('two lists side by side are no table, and yet JSON', async () => {
  expect((await get('lists.json')).status).toBe(200);
});

test('other methods are refused with those that there are', async () => {
  const { status, headers } = await get('names.json', reader, 'POST');
  expect([status, headers.get('allow')]).toEqual([405, 'GET, OPTIONS']);
});

test('variables are typed as the operation declares them, and empty ones are not given', async () => {
  const { data } = (await server.query<{ clients: { nodes: { id: string }[] } }>(
    reader,
    '{ clients { nodes { id } } }',
  ))!;
  const [a, b] = data.clients.nodes.map((client) => client.id) as [string, string];
  const ids = [{ id: a }, { id: b }];
  const path = (list: string) => `typed.json?id=${a}&ids=${list}&flag=true&more=${'{"a":1}'}`;
  for (const list of [`${a},${b}`, encodeURIComponent(JSON.stringify([a, b]))])
    expect(JSON.parse((await get(path(list))).text)).toMatchObject({
      data: { node: { id: a }, nodes: ids, costOf: { most: expect.any(Number) as number } },
    });
  expect((await get('names.csv?first=')).text).toBe((await get('names.csv')).text);
});

test('CSV repeats what stands above the list, and holds nothing that a spreadsheet would run', async () => {
  const { type, text } = await get('names.csv');
  expect(type).toBe('text/csv; charset=utf-8');
  const [header, ...lines] = text.split('\r\n');
  expect(header).toBe('clients.totalCount,clients.nodes.name');
  expect(new Set(lines)).toEqual(
    new Set([
      ...["8,'=1+1", "8,'+44 20", '8,-2', "8,'@sum", "8,'＝wide", '8,Plain', ''],
      ...['8,"North, ""Mill"""', "8,'\tTab"],
    ]),
  );
});

test('lists within lists make rows of their own, and an empty one keeps its row', async () => {
  const { text, type } = await get('nested.jsonl');
  expect(type).toBe('application/x-ndjson; charset=utf-8');
  const rows = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const above = { msp: 'Query', 'kinds.queryType.name': 'Query' };
  const row = (name: string, word: string | null) => ({
    ...above,
    'kinds.types.name': name,
    'kinds.types.enumValues.word': word,
  });
  expect(rows).toContainEqual(row('__DirectiveLocation', 'QUERY'));
  expect(rows).toContainEqual(row('__DirectiveLocation', 'FIELD'));
  expect(rows).toContainEqual(row('RegisteredOperation', null));
  expect(Object.keys(rows[0]!)).toEqual([
    ...Object.keys(above),
    'kinds.types.name',
    'kinds.types.enumValues.word',
  ]);
});

const sent = (body: object, by: string) =>
  fetch(`${safe.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${by}` },
    body: JSON.stringify(body),
  });
const persisted = (text: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } },
});

test.each([
  ['a registered document', { query: NAMES }, 200],
  ['its hash alone', persisted(NAMES), 200],
  ['both', { query: NAMES, ...persisted(NAMES) }, 200],
  ['a registered mutation', { query: REMOVE, variables: { name: 'x' } }, 403],
  ['another document', { query: `${NAMES} ` }, 403],
  ['the hash of another', persisted(`${NAMES} `), 403],
])('where the safelist is on, %s is answered or refused', async (_, body, status) => {
  const answer = await sent(body, reader);
  expect(answer.status).toBe(status);
  const { data, errors } = (await answer.json()) as {
    data?: object | null;
    errors?: { extensions: { code: string } }[];
  };
  const isOurs = 'query' in body && body.query === REMOVE;
  if (status === 200) expect(data).toHaveProperty('clients.totalCount', CLIENTS.length);
  else expect(errors?.[0]?.extensions.code).toBe(isOurs ? 'FORBIDDEN' : 'NOT_REGISTERED');
});

test('where the safelist is on, whoever may register may send any document', async () => {
  expect((await sent({ query: '{ viewer { subject } }' }, keeper)).status).toBe(200);
  const limited = server.token([...READ, 'settings:write'], { tenantId, clientIds: [1] });
  expect((await sent({ query: '{ viewer { subject } }' }, limited)).status).toBe(403);
});
