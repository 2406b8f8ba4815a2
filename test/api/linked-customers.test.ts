import type { Scope } from '../../src/auth/scopes';
import { connectionsOf } from '../../src/connectors/connection/desk';
import { syncConnection } from '../../src/connectors/engine/sync';
import { refreshStale } from '../../src/rollup/count/refresh';
import { createMsp } from '../fixture/database';
import { openTestServer, TEST_CLOCK, type TestServer } from '../fixture/server';
import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';
import { fillSample } from '../simulators/connectwise/sample';
import { openQuickbooks, type QuickbooksSimulator } from '../simulators/quickbooks/quickbooks';
import { fillLedger, itemLine, PROJECTS, sampleInvoice } from '../simulators/quickbooks/sample';

/** Whole runs, over HTTP both ways. */
jest.setTimeout(120_000);

const SCOPES: Scope[] = [
  ...(['connections:read', 'connections:write', 'clients:read', 'metrics:read'] as const),
  ...(['financials:read', 'settings:write', 'tokens:write'] as const),
];
const HARBORVIEW = 'Harborview Dental Group';
const QUAY = 'Quay Marine Ltd.';
let psa: ConnectwiseSimulator;
let ledger: QuickbooksSimulator;
let server: TestServer;
let tenantId: number;
let token: string;
const connections: Record<string, string> = {};

async function ask<T>(text: string, variables: object = {}, as = token): Promise<T> {
  const { data, errors } = await server.query<T>(as, text, variables);
  expect(errors).toBeUndefined();
  return data;
}

async function connect(system: string, name: string, simulator: typeof psa | typeof ledger) {
  type Created = { createConnection: { connection: { id: string } } };
  const { origin: baseUrl, credentials } = simulator;
  const input = { system, name, baseUrl, credentials, since: '2024-04-01' };
  const { createConnection } = await ask<Created>(
    `mutation ($input: ConnectionInput!) { createConnection(input: $input) { connection { id } } }`,
    { input },
  );
  connections[name] = createConnection.connection.id;
}

/** What the worker and the counter do by themselves. */
async function catchUp(...ids: number[]): Promise<void> {
  for (const connectionId of ids)
    expect(
      await syncConnection(connectionsOf(server.database), { tenantId, connectionId }),
    ).toMatchObject({ state: 'DONE', problem: null });
  await refreshStale(server.database, tenantId, TEST_CLOCK);
}

/** An invoice for project work, in the books. */
const projectInvoice = (id: number, number: string, amount: number, more = {}) =>
  sampleInvoice(id, {
    ...{ DocNumber: number, TxnDate: '2026-02-12', Line: [itemLine(amount, PROJECTS)] },
    ...more,
  });

function fillBoth(): void {
  fillSample(psa);
  psa.place('/finance/invoices', {
    ...{ id: 15_002, invoiceNumber: 'INV-015002', type: 'Standard' },
    ...{ company: { id: 250, identifier: 'Harborview', name: HARBORVIEW } },
    ...{ date: '2026-02-10T00:00:00Z', applyToType: 'All', serviceTotal: 500, productTotal: 0 },
    ...{ expenseTotal: 0, subtotal: 500, salesTax: 0, total: 500 },
    _info: { dateEntered: '2026-02-10T06:00:00Z', lastUpdated: '2026-02-10T06:00:00Z' },
  });
  fillLedger(ledger);
  ledger.place('Invoice', projectInvoice(2, '15002', 480));
  ledger.place('Customer', {
    ...{ Id: '70', DisplayName: QUAY, Active: true, Job: false, Balance: 0 },
    MetaData: {
      CreateTime: '2021-06-01T06:00:00-07:00',
      LastUpdatedTime: '2021-06-01T06:00:00-07:00',
    },
  });
  ledger.place('Invoice', projectInvoice(3, '3000', 900, { CustomerRef: { value: '70' } }));
}

beforeAll(async () => {
  psa = await openConnectwise();
  ledger = await openQuickbooks();
  fillBoth();
  const hosts = [psa, ledger].map(({ host }) => host).join(',');
  server = await openTestServer({ env: { CONNECTOR_HOSTS: hosts } });
  tenantId = await createMsp(server.database);
  token = server.token(SCOPES, { tenantId });
  await connect('CONNECTWISE', 'psa', psa);
  await connect('QUICKBOOKS', 'ledger', ledger);
  await catchUp(1, 2);
});
afterAll(async () => {
  await server?.close();
  await psa[Symbol.asyncDispose]();
  await ledger[Symbol.asyncDispose]();
});

interface Client {
  readonly id: string;
  readonly name: string;
  readonly externalRefs: readonly { readonly source: string; readonly externalId: string }[];
  readonly nrr: { readonly value: number };
}

const clients = async (): Promise<Client[]> =>
  (
    await ask<{ clients: { nodes: Client[] } }>(
      `{ clients { nodes { id name externalRefs { source externalId }
         nrr: metric(key: NRR, period: { from: "2026-02", to: "2026-02" }) { value } } } }`,
    )
  ).clients.nodes;

const clientFrom = async (source: string): Promise<string> =>
  (await clients()).find(({ externalRefs }) => externalRefs[0]?.source === source)!.id;

const LINK = `mutation ($connection: ID!, $externalId: String!, $client: ID) {
  linkCustomer(connection: $connection, externalId: $externalId, client: $client) {
    externalId name client { name } } }`;
const link = (client: string | null, externalId = '61') =>
  ask(LINK, { connection: connections['ledger'], externalId, client });

const UNLINKED = `{ unlinkedCustomers { totalCount nodes { externalId name revenueLast12Months
  connection { name } proposals { client { name } score because } } } }`;

/** What February said when it was closed, and what it says by now. */
const february = async () => {
  type Restatements = { restatements: { key: string; asClosed: number; current: number }[] };
  const { restatements } = await ask<Restatements>(
    `{ restatements(month: "2026-02") { key asClosed current } }`,
  );
  const ofKey = restatements.filter(({ key }) => key === 'NRR');
  return ofKey.map(({ asClosed, current }) => [asClosed, current]);
};

test('customers of the books are shown with their money and with the clients they may be', async () => {
  const { unlinkedCustomers } = await ask<{ unlinkedCustomers: object }>(UNLINKED);
  expect(unlinkedCustomers).toEqual({
    totalCount: 2,
    nodes: [
      {
        ...{ externalId: '61', name: HARBORVIEW, revenueLast12Months: '7840.0000' },
        connection: { name: 'ledger' },
        proposals: [
          {
            ...{ client: { name: HARBORVIEW }, score: 1 },
            because: 'The names are the same, and both have 1 invoice with the same number.',
          },
        ],
      },
      {
        ...{ externalId: '70', name: QUAY, revenueLast12Months: '900.0000' },
        ...{ connection: { name: 'ledger' }, proposals: [] },
      },
    ],
  });
});

test('nothing is linked by itself: the client is there twice, and its invoice counts twice', async () => {
  expect((await clients()).map(({ name, nrr }) => [name, nrr.value])).toEqual([
    [HARBORVIEW, 500],
    [HARBORVIEW, 480],
    [QUAY, 900],
  ]);
  await ask(`mutation { closeMonth(month: "2026-02") { month } }`);
});

test.each([
  ['a customer that is not there', 'ledger', '999', 'psa', 'NOT_FOUND'],
  ['a client of the same books', 'ledger', '61', 'ledger', 'SAME_SOURCE'],
  ['the id of nothing', 'ledger', '61', null, 'NOT_FOUND'],
])('%s is refused', async (_, connection, externalId, source, code) => {
  const client = source === null ? 'nothing' : await clientFrom(source);
  const variables = { connection: connections[connection], externalId, client };
  const { errors } = await server.query(token, LINK, variables);
  expect(errors?.[0]?.extensions?.['code']).toBe(code);
});

test('a token limited to clients neither sees nor links customers', async () => {
  const limited = server.token(SCOPES, { tenantId, clientIds: [1] });
  const { unlinkedCustomers } = await ask<{ unlinkedCustomers: object }>(UNLINKED, {}, limited);
  expect(unlinkedCustomers).toEqual({ totalCount: 0, nodes: [] });
  const variables = { connection: connections['ledger'], externalId: '61', client: null };
  const { errors } = await server.query(limited, LINK, variables);
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

describe('a linked customer', () => {
  beforeAll(async () => {
    expect(await link(await clientFrom('psa'))).toEqual({
      linkCustomer: { externalId: '61', name: HARBORVIEW, client: { name: HARBORVIEW } },
    });
    await catchUp();
  });

  test('is its client, the invoice that both tell of counts once, by the books', async () => {
    expect(
      (await clients()).map(({ name, externalRefs, nrr }) => [name, externalRefs, nrr.value]),
    ).toEqual([
      [
        HARBORVIEW,
        [
          { source: 'psa', externalId: '250' },
          { source: 'ledger', externalId: '61' },
        ],
        480,
      ],
      [QUAY, [{ source: 'ledger', externalId: '70' }], 900],
    ]);
    const found = await ask(
      `{ client(ref: { source: "ledger", externalId: "61" }) { externalRefs { source } } }`,
    );
    expect(found).toEqual({ client: { externalRefs: [{ source: 'psa' }, { source: 'ledger' }] } });
  });

  test('leaves the list, and the closed month tells what it changed', async () => {
    const { unlinkedCustomers } = await ask<{ unlinkedCustomers: { nodes: Client[] } }>(UNLINKED);
    expect(unlinkedCustomers.nodes.map(({ name }) => name)).toEqual([QUAY]);
    expect(await february()).toEqual([
      [500, 480],
      [480, 0],
    ]);
  });

  test('stands in the log of all changes, beside the connections', async () => {
    const { auditLog } = await ask<{ auditLog: { nodes: { action: string }[] } }>(
      `{ auditLog { nodes { action } } }`,
    );
    const actions = auditLog.nodes.map(({ action }) => action);
    expect(actions.filter((action) => /Customer|Connection/.test(action)).sort()).toEqual([
      ...['createConnection', 'createConnection', 'linkCustomer'],
    ]);
  });

  test('shows the invoices that both tell of, and what differs', async () => {
    const asked = `number source postedOn amount ledger bookedOn bookedAmount difference client { name }`;
    expect(
      await ask(`{ repeatedInvoices(differing: true) { totalCount nodes { ${asked} } } }`),
    ).toEqual({
      repeatedInvoices: {
        totalCount: 1,
        nodes: [
          {
            ...{ number: 'INV-015002', source: 'psa', postedOn: '2026-02-10', amount: '500.0000' },
            ...{ ledger: 'ledger', bookedOn: '2026-02-12', bookedAmount: '480.0000' },
            ...{ difference: '-20.0000', client: { name: HARBORVIEW } },
          },
        ],
      },
    });
  });

  test('brings what is invoiced later to the client, and survives a change of its name', async () => {
    const MetaData = {
      CreateTime: '2026-03-31T11:30:00-07:00',
      LastUpdatedTime: '2026-03-31T11:30:00-07:00',
    };
    ledger.setClock('2026-03-31T18:40:00Z');
    ledger.place('Invoice', projectInvoice(4, '3001', 50, { MetaData }));
    ledger.place('Customer', {
      ...{ Id: '61', DisplayName: 'Harborview Dental', Active: true, Job: false, MetaData },
    });
    await catchUp(2);
    expect((await clients()).map(({ name, nrr }) => [name, nrr.value])).toEqual([
      [HARBORVIEW, 530],
      [QUAY, 900],
    ]);
  });

  test('cannot be a client of others, and a client with customers cannot be a customer', async () => {
    const variables = { connection: connections['psa'], externalId: '250' };
    const client = await clientFrom('ledger');
    const { errors } = await server.query(token, LINK, { ...variables, client });
    expect(errors?.[0]?.extensions?.['code']).toBe('HAS_CUSTOMERS');
  });

  test('becomes one of its own again when a person takes the link back', async () => {
    await link(null);
    await catchUp();
    expect((await clients()).map(({ name, nrr }) => [name, nrr.value])).toEqual([
      ['Harborview Dental', 530],
      [HARBORVIEW, 500],
      [QUAY, 900],
    ]);
    expect(await february()).toEqual([[480, 530]]);
  });
});
