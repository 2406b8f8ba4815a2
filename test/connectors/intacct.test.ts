import { checkConnection } from '../../src/connectors/connection/check-connection';
import { coverageOf } from '../../src/connectors/connection/coverage';
import { openConnection } from '../../src/connectors/connection/open-source';
import { openIntacct, type IntacctSimulator } from '../simulators/intacct/intacct';
import {
  fillLedger,
  HARBORVIEW,
  LINES,
  nameOf,
  sampleLine,
  SUPPORT,
} from '../simulators/intacct/sample';
import { ledgerReader, type LedgerReader } from './ledger-reader';
import { openLab, type ConnectorLab, type MspLab } from './open-lab';
import { sendJson } from './scripted-server';

/** Whole runs of all lists. */
jest.setTimeout(120_000);

const MAPPING = {
  items: { 'Managed per user': 'RECURRING_SERVICE' },
  classes: { Resale: 'PRODUCT' },
  accounts: { [nameOf('4900')]: 'RECURRING_SERVICE' },
  tools: { [nameOf('6200')]: { area: 'CENTRALIZED_SERVICES', basis: 'PER_CLIENT' } },
  payroll: { [nameOf('6100')]: {} },
  departments: { 'Service Desk': { area: 'SUPPORT', technical: true } },
};
let lab: ConnectorLab;
let simulator: IntacctSimulator;
let msp: MspLab;
let ledger: LedgerReader;
let connection: number;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  simulator = await openIntacct({ mostRows: 20 });
  fillLedger(simulator);
  msp = await lab.open([simulator.host]);
  ledger = ledgerReader(msp);
  connection = await msp.connect({
    ...{ system: 'INTACCT', name: 'ledger', mapping: MAPPING },
    credentials: simulator.credentials,
  });
});
afterEach(() => simulator[Symbol.asyncDispose]());

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

const check = () => checkConnection(msp.connections, msp.tenantId, connection);

test('what the ledger holds arrives, and counts in the metrics', async () => {
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE', problem: null });
  expect(await ledger.leftBehind()).toEqual([]);
  expect(
    await msp.rows(`SELECT external_id, name, segment, territory FROM client WHERE tenant_id = $1`),
  ).toEqual([
    {
      ...{ external_id: '412', name: 'Harborview Dental Group' },
      ...{ segment: 'Healthcare', territory: 'NE' },
    },
  ]);
  expect(await ledger.revenue()).toEqual(['ledger line 90211: 412 RECURRING_SERVICE 7360.0000']);
  expect(await ledger.tools()).toEqual([`${nameOf('6200')} 2026-03-01 to 2026-04-01: 412.5000`]);
  expect(await ledger.wages()).toEqual([
    'account 610 department 3 (6100 Technician wages, Service Desk): 2026-03-01 18250.0000',
  ]);
  const kept = await msp.rows(`SELECT payload FROM source_record WHERE tenant_id = $1`);
  expect(JSON.stringify(kept)).not.toMatch(/SSN|078-05|Quay|Posted in March/);
  await msp.count();
  // Without seats or agreements, no client can be charged with the tool and the wages: they are overhead.
  expect(await ledger.costToMrr()).toBeCloseTo((412.5 + 18_250) / 7360, 10);
});

test('a line is what its item says, else its class, else its account; discounts are taken off', async () => {
  const place = (key: number, ...line: [Parameters<typeof sampleLine>[1], number, object?]) =>
    simulator.place(LINES, sampleLine(key, line[0], line[1], { ...HARBORVIEW, ...line[2] }));
  place(1, '4100', -10, { 'dimensions.item.name': 'Managed per user' });
  place(2, '4000', -20, { 'dimensions.class.name': 'Resale' });
  place(3, '4100', -40);
  place(4, '4900', 5);
  place(5, '4000', 80);
  place(6, '4000', -160, { state: 'draft' });
  place(7, '4000', -320, { entryDate: '2024-03-31' });
  place(8, '4000', -640, { 'dimensions.customer.key': null });
  await msp.sync(connection);
  expect(await ledger.revenue()).toEqual([
    'ledger line 1: 412 RECURRING_SERVICE 10.0000',
    'ledger line 2: 412 PRODUCT 20.0000',
    'ledger line 3: 412 PRODUCT 40.0000',
    'ledger line 4: 412 RECURRING_SERVICE -5.0000',
    'ledger line 5: 412 RECURRING_SERVICE -80.0000',
    'ledger line 8: null RECURRING_SERVICE 640.0000',
    'ledger line 90211: 412 RECURRING_SERVICE 7360.0000',
  ]);
});

test('what moves to another month or vanishes takes its cost along, and a post without wages ends', async () => {
  simulator.place(LINES, sampleLine(1, '6100', 900, { entryDate: '2026-03-28' }));
  await msp.sync(connection);
  expect(await ledger.wages()).toHaveLength(2);
  await later('2026-04-01T20:00:00Z');
  simulator.remove(LINES, '1');
  simulator.put(LINES, sampleLine(77_121, '6200', 412.5, { entryDate: '2026-02-03' }));
  await msp.sync(connection);
  expect(await ledger.wages()).toHaveLength(1);
  expect(await ledger.tools()).toEqual([`${nameOf('6200')} 2026-02-01 to 2026-03-01: 412.5000`]);
  expect(
    await msp.rows(`SELECT name FROM technician WHERE tenant_id = $1 AND NOT deleted`),
  ).toEqual([{ name: '6100 Technician wages, Service Desk' }]);
});

test('wages go to the employee that a line names, when employees are technicians', async () => {
  const person = { 'dimensions.employee.key': '55' };
  simulator.place(LINES, sampleLine(1, '6100', 5000, { ...person, ...SUPPORT }));
  await remap({ employees: true });
  await msp.sync(connection);
  expect(await ledger.wages()).toEqual([
    '55 (J Lee): 2026-03-01 5000.0000',
    'account 610 department 3 (6100 Technician wages, Service Desk): 2026-03-01 18250.0000',
  ]);
  simulator.asked.length = 0;
  await remap({ payroll: {} });
  await msp.sync(connection, []);
  expect(simulator.asked).toEqual([]);
  expect(
    await msp.rows(
      `SELECT t.name, c.effective_on::text, c.monthly_cost::text, c.hourly_cost::text
       FROM labour_cost c JOIN technician t ON t.tenant_id = c.tenant_id AND t.id = c.technician_id
       WHERE c.tenant_id = $1 AND NOT t.deleted ORDER BY 2`,
    ),
  ).toEqual([
    { name: 'J Lee', effective_on: '2022-05-02', monthly_cost: '4000.0000', hourly_cost: null },
    { name: 'J Lee', effective_on: '2025-01-01', monthly_cost: null, hourly_cost: '29.5000' },
  ]);
});

test('hours that were handed in count when the mapping says so', async () => {
  const hours = (key: string, quantity: number, state: string): void =>
    simulator.put('time/timesheet-line', {
      ...{ key, id: key, entryDate: '2026-03-02', quantity, state, isBillable: false },
      ...{ isBilled: 'false', 'dimensions.employee.key': '55', ...HARBORVIEW },
    });
  hours('5512', 1.25, 'approved');
  hours('5513', 2, 'draft');
  await msp.sync(connection);
  expect(await ledger.hours()).toEqual([]);
  await remap({ employees: true, timesheets: true });
  await msp.sync(connection);
  expect(await ledger.hours()).toEqual(['5512: 412 55 2026-03-02 75']);
});

test('a run without changes asks each list once, and keeps its token for hours', async () => {
  await msp.sync(connection);
  const kept = `SELECT * FROM source_record WHERE tenant_id = $1 ORDER BY stream, external_id`;
  const before = await msp.rows(kept);
  simulator.asked.length = 0;
  await msp.sync(connection);
  expect(await msp.rows(kept)).toEqual(before);
  expect(simulator.asked.map(({ path }) => path.split('/').at(-1))).toEqual([
    ...['model', 'query', 'query', 'query', 'query', 'query'],
    // What the key may see is looked at in every run.
    ...['model', 'model', 'model', 'model', 'model', 'query'],
  ]);
  expect(simulator.handedOut()).toBe(1);
  await later('2026-04-01T02:00:00Z');
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(simulator.handedOut()).toBe(2);
});

test.each([
  ['a header of its own', 503, { 'x-ia-minute-rate-limit-retry-after': '42' }, {}],
  ['several of them', 429, { 'x-ia-throttle-retry-after': '2', 'x-ia-cpu-retry-after': '42' }, {}],
  ['the code of the gateway', 400, { 'retry-after': '42' }, { 'ia::error': { code: 'GW-0010' } }],
])('a throttle is told by %s, and waited for', async (_, status, headers, body) => {
  simulator.faults.plan({
    ...{ match: /core\/query/, times: 1 },
    how: (response) => sendJson(response, status, body, headers),
  });
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(msp.waiting.waits).toContain(42_000);
});

test.each([
  ['a worn token', 400, { 'ia::error': { code: 'x', message: 'The token is not valid' } }],
  ['an error within a good answer', 401, { 'ia::result': { 'ia::error': { code: 'GW-0034' } } }],
])('%s is replaced once, and the page is asked for again', async (_, status, body) => {
  simulator.faults.plan({
    ...{ match: /core\/query/, times: 1 },
    how: (response) => sendJson(response, status, body),
  });
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(simulator.handedOut()).toBe(2);
});

test('a good status with an error in it is never taken for no rows', async () => {
  simulator.faults.plan({
    ...{ match: /journal-entry-line/, times: 100 },
    how: (response) =>
      sendJson(response, 200, { 'ia::result': { 'ia::error': { code: 'x', message: 'no' } } }),
  });
  expect(await msp.sync(connection)).toMatchObject({ problem: { code: 'REFUSED_QUESTION' } });
});

test('a wrong company is refused before anything is stored', async () => {
  const other = await msp.connect({
    ...{ system: 'INTACCT', name: 'other' },
    credentials: { ...simulator.credentials, username: 'seatwise@elsewhere' },
  });
  expect(await msp.sync(other)).toMatchObject({ problem: { code: 'REAUTHORISE' } });
  expect(await msp.rows(`SELECT 1 AS n FROM source_record WHERE tenant_id = $1`)).toEqual([]);
});

test('a check says what is closed, what is set up otherwise, and what then starves', async () => {
  expect(await check()).toMatchObject({ ok: true, notes: [] });
  simulator.absent.add('company-config/employee-rate');
  simulator.put(LINES, sampleLine(90_211, '4000', -7360));
  const { ok, notes } = await check();
  expect(ok).toBe(false);
  expect(notes).toEqual([
    'The source has no employeeRates.',
    expect.stringContaining('names a customer') as string,
  ]);
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
});

test('a mapping is proposed from what the ledger holds, and what it lacks is told in money', async () => {
  const signal = new AbortController().signal;
  const open = await openConnection(msp.connections, msp.tenantId, connection, signal);
  const proposal = await open.connector.propose(open.source);
  expect(proposal).toMatchObject({
    accounts: { [nameOf('4000')]: 'RECURRING_SERVICE', [nameOf('4100')]: 'PRODUCT' },
    items: { 'Managed per user': 'RECURRING_SERVICE', 'Firewall 60': 'PRODUCT' },
    tools: { [nameOf('6200')]: { basis: 'SEATS' } },
    payroll: { [nameOf('6100')]: { technical: false } },
    departments: { 'Service Desk': { area: 'SUPPORT', technical: true } },
  });
  const coverage = async () => {
    await msp.sync(connection);
    const { connector, connection: connected } = await openConnection(
      ...([msp.connections, msp.tenantId, connection, signal] as const),
    );
    return lab.database.database.read({ tenantId: msp.tenantId, clientIds: null }, (scope) =>
      coverageOf(scope, connector, connected),
    );
  };
  expect(await coverage()).toMatchObject({ unmappedMoneyPercent: 100 });
  await remap({ accounts: (proposal as { accounts: object }).accounts });
  expect(await coverage()).toMatchObject({ unmappedMoneyPercent: 0 });
});
