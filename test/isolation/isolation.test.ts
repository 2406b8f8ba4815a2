import { TENANT_SCOPES, type Scope } from '../../src/auth/scopes';
import { openSchema } from '../../src/graphql/schema';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { ingest, sendSampleMsp, type SampleMsp } from '../api/sample-msp';
import { walk, type Intruder, type Step } from './walk';

/**
 * Two MSPs with the same external ids everywhere. Every field of the schema is asked with the
 * token of one and the ids of the other, and nothing of the other may appear.
 */
jest.setTimeout(60_000);

let server: TestServer;
let mine: SampleMsp;
let theirs: SampleMsp;
let before: unknown[];
let idsOfTheirs: string[];

const schema = openSchema();

const ask = async (token: string, { name, text }: Step) => {
  const answer = await server.query<Record<string, unknown>>(token, text);
  return { name, errors: answer.errors?.map((error) => error.message), data: answer.data };
};

async function walkAs(token: string, steps: readonly Step[]) {
  const answers = [];
  for (const step of steps) answers.push(await ask(token, step));
  return answers;
}

const IDS = `{ msp { id }
  clients(first: 500) { nodes { id agreements { nodes { id } } } }
  technicians(first: 500) { nodes { id } }
  tickets(first: 500) { nodes { id } }
  bandingSchemes { id bands { id } }
  actions { nodes { id } }
  timeEntries(first: 500) { nodes { id } } }`;

/** What a person settles on top of the records: a banding scheme, a closed quarter, and a closed month. */
const SETTLE = `mutation ($name: String!, $parted: String!, $client: ID!) { saveBandingScheme(input: { name: $name, method: QUANTILES,
  bandCount: 2, basis: TOTAL_REVENUE }) { id }
  parted: saveBandingScheme(input: { name: $parted, method: QUANTILES,
    bandCount: 2, basis: TOTAL_REVENUE, partitionBy: [SEGMENT, TERRITORY] }) { id }
  action: addAction(input: { what: $name, owner: "Service manager", due: "2026-06-30", quarter: "2025-Q4",
    expected: { metric: RHEM, by: -0.05 } }) { id }
  own: addAction(input: { what: $name, owner: "Service manager", due: "2026-06-30", client: $client }) { id }
  october: closeMonth(month: "2025-10") { month }
  november: closeMonth(month: "2025-11") { month }
  december: closeMonth(month: "2025-12") { month }
  february: closeMonth(month: "2026-02") { month } }`;

async function settle({ token, clients }: SampleMsp, name: string): Promise<void> {
  const named = { name, parted: `${name}, parted`, client: clients['Birch'] };
  const { errors } = await server.query(token, SETTLE, named);
  if (errors) throw new Error(JSON.stringify(errors));
}

/** Naming a scheme of another MSP is refused, as naming none is; everything else answers. */
const isUnexpected = ({ errors = [] }: { readonly errors?: readonly string[] }): boolean =>
  errors.some((message) => !message.includes('is no banding scheme of this MSP'));

/** Staffing is the whole MSP's, and one client alone has no peers: such fields say so instead of answering. */
const NOT_FOR_ONE_CLIENT = /concerns the whole MSP|takes two clients or more/;

/** Every id of an MSP, one of each kind first. */
async function allIds(token: string): Promise<string[]> {
  const { data } = await server.query(token, IDS);
  const found = [
    ...new Set([...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id!)),
  ];
  const kindOf = (id: string) => id.split('_')[0];
  const firsts = [...new Map(found.map((id) => [kindOf(id), id])).values()];
  return [...new Set([...firsts, ...found])].slice(0, 12);
}

beforeAll(async () => {
  server = await openTestServer();
  // Numbers of tenants must not be those of clients by chance.
  for (let i = 0; i < 3; i += 1) await createMsp(server.database, { name: 'Filler' });
  mine = await sendSampleMsp(server, { prefix: 'MINE ' });
  await settle(mine, 'MINE scheme');
  before = await walkAs(mine.token, walk(schema, null));
  theirs = await sendSampleMsp(server, { prefix: 'THEIRS ', more: 5 });
  await settle(theirs, 'THEIRS scheme');
  idsOfTheirs = await allIds(theirs.token);
}, 120_000);
afterAll(() => server?.close());

const ofTheirs = () => new RegExp(`THEIRS|"[a-z-]+_${theirs.tenantId}[_"]`);

test('the walk reaches every root field, and answers', () => {
  const answers = before as Awaited<ReturnType<typeof walkAs>>;
  expect(answers.filter(({ errors }) => errors)).toEqual([]);
  const roots = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect([...new Set(answers.map(({ name }) => name))]).toEqual(roots);
  const text = JSON.stringify(answers);
  for (const name of ['Acorn', 'Birch', 'Tess', 'Tom', 'Printer', 'Managed'])
    expect(text).toContain(`MINE ${name}`);
});

test('with the ids of another MSP, every field answers nothing of it', async () => {
  const intruder: Intruder = { ids: idsOfTheirs, ref: { source: 'psa', externalId: 'm1' } };
  const answers = await walkAs(mine.token, walk(schema, intruder));
  expect(answers.filter(isUnexpected)).toEqual([]);
  for (const { data } of answers) expect(JSON.stringify(data)).not.toMatch(ofTheirs());
  const found = answers.filter(({ name }) => ['client', 'node'].includes(name));
  expect(found.length).toBeGreaterThan(20);
  for (const { data, name } of found) expect(data).toEqual({ [name]: null });
});

test('what another MSP sends moves no number and no list', async () => {
  expect(await walkAs(mine.token, walk(schema, null))).toEqual(before);
});

test('the same external id in two MSPs is two things', async () => {
  const renamed = {
    externalId: 'c1',
    name: 'MINE Acorn & Sons',
    onboardedOn: '2025-01-01',
    segment: 'Legal',
    territory: 'North',
  };
  expect(await ingest(server, mine.token, 'Clients', [renamed])).toMatchObject({ updated: 1 });
  const text = '{ client(ref: { source: "psa", externalId: "c1" }) { name } }';
  expect((await server.query(theirs.token, text)).data).toEqual({
    client: { name: 'THEIRS Acorn' },
  });
  expect((await server.query(mine.token, text)).data).toEqual({
    client: { name: 'MINE Acorn & Sons' },
  });
});

test('what is frozen of one MSP is there for no other, whichever table it is in', async () => {
  const access = { tenantId: mine.tenantId, clientIds: null };
  await server.database.read(access, async (scope) => {
    const tables = await scope.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND starts_with(tablename, 'closed_')`,
    );
    expect(tables.map(({ name }) => name)).toContain('closed_band');
    for (const { name } of tables) {
      const owners = await scope.query(`SELECT DISTINCT tenant_id FROM ${name}`);
      expect([name, owners]).toEqual([name, [{ tenant_id: mine.tenantId }]]);
    }
  });
  const slip = server.database.write(mine.tenantId, (scope) =>
    scope.query(
      `INSERT INTO closed_band (tenant_id, month, band_id, scheme_id, cell, rank, name, label)
      VALUES ($1, '2026-02-01', 1, 1, '[]', 1, 'A', 'A')`,
      [theirs.tenantId],
    ),
  );
  await expect(slip).rejects.toThrow(/row-level security/);
});

const numberOf = (id: string | undefined): number => Number(id?.split('_')[2]);

test('ids are numbered within an MSP: they tell nothing of what others send', async () => {
  for (const name of ['Acorn', 'Birch'])
    expect(numberOf(mine.clients[name])).toBe(numberOf(theirs.clients[name]));
  for (const name of ['Tess', 'Tom'])
    expect(numberOf(mine.technicians[name])).toBe(numberOf(theirs.technicians[name]));
  const shapes = async ({ token, tenantId }: SampleMsp) => {
    const { data } = await server.query(
      token,
      `{ tickets(first: 500) { nodes { id } } bandingSchemes { id bands { id } }
        clients(filter: { nameContains: "Acorn" }) { nodes { agreements { nodes { id } } } } }`,
    );
    return JSON.stringify(data).replaceAll(`_${tenantId}_`, '_');
  };
  expect(await shapes(mine)).toBe(await shapes(theirs));
  const numbers = [];
  for (const externalId of ['n1', 'n2']) {
    await ingest(server, mine.token, 'Clients', [{ externalId, name: externalId }]);
    await ingest(server, theirs.token, 'Clients', [{ externalId, name: externalId }]);
    const text = `{ client(ref: { source: "psa", externalId: "${externalId}" }) { id } }`;
    const { data } = await server.query<{ client: { id: string } }>(mine.token, text);
    numbers.push(numberOf(data.client.id));
  }
  expect(numbers[1]).toBe(numbers[0]! + 1);
});

test('a page of parked records tells nothing of how many wait elsewhere', async () => {
  const stray = (externalId: string) => ({
    externalId,
    clientExternalId: 'nobody',
    openedAt: '2026-03-01T10:00:00Z',
  });
  const cursors = [];
  for (const { token } of [theirs, mine]) {
    await ingest(server, token, 'Tickets', [stray('w1'), stray('w2'), stray('w3')]);
    const page = async (after: string | null) => {
      const text = `query ($after: String) { parkedRecords(first: 2, after: $after) {
        edges { cursor node { identity } } pageInfo { hasNextPage endCursor } } }`;
      const { data } = await server.query<{ parkedRecords: ParkedPage }>(token, text, { after });
      return data.parkedRecords;
    };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    const edges = [...first.edges, ...second.edges];
    expect(edges.map(({ node }) => node.identity)).toEqual(['w1', 'w2', 'w3']);
    cursors.push(edges.map(({ cursor }) => cursor));
  }
  expect(cursors[0]).toEqual(cursors[1]);
});

interface ParkedPage {
  readonly edges: { cursor: string; node: { identity: string } }[];
  readonly pageInfo: { endCursor: string };
}

/** Scopes, and names that nobody reads without them, by whatever field. */
const NAMES_OF: [Scope[], RegExp][] = [
  [['clients:read'], /MINE (Acorn|Birch|Managed)/],
  [['staff:read', 'tickets:read'], /Tess|Tom|Printer of|#k\d/],
];

test.each(NAMES_OF)('without %s no field tells such a name', async (scopes, names) => {
  const every = JSON.stringify(before);
  expect(every).toMatch(names);
  const token = server.token(
    TENANT_SCOPES.filter((each) => !scopes.includes(each)),
    mine,
  );
  const answers = await walkAs(token, walk(schema, null));
  const told = answers.flatMap(({ errors }) => errors ?? []).join();
  for (const scope of scopes) expect(told).toContain(scope);
  for (const { data, errors } of answers) expect(JSON.stringify([data, errors])).not.toMatch(names);
});

test('an unknown reference is not found in another MSP', async () => {
  const ticket = { externalId: 'stray', clientExternalId: 'm1', openedAt: '2026-03-01T10:00:00Z' };
  expect(await ingest(server, mine.token, 'Tickets', [ticket])).toMatchObject({ parked: 1 });
});

test('a token limited to one client reaches nothing of another client by any field', async () => {
  const acorn = Number(theirs.clients['Acorn']?.split('_')[2]);
  const token = server.token(TENANT_SCOPES, { tenantId: theirs.tenantId, clientIds: [acorn] });
  const birch = theirs.clients['Birch']!;
  // Tom worked for Birch and the MSP alone; Dental in the South is Birch's cell of a scheme.
  const hidden = new RegExp(`Birch|"${birch}"|Printer of c2|#k..c|More |Tom|Dental|South`);
  const ids = [birch, ...idsOfTheirs.filter((id) => !id.startsWith('client_'))];
  const steps = [
    ...walk(schema, null),
    ...walk(schema, { ids, ref: { source: 'psa', externalId: 'c2' } }),
  ];
  // What has changed in the API is the same text for everybody, and long.
  const told = steps.filter(({ name }) => name !== 'schemaChanges');
  for (const { data, errors } of await walkAs(token, told)) {
    expect(JSON.stringify(data ?? null)).not.toMatch(hidden);
    const unexplained = errors?.filter((message) => !NOT_FOR_ONE_CLIENT.test(message));
    expect(isUnexpected({ errors: unexplained })).toBe(false);
  }
});
