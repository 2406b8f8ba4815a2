import { generateKeyPairSync } from 'node:crypto';
import { checkConnection } from '../../src/connectors/connection/check-connection';
import { coverageOf } from '../../src/connectors/connection/coverage';
import { openConnection } from '../../src/connectors/connection/open-source';
import { openNetsuite, type NetsuiteSimulator } from '../simulators/netsuite/netsuite';
import {
  fillLedger,
  HARBORVIEW,
  LEE,
  nameOf,
  post,
  PROJECT,
  sampleSale,
  unpost,
} from '../simulators/netsuite/sample';
import { ledgerReader, type LedgerReader } from './ledger-reader';
import { openLab, type ConnectorLab, type MspLab } from './open-lab';
import { sendJson } from './scripted-server';

/** Whole runs of all lists. */
jest.setTimeout(120_000);

const MAPPING = {
  items: { 'Managed per user': 'RECURRING_SERVICE' },
  classes: { Resale: 'PRODUCT' },
  tools: { [nameOf('6200')]: { area: 'CENTRALIZED_SERVICES', basis: 'PER_CLIENT' } },
  payroll: { [nameOf('6100')]: {} },
  departments: { 'Service Desk': { area: 'SUPPORT', technical: true } },
};
let lab: ConnectorLab;
let simulator: NetsuiteSimulator;
let msp: MspLab;
let ledger: LedgerReader;
let connection: number;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  simulator = await openNetsuite({ mostRows: 10 });
  fillLedger(simulator);
  msp = await lab.open([simulator.host]);
  ledger = ledgerReader(msp);
  connection = await msp.connect({
    ...{ system: 'NETSUITE', name: 'ledger', mapping: MAPPING },
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
      ...{ external_id: HARBORVIEW, name: 'Harborview Dental Group' },
      ...{ segment: 'List value 4', territory: 'List value 2' },
    },
  ]);
  expect(await ledger.revenue()).toEqual(['ledger line 8801:1: 61 RECURRING_SERVICE 7360.0000']);
  expect(await ledger.tools()).toEqual([`${nameOf('6200')} 2026-03-01 to 2026-04-01: 412.5000`]);
  expect(await ledger.wages()).toEqual([
    'account 61 department 3 (6100 Technician wages, Service Desk): 2026-03-01 18250.0000',
  ]);
  const kept = await msp.rows(`SELECT payload FROM source_record WHERE tenant_id = $1`);
  expect(JSON.stringify(kept)).not.toMatch(/social|078-05|office@|Posted in March/);
  await msp.count();
  // Without seats or agreements, no client can be charged with the tool and the wages: they are overhead.
  expect(await ledger.costToMrr()).toBeCloseTo((412.5 + 18_250) / 7360, 10);
});

test('a line belongs to the customer of its project, and is what its item, class or account says', async () => {
  post(simulator, 1, [
    { account: '4100', amount: -10, item: '14', entity: PROJECT },
    { account: '4000', amount: -20, class: '5' },
    { account: '4100', amount: -40 },
    { account: '4000', amount: 80 },
  ]);
  post(simulator, 2, [{ account: '4000', amount: -160 }], { posting: 'F' });
  post(simulator, 3, [{ account: '4000', amount: -320 }], { trandate: '2024-03-31' });
  post(simulator, 4, [{ account: '4000', amount: -640 }], { entity: null });
  await msp.sync(connection);
  expect(await ledger.revenue()).toEqual([
    'ledger line 1:0: 61 RECURRING_SERVICE 10.0000',
    'ledger line 1:1: 61 PRODUCT 20.0000',
    'ledger line 1:2: 61 PRODUCT 40.0000',
    'ledger line 1:3: 61 RECURRING_SERVICE -80.0000',
    'ledger line 4:0: null RECURRING_SERVICE 640.0000',
    'ledger line 8801:1: 61 RECURRING_SERVICE 7360.0000',
  ]);
});

test('transactions arrive whole across the borders of pages, and lose the lines that somebody takes out', async () => {
  const line = { account: '4000', amount: -1 } as const;
  post(
    simulator,
    10,
    Array.from({ length: 7 }, () => line),
  );
  post(
    simulator,
    11,
    Array.from({ length: 25 }, () => line),
  );
  post(simulator, 12, [line, line]);
  await msp.sync(connection);
  expect(await ledger.revenue()).toHaveLength(7 + 25 + 2 + 1);
  await later('2026-04-01T20:00:00Z');
  post(simulator, 11, [line, line], { lastmodifieddate: '2026-04-01T11:00:00' });
  await msp.sync(connection);
  expect(await ledger.revenue()).toHaveLength(7 + 2 + 2 + 1);
});

test('what is deleted is known at the next run, and within a day where the role may not see it', async () => {
  for (const id of [20, 21]) sampleSale(simulator, id);
  await msp.sync(connection);
  expect(await ledger.revenue()).toHaveLength(3);
  await later('2026-03-31T20:00:00Z');
  unpost(simulator, 20, '2026-03-31T11:00:00');
  await msp.sync(connection);
  expect(await ledger.revenue()).toHaveLength(2);
  simulator.hidden.add('deletedrecord');
  unpost(simulator, 21, '2026-03-31T12:00:00');
  await later('2026-04-02T20:00:00Z');
  await msp.sync(connection);
  expect(await ledger.revenue()).toHaveLength(1);
});

test('what changed is read whatever zone its times are those of', async () => {
  sampleSale(simulator, 30);
  await msp.sync(connection);
  await later('2026-04-01T20:00:00Z');
  const behind = { lastmodifieddate: '2026-04-01T13:00:00' };
  const ahead = { lastmodifieddate: '2026-04-02T09:00:00' };
  post(simulator, 30, [{ account: '4000', amount: -5 }], ahead);
  post(simulator, 31, [{ account: '4000', amount: -6 }], behind);
  await msp.sync(connection);
  await later('2026-04-01T21:00:00Z');
  post(simulator, 32, [{ account: '4000', amount: -7 }], {
    lastmodifieddate: '2026-04-01T14:00:00',
  });
  await msp.sync(connection);
  expect((await ledger.revenue()).map((line) => line.split(' ').at(-1))).toEqual([
    ...['5.0000', '6.0000', '7.0000', '7360.0000'],
  ]);
});

test('wages go to the employee that a line names, and without mapped wages costs are remembered', async () => {
  post(simulator, 40, [{ account: '6100', amount: 5000, entity: LEE, department: '3' }]);
  await remap({ employees: true });
  await msp.sync(connection);
  expect(await ledger.wages()).toEqual([
    '55 (J Lee): 2026-03-01 5000.0000',
    'account 61 department 3 (6100 Technician wages, Service Desk): 2026-03-01 18250.0000',
  ]);
  await later('2026-04-01T20:00:00Z');
  simulator.place(
    'employee',
    [
      {
        ...simulator.rows('employee')[0]!,
        ...{ laborcost: '31', lastmodifieddate: '2026-04-01T12:00:00' },
      },
    ],
    () => true,
  );
  await remap({ payroll: {} });
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT t.name, c.effective_on::text, c.hourly_cost::text
       FROM labour_cost c JOIN technician t ON t.tenant_id = c.tenant_id AND t.id = c.technician_id
       WHERE c.tenant_id = $1 AND NOT t.deleted ORDER BY 2`,
    ),
  ).toEqual([
    { name: 'J Lee', effective_on: '2022-05-02', hourly_cost: '29.5000' },
    { name: 'J Lee', effective_on: '2026-04-01', hourly_cost: '31.0000' },
  ]);
});

test('hours count when the mapping says so, whether written as a number or as a clock shows them', async () => {
  const time = { trandate: '2026-03-02', employee: LEE, item: '14', approvalstatus: '3' };
  simulator.place(
    'timebill',
    ['1.25', '0:45'].map((hours, at) => ({
      ...{ id: String(310 + at), ...time, customer: at === 0 ? HARBORVIEW : PROJECT, hours },
      ...{ isbillable: at === 0 ? 'F' : 'T', lastmodifieddate: '2026-03-02T07:30:00' },
    })),
  );
  const alone = { system: 'NETSUITE', name: 'other', mapping: { timesheets: true } } as const;
  await expect(msp.connect({ ...alone, credentials: simulator.credentials })).rejects.toMatchObject(
    { code: 'INVALID_MAPPING' },
  );
  await remap({ employees: true, timesheets: true });
  await msp.sync(connection);
  expect(await ledger.hours()).toEqual([
    '310: 61 55 2026-03-02 75',
    '311: 61 55 2026-03-02 45 billable',
  ]);
});

test('a role that sees less, or an account without projects, is read all the same', async () => {
  for (const hidden of ['job', 'deletedrecord', 'employee.laborcost', 'employee.hiredate'])
    simulator.hidden.add(hidden);
  expect((await check()).notes).toEqual([
    expect.stringContaining('deleted records') as string,
    expect.stringContaining('labour cost') as string,
  ]);
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  simulator.hidden.add('employee');
  const { ok, notes } = await check();
  expect(ok).toBe(false);
  expect(notes).toContain('The key may not read employees.');
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(await ledger.revenue()).toHaveLength(1);
});

test('a check that finds nothing to say says nothing', async () => {
  expect(await check()).toMatchObject({ ok: true, notes: [] });
});

test.each([
  ['the status', 429, {}],
  ['a code', 400, { 'o:errorDetails': [{ 'o:errorCode': 'SSS_REQUEST_LIMIT_EXCEEDED' }] }],
])('a throttle is told by %s, and waited for', async (_, status, body) => {
  simulator.faults.plan({
    ...{ match: /suiteql/, times: 1 },
    how: (response) => sendJson(response, status, body),
  });
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(msp.waiting.waits).toContain(10_000);
});

test('a login that is refused under load is tried once more with a new token', async () => {
  simulator.faults.plan({
    ...{ match: /suiteql/, times: 1 },
    how: (response) => sendJson(response, 401, {}),
  });
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(simulator.handedOut()).toBe(2);
});

test('a key that cannot be read, or is not known, is refused before anything is stored', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = ['no key', privateKey.export({ type: 'pkcs8', format: 'pem' }) as string];
  for (const [at, key] of keys.entries()) {
    const other = await msp.connect({
      ...{ system: 'NETSUITE', name: `other ${at}` },
      credentials: { ...simulator.credentials, privateKey: key },
    });
    expect(await msp.sync(other)).toMatchObject({ problem: { code: 'REAUTHORISE' } });
  }
  expect(await msp.rows(`SELECT 1 AS n FROM source_record WHERE tenant_id = $1`)).toEqual([]);
});

test('the number of the account makes the address, and what is no number is refused', async () => {
  const other = await msp.connect({
    ...{ system: 'NETSUITE', name: 'other', baseUrl: null },
    credentials: { ...simulator.credentials, accountId: 'evil.test/' },
  });
  expect(await msp.sync(other)).toMatchObject({ problem: { code: 'REFUSED_ADDRESS' } });
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
  await msp.sync(connection);
  await remap({ accounts: (proposal as { accounts: object }).accounts });
  const { connector, connection: connected } = await openConnection(
    ...([msp.connections, msp.tenantId, connection, signal] as const),
  );
  const found = await lab.database.database.read(
    { tenantId: msp.tenantId, clientIds: null },
    (scope) => coverageOf(scope, connector, connected),
  );
  expect(found.unmappedMoneyPercent).toBe(0);
});
