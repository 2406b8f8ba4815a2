import { TENANT_SCOPES, type Scope } from '../../src/auth/scopes';
import { openTestServer, type TestServer } from '../fixture/server';
import { operationText } from './operations';
import { ingest, sendSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;
let today = '2026-04-10';
const clock = { now: () => new Date(`${today}T18:00:00Z`) };

/** In the first quarter nine reactive hours; in the second six, all of Acorn. */
const SECOND_QUARTER = ['04', '05', '06'].map((month) => ({
  externalId: `k${month}a`,
  clientExternalId: 'c1',
  board: 'Help Desk',
  type: 'Incident',
  openedAt: `2026-${month}-05T15:00:00Z`,
  closedAt: `2026-${month}-05T17:00:00Z`,
}));

beforeAll(async () => {
  server = await openTestServer({ clock });
  msp = await sendSampleMsp(server);
}, 60_000);
afterAll(() => server?.close());

/** Signed now: time goes on here by a quarter. */
const full = (): string => server.token(TENANT_SCOPES, { tenantId: msp.tenantId });

const ask = (operation: string, variables: object, token = full()) =>
  server.query<Record<string, never>>(token, operationText(operation), variables);

const INPUT = { what: 'Replace the mail filter', owner: 'Tess', due: '2026-06-30' };

async function add(more: object = {}): Promise<string> {
  const { data, errors } = await ask('add-action', { input: { ...INPUT, ...more } });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as never as { addAction: { id: string } }).addAction.id;
}

interface Told {
  readonly id: string;
  readonly what: string;
  readonly client: { readonly name: string } | null;
  readonly closedOn: string | null;
  readonly expected: object | null;
  readonly outcome: { readonly explanation: string; readonly reached: boolean | null } | null;
}

async function listed(filter: object = {}, token = full()): Promise<Told[]> {
  const { data, errors } = await ask('actions', { filter }, token);
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as never as { actions: { nodes: Told[] } }).actions.nodes;
}

const removed = (id: string) =>
  server.query(full(), 'mutation ($id: ID!) { removeAction(action: $id) { what } }', { id });

afterEach(async () => {
  for (const { id } of await listed()) await removed(id);
});

test('an action is added, listed by its due day, changed, closed, opened again and removed', async () => {
  const later = await add({ due: '2026-08-31' });
  const sooner = await add({ what: 'Train the desk', deliveryArea: 'SUPPORT' });
  expect((await listed()).map(({ id }) => id)).toEqual([sooner, later]);
  const input = { ...INPUT, due: '2026-05-31', client: msp.clients['Acorn'], shareable: true };
  expect((await ask('change-action', { action: later, input })).data).toEqual({
    changeAction: {
      id: later,
      what: INPUT.what,
      owner: 'Tess',
      due: '2026-05-31',
      shareable: true,
    },
  });
  expect(await listed()).toMatchObject([{ id: later, client: { name: 'Acorn' } }, { id: sooner }]);
  await ask('close-action', { action: sooner });
  await ask('close-action', { action: later, on: '2026-04-01' });
  expect((await listed({ open: false })).map(({ closedOn }) => closedOn)).toEqual([
    '2026-04-01',
    today,
  ]);
  const reopen = 'mutation ($id: ID!) { reopenAction(action: $id) { closedOn } }';
  const { data } = await server.query(full(), reopen, { id: sooner });
  expect(data).toEqual({ reopenAction: { closedOn: null } });
  expect((await listed({ open: true })).map(({ id }) => id)).toEqual([sooner]);
  expect((await removed(sooner)).data).toEqual({ removeAction: { what: 'Train the desk' } });
  expect(await listed({ open: true })).toEqual([]);
});

test('pages follow each other', async () => {
  for (const due of ['2026-06-01', '2026-06-02', '2026-06-03']) await add({ due });
  const text = `query ($after: String) { actions(first: 2, after: $after) {
    totalCount nodes { due } pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    totalCount: number;
    nodes: { due: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  }
  const page = async (after: string | null) =>
    (await server.query<{ actions: Page }>(full(), text, { after })).data.actions;
  const first = await page(null);
  expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
  const second = await page(first.pageInfo.endCursor);
  expect([...first.nodes, ...second.nodes].map(({ due }) => due)).toEqual([
    '2026-06-01',
    '2026-06-02',
    '2026-06-03',
  ]);
});

test('the plan takes as many statements for twenty actions as for four', async () => {
  const expected = { metric: 'REACTIVE_HOURS', by: -5 };
  const subjects = [
    {},
    { deliveryArea: 'SUPPORT', expected: { ...expected, metric: 'LOGGED_HOURS' } },
    { client: msp.clients['Acorn'] },
    { client: msp.clients['Birch'] },
  ];
  const counts: number[] = [];
  for (const times of [1, 4]) {
    for (let i = 0; i < times; i += 1)
      for (const subject of subjects) await add({ quarter: '2025-Q4', expected, ...subject });
    let statements = 0;
    server.database.onStatement = () => (statements += 1);
    expect(await listed()).toHaveLength(counts.length === 0 ? 4 : 20);
    server.database.onStatement = () => undefined;
    counts.push(statements);
  }
  expect(counts[1]).toBe(counts[0]);
});

test('what is wrong is refused with the field, the reason and what to do, and nothing is saved', async () => {
  const expected = { metric: 'REACTIVE_HOURS', by: -5 };
  const wrong: [object, string, string][] = [
    [{ what: '  ' }, 'BAD_ACTION', 'input.what: Write 1 to 500 characters'],
    [{ owner: 'x'.repeat(201) }, 'BAD_ACTION', 'input.owner: Write 1 to 200 characters'],
    [{ due: '2026-02-30' }, 'BAD_DATE', 'Write input.due as'],
    [{ due: '2025-12-31' }, 'BAD_ACTION', 'is before 2026-Q1, which the action is compared with'],
    [{ client: 'client_9_9' }, 'NOT_FOUND', 'is no client of this MSP. Take the id from "clients"'],
    [{ client: msp.clients['Acorn'], deliveryArea: 'VCIO' }, 'BAD_ACTION', 'Leave one out'],
    [
      { expected: { ...expected, by: 0 } },
      'BAD_ACTION',
      'input.expected.by: A change of 0 is none',
    ],
    [{ expected: { ...expected, by: 1e14 } }, 'BAD_ACTION', 'beyond any number'],
    [{ expected: { ...expected, by: 0.1234567 } }, 'BAD_ACTION', 'more than 6 decimals'],
    [
      { expected: { metric: 'UTILIZATION', by: 5 }, client: msp.clients['Acorn'] },
      'BAD_ACTION',
      'is not known of one client',
    ],
    [{ quarter: '2026-Q3' }, 'FUTURE_QUARTER', 'has not begun'],
  ];
  for (const [more, code, message] of wrong) {
    const { errors } = await ask('add-action', { input: { ...INPUT, ...more } });
    expect([errors?.[0]?.extensions?.['code'], errors?.[0]?.message]).toEqual([
      code,
      expect.stringContaining(message),
    ]);
  }
  expect(await listed()).toEqual([]);
});

test.each(['change-action', 'close-action'])('%s of what is no action is refused', async (name) => {
  const gone = await add();
  await removed(gone);
  for (const action of [gone, 'nobody', msp.clients['Acorn']]) {
    const { errors } = await ask(name, { action, input: INPUT });
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect(errors?.[0]?.message).toContain('Take the id from "actions"');
  }
});

test('a day to come closes nothing', async () => {
  const action = await add();
  const { errors } = await ask('close-action', { action, on: '2026-04-11' });
  expect(errors?.[0]?.message).toContain('today (2026-04-10) at the latest');
  expect((await listed())[0]?.closedOn).toBeNull();
});

test('200 actions may be open, and no more', async () => {
  const sql = `INSERT INTO action (tenant_id, what, owner, due, measured_from, added_at, added_by)
    SELECT $1, 'Something', 'Tess', '2026-06-30', '2026-01-01', now(), 'test' FROM generate_series(1, 200)`;
  await server.database.write(msp.tenantId, (scope) => scope.query(sql, [msp.tenantId]));
  const { errors } = await ask('add-action', { input: INPUT });
  expect(errors?.[0]?.extensions?.['code']).toBe('TOO_MANY_ACTIONS');
  await server.database.write(msp.tenantId, (scope) =>
    scope.query('DELETE FROM action WHERE tenant_id = $1', [msp.tenantId]),
  );
});

test('a token limited to clients sees the actions about them alone, and changes none', async () => {
  const [acorn, birch] = [msp.clients['Acorn'], msp.clients['Birch']];
  await add({ what: 'For all' });
  await add({ what: 'For support', deliveryArea: 'SUPPORT' });
  await add({ what: 'For Birch', client: birch });
  const own = await add({ what: 'For Acorn', client: acorn });
  const whose = { tenantId: msp.tenantId, clientIds: [Number(acorn?.split('_')[2])] };
  const limited = server.token(TENANT_SCOPES, whose);
  expect((await listed({}, limited)).map(({ what }) => what)).toEqual(['For Acorn']);
  expect(await listed({ clients: [birch] }, limited)).toEqual([]);
  const report = '{ quarterlyReport(quarter: "2026-Q1") { markdown actions { what } } }';
  const { data } = await server.query<{
    quarterlyReport: { markdown: string; actions: { what: string }[] };
  }>(limited, report);
  expect(data.quarterlyReport.actions.map(({ what }) => what)).toEqual(['For Acorn']);
  expect(data.quarterlyReport.markdown).not.toMatch(/For (all|support|Birch)/);
  for (const [operation, variables] of [
    ['add-action', { input: INPUT }],
    ['change-action', { action: own, input: INPUT }],
    ['close-action', { action: own }],
  ] as const) {
    const { errors } = await ask(operation, variables, limited);
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  }
});

const tokenWithout = (missing: Scope): string =>
  server.token(
    TENANT_SCOPES.filter((scope) => scope !== missing),
    msp,
  );

test.each(['settings:write', 'metrics:read', 'financials:read', 'clients:read'] as const)(
  'without the scope %s nobody adds an action',
  async (missing) => {
    const { errors } = await ask('add-action', { input: INPUT }, tokenWithout(missing));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: missing });
  },
);

test.each(['metrics:read', 'financials:read', 'clients:read'] as const)(
  'without the scope %s, as clients may have it, nobody reads the plan',
  async (missing) => {
    const id = await add({ client: msp.clients['Acorn'] });
    const token = tokenWithout(missing);
    const list = await ask('actions', {}, token);
    const node = await server.query(token, 'query ($id: ID!) { node(id: $id) { id } }', { id });
    for (const { errors } of [list, node])
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: missing });
  },
);

describe('when the next quarter is over', () => {
  const outcomes = async (quarter: string) => {
    const { data } = await ask('actions', { quarter });
    const { nodes } = (data as never as { actions: { nodes: Told[] } }).actions;
    return nodes.map(({ outcome }) => outcome?.explanation);
  };

  test('what was promised is held against what came, for the MSP, a client and an area', async () => {
    const expected = { metric: 'REACTIVE_HOURS', by: -5 };
    await add({ expected, due: '2026-06-01', finding: 'OPPORTUNITY' });
    const logged = { metric: 'LOGGED_HOURS', by: -3 };
    await add({ expected: logged, due: '2026-06-02', deliveryArea: 'SUPPORT' });
    await add({ expected, due: '2026-06-03', client: msp.clients['Acorn'] });
    await add({ due: '2026-06-04' });
    expect(await outcomes('2026-Q1')).toEqual([
      'Reactive hours: promised 5 hours less. It is measured from the quarter after 2026-Q1 on.',
      expect.stringContaining('It is measured from the quarter after 2026-Q1 on.'),
      expect.stringContaining('It is measured from the quarter after 2026-Q1 on.'),
      'No change of a number was promised.',
    ]);
    expect((await outcomes('2026-Q2'))[0]).toBe(
      'Reactive hours: promised 5 hours less. It is measured when 2026-Q2 is over, because a part of a quarter does not compare with a whole one.',
    );
    today = '2026-07-10';
    await ingest(server, full(), 'Tickets', SECOND_QUARTER);
    const time = SECOND_QUARTER.map(({ externalId, openedAt }, i) => ({
      externalId: `later${i}`,
      ticketExternalId: externalId,
      technicianExternalId: 't1',
      startedAt: openedAt,
      minutes: '120',
    }));
    await ingest(server, full(), 'TimeEntries', time);
    expect(await outcomes('2026-Q2')).toEqual([
      'Reactive hours: promised 5 hours less, came 3 hours less, 60.0 % of it: 9 hours in 2026-Q1, 6 hours in 2026-Q2.',
      'Logged hours: promised 3 hours less, came 3 hours less, as promised or better: 9 hours in 2026-Q1, 6 hours in 2026-Q2.',
      'Reactive hours: promised 5 hours less, nothing changed: 6 hours in 2026-Q1, 6 hours in 2026-Q2.',
      'No change of a number was promised.',
    ]);
    const text = `{ quarterlyReport(quarter: "2026-Q2") { markdown html
      actions { what quarter outcome { quarter change changeAmount reached } } } }`;
    interface Report {
      markdown: string;
      html: string;
      actions: { outcome: object }[];
    }
    const { data, errors } = await server.query<{ quarterlyReport: Report }>(full(), text);
    expect(errors).toBeUndefined();
    const { actions, markdown, html } = data.quarterlyReport;
    expect(actions.map(({ outcome }) => outcome)).toEqual([
      { quarter: '2026-Q2', change: -3, changeAmount: null, reached: false },
      { quarter: '2026-Q2', change: -3, changeAmount: null, reached: true },
      { quarter: '2026-Q2', change: 0, changeAmount: null, reached: false },
      { quarter: '2026-Q2', change: null, changeAmount: null, reached: null },
    ]);
    expect(markdown).toContain(
      '| Replace the mail filter | Tess | All of the MSP | June 1, 2026 | overdue |',
    );
    for (const page of [markdown, html])
      expect(page).toContain('promised 5 hours less, came 3 hours less, 60.0 % of it');
    expect(markdown).toContain('Decided on an opportunity in 2026-Q1.');
  });

  test('a quarter without a value says so, and why', async () => {
    await add({
      expected: { metric: 'REACTIVE_HOURS', by: -5 },
      quarter: '2020-Q1',
      due: '2026-08-01',
    });
    expect(await outcomes('2026-Q2')).toEqual([
      'Reactive hours: promised 5 hours less. What came cannot be measured, because it has no value in 2020-Q1: data incomplete.',
    ]);
  });

  test('what was closed long before is in no report, and what is kept stays as it was', async () => {
    const old = await add({ what: 'An old one', quarter: '2025-Q1', due: '2025-06-01' });
    await ask('close-action', { action: old, on: '2025-12-31' });
    const late = await add({ what: 'A late one', quarter: '2025-Q1', due: '2025-06-01' });
    await ask('close-action', { action: late, on: '2026-01-01' });
    const kept = await add({ expected: { metric: 'REACTIVE_HOURS', by: -5 }, quarter: '2026-Q1' });
    for (const month of ['2026-04', '2026-05', '2026-06'])
      expect((await ask('close-month', { month })).errors).toBeUndefined();
    const text = `{ quarterlyReport(quarter: "2026-Q2") { contentHash markdown
      actions { what outcome { explanation } } } }`;
    const report = async () => (await server.query<Record<string, never>>(full(), text)).data;
    const presented = await report();
    expect(presented['quarterlyReport']).toMatchObject({
      actions: [{ what: 'A late one' }, { what: INPUT.what }],
    });
    await removed(kept);
    await ask('change-action', { action: late, input: { ...INPUT, what: 'Another' } });
    expect(await report()).toEqual(presented);
  });
});
