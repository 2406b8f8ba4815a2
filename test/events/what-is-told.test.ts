import { TENANT_SCOPES } from '../../src/auth/scopes';
import { tellFindings } from '../../src/rollup/findings/tell-findings';
import type { EventKind } from '../../src/tables/event';
import { createMsp } from '../fixture/database';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';

let server: TestServer;
let msp: number;
let token: string;

interface Told {
  readonly number: string;
  readonly kind: EventKind;
  readonly subject: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const ask = async <T>(text: string, variables: object = {}, by = token): Promise<T> => {
  const { data, errors } = await server.query<T>(by, text, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};

const EVENTS = `query ($after: String) { events(after: $after) { nodes { number kind subject data } endCursor } }`;
const told = async (after: string | null = null, by = token): Promise<readonly Told[]> =>
  (await ask<{ events: { nodes: Told[] } }>(EVENTS, { after }, by)).events.nodes;

/** What is told of some work, without numbers. */
async function toldOf(work: () => Promise<unknown>): Promise<readonly Omit<Told, 'number'>[]> {
  const before = (await told()).at(-1)?.number ?? null;
  await work();
  return (await told(before)).map(({ kind, subject, data }) => ({ kind, subject, data }));
}
const kindsOf = async (work: () => Promise<unknown>): Promise<readonly EventKind[]> =>
  (await toldOf(work)).map(({ kind }) => kind);

const entry = (externalId: string, client: string, startedAt: string) => ({
  ...{ externalId, clientExternalId: client, technicianExternalId: 't1' },
  ...{ startedAt, minutes: '30' },
});
const send = (records: readonly object[]) =>
  ask(
    `mutation ($records: [TimeEntryRecord!]!) { ingestTimeEntries(source: "psa", records: $records) { received } }`,
    { records },
  );

const clientOf = async (name: string): Promise<string> => {
  const { clients } = await ask<{ clients: { nodes: { id: string; name: string }[] } }>(
    '{ clients { nodes { id name } } }',
  );
  return clients.nodes.find((each) => each.name === name)!.id;
};
const mspId = (): string => `msp_${msp}`;

beforeAll(async () => {
  server = await openTestServer();
  msp = await createMsp(server.database);
  token = server.token(TENANT_SCOPES, { tenantId: msp });
  await ask(`mutation {
    ingestTechnicians(source: "psa", records: [{ externalId: "t1", name: "Tess" }]) { received }
    ingestClients(source: "psa", records: [{ externalId: "c1", name: "Acorn" }, { externalId: "c2", name: "Birch" }]) { received }
    ingestRevenue(source: "psa", records: [{ externalId: "r1", clientExternalId: "c2", postedOn: "2026-01-15", amount: "100", kind: NON_RECURRING_SERVICE },
      { externalId: "r2", clientExternalId: "c1", postedOn: "2026-01-15", amount: "200", kind: NON_RECURRING_SERVICE }]) { received } }`);
}, 60_000);
afterAll(() => server?.close());

test('a count tells whose numbers it changed and of which months, and nothing where it comes to the same', async () => {
  const records = [
    entry('e1', 'c1', '2026-02-03T09:00:00Z'),
    entry('e2', 'c1', '2026-03-03T09:00:00Z'),
  ];
  const changed = await toldOf(() => send(records));
  expect(changed).toContainEqual({
    kind: 'MEASURES_CHANGED',
    subject: await clientOf('Acorn'),
    data: { months: expect.arrayContaining(['2026-02', '2026-03']), count: expect.any(Number) },
  });
  const birch = await clientOf('Birch');
  expect(changed.filter(({ subject }) => subject === birch)).toEqual([]);
  expect(await toldOf(() => send(records))).toEqual([]);
});

test('a token limited to a client is told of that client alone', async () => {
  await send([entry('e3', 'c2', '2026-03-04T09:00:00Z')]);
  const [acorn, birch] = [await clientOf('Acorn'), await clientOf('Birch')];
  const clientIds = [Number(birch.split('_').at(-1))];
  const limited = server.token(TENANT_SCOPES, { tenantId: msp, clientIds });
  const subjects = new Set((await told(null, limited)).map(({ subject }) => subject));
  expect(subjects).toEqual(new Set([birch]));
  expect((await told()).some(({ subject }) => subject === acorn)).toBe(true);
});

test('a month that is closed is told, and so are numbers of it that change afterwards', async () => {
  const closed = await toldOf(() => ask('mutation { closeMonth(month: "2026-02") { month } }'));
  expect(closed).toEqual([
    {
      kind: 'MONTH_CLOSED',
      subject: mspId(),
      data: { month: '2026-02', contentHash: expect.any(String) },
    },
  ]);
  const late = await toldOf(() => send([entry('e4', 'c1', '2026-02-05T09:00:00Z')]));
  expect(late).toContainEqual({
    kind: 'RESTATED',
    subject: await clientOf('Acorn'),
    data: { months: ['2026-02'] },
  });
  expect(await kindsOf(() => send([entry('e5', 'c1', '2026-03-05T09:00:00Z')]))).not.toContain(
    'RESTATED',
  );
});

test('tokens that are issued, rotated and revoked are told, a token revoked twice once', async () => {
  const issue = `mutation { issueApiToken(input: { name: "Board", scopes: ["events:read"] }) { token { id } } }`;
  const { issueApiToken } = await ask<{ issueApiToken: { token: { id: string } } }>(issue);
  const { id } = issueApiToken.token;
  const events = await toldOf(async () => {
    await ask(`mutation { rotateApiToken(id: "${id}") { token { id } } }`);
    for (let i = 0; i < 2; i += 1) await ask(`mutation { revokeApiToken(id: "${id}") { id } }`);
    await ask(`mutation { revokeSignedTokens(input: { jti: "j1" }) { jti } }`);
  });
  expect(events.map(({ subject, data }) => [subject, data['change'], data['name']])).toEqual([
    [id, 'ROTATED', 'Board'],
    [id, 'REVOKED', 'Board'],
    [null, 'REVOKED', 'j1'],
  ]);
});

test.each([
  [
    'updateSettings',
    `updateSettings(input: { since: "2026-03-01", targetMarginPercent: 40 }) { version }`,
  ],
  ['setTarget', `setTarget(input: { metric: RHEM, since: "2026-03-01", max: 0.4 }) { max }`],
  ['removeTarget', `removeTarget(metric: RHEM, from: "2026-03-01") { max }`],
  ['setWorkRules', `setWorkRules(rules: []) { name }`],
  [
    'saveBandingScheme',
    `saveBandingScheme(input: { name: "Halves", method: QUANTILES, bandCount: 2, basis: TOTAL_REVENUE }) { id }`,
  ],
])('%s is told with who did it', async (action, mutation) => {
  const events = await toldOf(() => ask(`mutation { ${mutation} }`));
  expect(events.filter(({ kind }) => kind === 'SETTINGS_CHANGED')).toEqual([
    { kind: 'SETTINGS_CHANGED', subject: mspId(), data: { action, by: expect.any(String) } },
  ]);
});

test('what becomes doubtful is told, and what no longer is, each once', async () => {
  const look = () => tellFindings(server.database, msp, TEST_CLOCK.now());
  const opened = await toldOf(look);
  expect(opened).toContainEqual({
    kind: 'FINDING_OPENED',
    subject: mspId(),
    data: { code: 'CLIENTS_WITHOUT_SEATS', rows: expect.any(Number) },
  });
  expect(await toldOf(look)).toEqual([]);
  await ask(`mutation { ingestSeatCounts(source: "psa", records: [
    { externalId: "s1", clientExternalId: "c1", effectiveOn: "2025-01-01", seats: 5 },
    { externalId: "s2", clientExternalId: "c2", effectiveOn: "2025-01-01", seats: 5 }]) { received } }`);
  const closed = await toldOf(look);
  expect(closed).toContainEqual({
    kind: 'FINDING_CLOSED',
    subject: mspId(),
    data: { code: 'CLIENTS_WITHOUT_SEATS' },
  });
});

test('what changes nothing is not told', async () => {
  expect(
    await kindsOf(() =>
      ask('mutation { removeTarget(metric: LEVERAGE_SUPPORT, from: "2026-03-01") { max } }'),
    ),
  ).toEqual([]);
});
