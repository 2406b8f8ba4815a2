import { coverageOf } from '../../src/connectors/connection/coverage';
import { openConnection } from '../../src/connectors/connection/open-source';
import type { QuickbooksSimulator, Row } from '../simulators/quickbooks/quickbooks';
import { openQuickbooks } from '../simulators/quickbooks/quickbooks';
import {
  fillLedger,
  HARDWARE,
  HARBORVIEW,
  expenseLine,
  itemLine,
  journalLine,
  PROJECTS,
  sampleInvoice,
  TOOLS,
  WAGES,
} from '../simulators/quickbooks/sample';
import { ledgerReader } from './ledger-reader';
import { openLab, type ConnectorLab, type MspLab } from './open-lab';

/** Whole runs of all lists. */
jest.setTimeout(120_000);

const HOUR = 3_600_000;
const MAPPING = {
  items: { 'Managed:Per user': 'RECURRING_SERVICE' },
  tools: { [TOOLS.name]: { area: 'CENTRALIZED_SERVICES', basis: 'PER_CLIENT' } },
  payroll: { [WAGES.name]: { area: 'SUPPORT' } },
};
let lab: ConnectorLab;
let simulator: QuickbooksSimulator;
let msp: MspLab;
let connection: number;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  simulator = await openQuickbooks({ mostRows: 20 });
  fillLedger(simulator);
  msp = await lab.open([simulator.host]);
  connection = await msp.connect({
    ...{ system: 'QUICKBOOKS', name: 'ledger', mapping: MAPPING },
    credentials: simulator.credentials,
  });
});
afterEach(() => simulator[Symbol.asyncDispose]());

const revenue = () =>
  msp.rows<{ external_id: string; kind: string; amount: string }>(
    `SELECT external_id, kind, amount::text FROM revenue
     WHERE tenant_id = $1 AND NOT deleted ORDER BY external_id COLLATE "C"`,
  );

const tools = () =>
  msp.rows(
    `SELECT name, effective_on::text, ends_before::text, monthly_cost::text FROM tool_cost
     WHERE tenant_id = $1 AND NOT deleted ORDER BY effective_on`,
  );

const wages = () =>
  msp.rows(
    `SELECT t.external_id, c.effective_on::text, c.monthly_cost::text
     FROM labour_cost c JOIN technician t ON t.tenant_id = c.tenant_id AND t.id = c.technician_id
     WHERE c.tenant_id = $1 ORDER BY 1, 2`,
  );

const later = (instant: string): Promise<void> => {
  const ms = Date.parse(instant) - msp.waiting.clock.now().getTime();
  simulator.setClock(instant);
  return msp.wait(ms);
};

const remap = (change: object) =>
  lab.database.database.write(msp.tenantId, (scope) =>
    scope.query(`UPDATE connection SET mapping = mapping || $2::jsonb WHERE tenant_id = $1`, [
      msp.tenantId,
      JSON.stringify(change),
    ]),
  );

test('what the ledger holds arrives, and counts in the metrics', async () => {
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE', problem: null });
  expect(await msp.rows(`SELECT 1 AS n FROM parked_record WHERE tenant_id = $1`)).toEqual([]);
  expect(await msp.rows(`SELECT * FROM quarantined_record WHERE tenant_id = $1`)).toEqual([]);
  expect(await msp.rows(`SELECT external_id, name FROM client WHERE tenant_id = $1`)).toEqual([
    { external_id: '61', name: HARBORVIEW.name },
  ]);
  expect(await revenue()).toEqual([
    {
      external_id: 'invoices 1045 61 RECURRING_SERVICE',
      ...{ kind: 'RECURRING_SERVICE', amount: '7360.0000' },
    },
  ]);
  expect(await tools()).toEqual([
    {
      ...{ name: TOOLS.name, monthly_cost: '412.5000' },
      ...{ effective_on: '2026-03-01', ends_before: '2026-04-01' },
    },
  ]);
  expect(await wages()).toEqual([
    { external_id: 'account 95', effective_on: '2026-03-01', monthly_cost: '18250.0000' },
  ]);
  await msp.count();
  const [march] = await msp.rows<{ mrr: string; cost: string }>(
    `SELECT sum(mrr)::text AS mrr, sum(overhead_cost)::text AS cost FROM client_month
     WHERE tenant_id = $1 AND month = '2026-03-01'`,
  );
  // Without seats or agreements, no client can be charged with the tool and the wages: they are overhead.
  expect(Number(march!.cost) / Number(march!.mrr)).toBeCloseTo((412.5 + 18_250) / 7360, 10);
});

test('nothing enters the database that is not kept: no number of a person, no address', async () => {
  await msp.sync(connection);
  const kept = await msp.rows(`SELECT payload FROM source_record WHERE tenant_id = $1`);
  expect(JSON.stringify(kept)).not.toMatch(/SSN|078-05|Quay|Complete Care/);
});

test('a second run changes nothing, and asks each list once', async () => {
  await msp.sync(connection);
  const kept = `SELECT * FROM source_record WHERE tenant_id = $1 ORDER BY stream, external_id`;
  const before = await msp.rows(kept);
  simulator.asked.length = 0;
  await msp.sync(connection);
  expect(await msp.rows(kept)).toEqual(before);
  const feeds = simulator.asked.filter(({ path }) => path.endsWith('/cdc'));
  expect(feeds.map(({ query }) => query.get('entities'))).toContain('JournalEntry');
  expect(new Set(feeds.map(({ query }) => query.get('entities'))).size).toBe(feeds.length);
});

test('credits, discounts, bundles and subtotals count to the cent', async () => {
  simulator.place(
    'Invoice',
    sampleInvoice(1046, {
      Line: [
        { DetailType: 'GroupLineDetail', GroupLineDetail: { Line: [itemLine(200)] }, Amount: 200 },
        itemLine(100, HARDWARE),
        itemLine(33.33, PROJECTS),
        { Amount: 333.33, DetailType: 'SubTotalLineDetail', SubTotalLineDetail: {} },
        { Amount: 10, DetailType: 'DiscountLineDetail', DiscountLineDetail: {} },
      ],
    }),
  );
  simulator.place('CreditMemo', sampleInvoice(1047, { Line: [itemLine(60)] }));
  simulator.place(
    'SalesReceipt',
    sampleInvoice(1048, {
      ...{ CurrencyRef: { value: 'EUR' }, ExchangeRate: 1.1, CustomerRef: { value: '63' } },
      Line: [itemLine(50, HARDWARE)],
    }),
  );
  simulator.place('JournalEntry', {
    ...{ Id: '2300', TxnDate: '2026-03-31' },
    Line: [
      journalLine('Credit', 500, { value: '79' }, { Type: 'Customer', EntityRef: { value: '63' } }),
      journalLine('Debit', 500, { value: '35' }),
    ],
    MetaData: (sampleInvoice(1) as Row)['MetaData'],
  });
  await msp.sync(connection);
  const rows = await revenue();
  expect(rows.map(({ external_id: id, amount }) => `${id}: ${amount}`)).toEqual([
    'creditMemos 1047 61 RECURRING_SERVICE: -60.0000',
    'invoices 1045 61 RECURRING_SERVICE: 7360.0000',
    'invoices 1046 61 NON_RECURRING_SERVICE: 32.3300',
    'invoices 1046 61 PRODUCT: 97.0000',
    'invoices 1046 61 RECURRING_SERVICE: 194.0000',
    'journalEntries 2300 61 RECURRING_SERVICE: 500.0000',
    'salesReceipts 1048 61 PRODUCT: 55.0000',
  ]);
});

test('what is voided or deleted no longer counts, and what a person deletes is known at the next run', async () => {
  for (const id of [1050, 1051])
    simulator.put('Invoice', { ...sampleInvoice(id), MetaData: undefined });
  await msp.sync(connection);
  await later('2026-03-31T20:00:00Z');
  simulator.delete('Invoice', '1050');
  simulator.delete('Purchase', '1801');
  simulator.put('Invoice', {
    ...sampleInvoice(1051, { TotalAmt: 0, PrivateNote: 'Voided', Line: [itemLine(0)] }),
  });
  await msp.sync(connection);
  expect((await revenue()).map(({ external_id: id }) => id)).toEqual([
    'invoices 1045 61 RECURRING_SERVICE',
  ]);
  expect(await tools()).toEqual([]);
});

test('a bill that moves to another month takes its cost along; credits lower it', async () => {
  const bill = (TxnDate: string): Row => ({
    ...{ Id: '1900', TxnDate, VendorRef: { value: '9' }, TotalAmt: 100 },
    Line: [expenseLine(100, TOOLS)],
    MetaData: (sampleInvoice(1) as Row)['MetaData'],
  });
  simulator.place('Bill', bill('2026-03-10'));
  simulator.place('VendorCredit', {
    ...bill('2026-03-11'),
    Id: '1901',
    Line: [expenseLine(12.5, TOOLS)],
  });
  await msp.sync(connection);
  expect(await tools()).toMatchObject([{ effective_on: '2026-03-01', monthly_cost: '500.0000' }]);
  await later('2026-04-02T18:00:00Z');
  simulator.put('Bill', { ...bill('2026-02-10'), MetaData: undefined });
  await msp.sync(connection);
  expect(await tools()).toMatchObject([
    { effective_on: '2026-02-01', monthly_cost: '100.0000' },
    { effective_on: '2026-03-01', monthly_cost: '400.0000' },
  ]);
});

test('a customer that comes under another one brings its documents along', async () => {
  simulator.place('Customer', {
    ...{ Id: '70', DisplayName: 'Kite Bakery', Active: true },
    MetaData: (sampleInvoice(1) as Row)['MetaData'],
  });
  simulator.place('Invoice', sampleInvoice(1060, { CustomerRef: { value: '70' } }));
  await msp.sync(connection);
  await later('2026-04-02T18:00:00Z');
  simulator.put('Customer', {
    ...{ Id: '70', DisplayName: 'Kite Bakery', Active: true, Job: true },
    ParentRef: { value: '61' },
  });
  await msp.sync(connection);
  expect((await revenue()).map(({ external_id: id }) => id)).toEqual([
    'invoices 1045 61 RECURRING_SERVICE',
    'invoices 1060 61 RECURRING_SERVICE',
  ]);
});

test('hours count for the customer at the top, and contractors are those of whom hours are known', async () => {
  const meta = { MetaData: (sampleInvoice(1) as Row)['MetaData'] };
  for (const [Id, DisplayName] of [
    ['55', 'Kim Contractor'],
    ['56', 'Power company'],
  ])
    simulator.place('Vendor', { Id: Id!, DisplayName, Active: true, CostRate: 40, ...meta });
  const time = (Id: string, more: object): void =>
    simulator.place('TimeActivity', {
      ...{ Id, TxnDate: '2026-03-02', CustomerRef: { value: '63' }, NameOf: 'Employee' },
      ...{ BillableStatus: 'NotBillable', Description: 'Printer', ...meta, ...more },
    });
  time('310', { EmployeeRef: { value: '55' }, Hours: 1, Minutes: 15 });
  time('311', {
    ...{ NameOf: 'Vendor', VendorRef: { value: '55' }, BillableStatus: 'HasBeenBilled' },
    ...{ StartTime: '2026-03-02T09:00:00-08:00', EndTime: '2026-03-02T09:45:00-08:00' },
  });
  await remap({ employees: true, timesheets: true, payroll: {} });
  await msp.sync(connection);
  expect(await ledgerReader(msp).hours()).toEqual([
    '310: 61 55 2026-03-02 75',
    '311: 61 vendor 55 2026-03-02 45 billable',
  ]);
  expect(
    await msp.rows(`SELECT name FROM technician WHERE tenant_id = $1 AND NOT deleted ORDER BY 1`),
  ).toEqual([{ name: 'J Lee' }, { name: 'Kim Contractor' }]);
  await later('2026-04-02T20:00:00Z');
  simulator.remove('TimeActivity', '310');
  await msp.sync(connection);
  expect(await ledgerReader(msp).hours()).toHaveLength(1);
});

test('another mapping makes the records again, without a question to the source', async () => {
  await msp.sync(connection);
  await remap({
    ...{ items: { 'Managed:Per user': 'NOT_REVENUE' }, tools: {}, payroll: {}, employees: true },
  });
  simulator.asked.length = 0;
  await msp.sync(connection, []);
  expect(simulator.asked).toEqual([]);
  expect(await revenue()).toEqual([]);
  expect(await tools()).toEqual([]);
  expect(
    await msp.rows(
      `SELECT t.external_id, c.effective_on::text, c.hourly_cost::text
       FROM labour_cost c JOIN technician t ON t.tenant_id = c.tenant_id AND t.id = c.technician_id
       WHERE c.tenant_id = $1 AND NOT t.deleted`,
    ),
  ).toEqual([{ external_id: '55', effective_on: '2022-05-02', hourly_cost: '29.5000' }]);
});

test('changes of more than a month, and more than the feed holds, are asked for page by page', async () => {
  await msp.sync(connection);
  await later('2026-06-15T18:00:00Z');
  for (let id = 3000; id < 3030; id += 1)
    simulator.put('Invoice', { ...sampleInvoice(id), MetaData: undefined });
  simulator.asked.length = 0;
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(simulator.asked.filter(({ path }) => path.endsWith('/cdc'))).toEqual([]);
  expect(await revenue()).toHaveLength(31);
  await later('2026-06-16T18:00:00Z');
  for (let id = 4000; id < 5010; id += 1)
    simulator.put('Invoice', { ...sampleInvoice(id, { Line: [] }), MetaData: undefined });
  await msp.sync(connection, ['invoices']);
  const [kept] = await msp.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM source_record WHERE tenant_id = $1 AND stream = 'invoices' AND deleted_at IS NULL`,
  );
  expect(kept).toEqual({ n: 1041 });
});

test('a throttle is told in the body, and waited for a minute', async () => {
  simulator.faults.plan({
    ...{ match: /FROM\+Invoice/, times: 1 },
    how: (response) =>
      void response
        .writeHead(400, { 'content-type': 'application/json' })
        .end('{"Fault":{"Error":[{"Message":"ThrottleExceeded","code":"003001"}],"type":"x"}}'),
  });
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(msp.waiting.waits).toContain(60_000);
});

test('the wrong company is refused before anything is stored', async () => {
  const other = await msp.connect({
    ...{ system: 'QUICKBOOKS', name: 'other' },
    credentials: { ...simulator.credentials, realmId: '99' },
  });
  expect(await msp.sync(other)).toMatchObject({ problem: { code: 'REAUTHORISE' } });
  expect(await msp.rows(`SELECT 1 AS n FROM source_record WHERE tenant_id = $1`)).toEqual([]);
});

test('a day later the token has ended and a new one is fetched', async () => {
  await msp.sync(connection);
  await later(new Date(Date.parse('2026-03-31T18:00:00Z') + 25 * HOUR).toISOString());
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(simulator.desk.handedOut).toBe(2);
});

test('a mapping is proposed from what the ledger holds, and what it lacks is told in money', async () => {
  for (const [Id, Name] of [
    ['500', 'Managed'],
    ['501', 'East'],
  ])
    simulator.put('Class', { Id: Id!, Name, FullyQualifiedName: Name, Active: true });
  const signal = new AbortController().signal;
  const open = await openConnection(msp.connections, msp.tenantId, connection, signal);
  const proposal = await open.connector.propose(open.source);
  expect(proposal).toHaveProperty('classes', { Managed: 'RECURRING_SERVICE' });
  expect(proposal).toMatchObject({
    items: {
      'Managed:Per user': 'RECURRING_SERVICE',
      Hardware: 'PRODUCT',
      'Project work': 'NON_RECURRING_SERVICE',
    },
    tools: { [TOOLS.name]: { basis: 'SEATS' } },
    payroll: { [WAGES.name]: { technical: false } },
  });
  simulator.place('Invoice', sampleInvoice(1070, { Line: [itemLine(7360, HARDWARE)] }));
  await msp.sync(connection);
  const found = await lab.database.database.read(
    { tenantId: msp.tenantId, clientIds: null },
    (scope) => coverageOf(scope, open.connector, open.connection),
  );
  expect(found.unmappedMoneyPercent).toBe(50);
});
