import { checkConnection } from '../../src/connectors/connection/check-connection';
import { openAutotask, type AutotaskSimulator } from '../simulators/autotask/autotask';
import { fillSample, sampleTicket, sampleTime, sampleUnits } from '../simulators/autotask/sample';
import { openLab, type ConnectorLab, type MspLab } from './open-lab';

/** Whole runs of all lists. */
jest.setTimeout(120_000);

const HOUR = 3_600_000;
let lab: ConnectorLab;
let simulator: AutotaskSimulator;
let msp: MspLab;
let connection: number;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  simulator = await openAutotask({ mostRows: 20 });
  fillSample(simulator);
  msp = await lab.open([simulator.host]);
  connection = await msp.connect({ system: 'AUTOTASK', credentials: simulator.credentials });
});
afterEach(() => simulator[Symbol.asyncDispose]());

const remap = (mapping: object) =>
  lab.database.database.write(msp.tenantId, (scope) =>
    scope.query(`UPDATE connection SET mapping = mapping || $2 WHERE tenant_id = $1`, [
      msp.tenantId,
      JSON.stringify(mapping),
    ]),
  );

test('what Autotask holds arrives, and counts in the metrics as from any other system', async () => {
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE', problem: null });
  expect(
    await msp.rows(
      `SELECT external_id, name, status, internal, segment, territory FROM client WHERE tenant_id = $1 ORDER BY 1`,
    ),
  ).toEqual([
    {
      ...{ external_id: '0', name: 'Lakeside IT', status: 'ACTIVE', internal: true },
      ...{ segment: null, territory: null },
    },
    {
      ...{ external_id: '29684', name: 'Harborview Dental Group', status: 'ACTIVE' },
      ...{ internal: false, segment: 'Healthcare', territory: 'North-East' },
    },
  ]);
  expect(await msp.rows(`SELECT * FROM parked_record WHERE tenant_id = $1`)).toEqual([]);
  expect(await msp.rows(`SELECT * FROM quarantined_record WHERE tenant_id = $1`)).toEqual([]);
  await msp.count();
  // The same agreement, tickets and time as in the ConnectWise sample, and so the same numbers.
  expect(
    await msp.rows(
      `SELECT m.seat_months::text, m.mrr::text, m.reactive_hours::text
       FROM client_month m JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id
       WHERE m.tenant_id = $1 AND m.month = '2026-03-01' AND c.external_id = '29684'`,
    ),
  ).toEqual([{ mrr: '333478656000000', reactive_hours: '6300000', seat_months: '24165120' }]);
  expect(
    await msp.rows(
      `SELECT posted_on::text, amount::text, kind FROM revenue WHERE tenant_id = $1 AND NOT deleted`,
    ),
  ).toEqual([{ posted_on: '2026-03-01', amount: '7360.0000', kind: 'RECURRING_SERVICE' }]);
});

test('a second run changes nothing', async () => {
  await msp.sync(connection);
  const kept = `SELECT * FROM source_record WHERE tenant_id = $1 ORDER BY stream, external_id`;
  const before = await msp.rows(kept);
  const { runId } = await msp.sync(connection);
  expect(await msp.rows(kept)).toEqual(before);
  expect(
    await msp.rows(
      `SELECT stream FROM sync_run_stream WHERE tenant_id = $1 AND run_id = ${runId} AND changed > 0`,
    ),
  ).toEqual([]);
});

test('units of each month make the history of seats and of what a contract charges', async () => {
  simulator.place('ContractServiceUnits', sampleUnits(2, 70));
  simulator.place('Services', { id: 18, name: 'Office suite', isActive: true });
  // Ended in January, as the other service has later periods.
  simulator.place('ContractServiceUnits', {
    ...sampleUnits(1, 10),
    ...{ id: 88_101, contractServiceID: 411, serviceID: 18, price: 200 },
  });
  await remap({ productServices: ['Office suite'] });
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT line, kind, effective_on::text AS on, amount::text, cycle FROM agreement_amount
       WHERE tenant_id = $1 ORDER BY 1, 3`,
    ),
  ).toMatchInlineSnapshot(`
[
  {
    "amount": "7360.0000",
    "cycle": "MONTHLY",
    "kind": "RECURRING_SERVICE",
    "line": "service 410 MONTHLY",
    "on": "2026-01-01",
  },
  {
    "amount": "8050.0000",
    "cycle": "MONTHLY",
    "kind": "RECURRING_SERVICE",
    "line": "service 410 MONTHLY",
    "on": "2026-02-01",
  },
  {
    "amount": "7360.0000",
    "cycle": "MONTHLY",
    "kind": "RECURRING_SERVICE",
    "line": "service 410 MONTHLY",
    "on": "2026-03-01",
  },
  {
    "amount": "0.0000",
    "cycle": "MONTHLY",
    "kind": "RECURRING_SERVICE",
    "line": "service 410 MONTHLY",
    "on": "2027-01-01",
  },
  {
    "amount": "200.0000",
    "cycle": "MONTHLY",
    "kind": "RECURRING_PRODUCT",
    "line": "service 411 MONTHLY",
    "on": "2026-01-01",
  },
  {
    "amount": "0.0000",
    "cycle": "MONTHLY",
    "kind": "RECURRING_PRODUCT",
    "line": "service 411 MONTHLY",
    "on": "2026-02-01",
  },
]
`);
  expect(
    await msp.rows(
      `SELECT effective_on::text AS on, seats, endpoints FROM seat_count WHERE tenant_id = $1 AND NOT deleted ORDER BY 1`,
    ),
  ).toMatchInlineSnapshot(`
[
  {
    "endpoints": null,
    "on": "2026-01-01",
    "seats": 64,
  },
  {
    "endpoints": null,
    "on": "2026-02-01",
    "seats": 70,
  },
  {
    "endpoints": null,
    "on": "2026-03-01",
    "seats": 64,
  },
  {
    "endpoints": null,
    "on": "2027-01-01",
    "seats": 0,
  },
]
`);
});

test('a price of each unit is multiplied, once the mapping says so; the check finds it out', async () => {
  for (const month of [1, 2, 3])
    simulator.place('ContractServiceUnits', sampleUnits(month, 64, { price: 115 }));
  const { notes } = await checkConnection(msp.connections, msp.tenantId, connection);
  expect(notes.join()).toContain('unitPrices OF_EACH');
  await remap({ unitPrices: 'OF_EACH' });
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT amount::text FROM agreement_amount WHERE tenant_id = $1 ORDER BY effective_on`,
    ),
  ).toEqual([{ amount: '7360.0000' }, { amount: '0.0000' }]);
});

test('seats and endpoints are counted from contacts and devices where no service counts them', async () => {
  for (const { id } of simulator.rows('ContractServiceUnits'))
    simulator.remove('ContractServiceUnits', id);
  simulator.place('ConfigurationItems', {
    ...{ id: 6001, companyID: 29_684, configurationItemType: 1, isActive: true },
    lastModifiedTime: '2026-03-01T00:10:00Z',
  });
  simulator.place('ConfigurationItems', {
    ...{ id: 6002, companyID: 29_684, configurationItemType: 1, isActive: false },
    lastModifiedTime: '2026-03-01T00:10:00Z',
  });
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT seats, endpoints FROM seat_count WHERE tenant_id = $1 AND NOT deleted ORDER BY effective_on`,
    ),
  ).toEqual([{ seats: 1, endpoints: 1 }]);
});

test('the history of a ticket tells when it was closed and opened again', async () => {
  const step = (id: number, date: string, from: string, to: string) =>
    simulator.place('TicketHistory', {
      ...{ id, ticketID: 7712, action: 'Status Changed', date, resourceID: 29_682_885 },
      detail: `Status changed from ${from} to ${to}`,
    });
  step(1, '2026-03-02T13:10:00Z', 'New', 'In Progress');
  step(2, '2026-03-02T14:00:00Z', 'In Progress', 'Complete');
  step(3, '2026-03-02T15:00:00Z', 'Complete', 'In Progress');
  step(4, '2026-03-02T15:40:00.5Z', 'In Progress', 'Complete');
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT kind, occurred_at FROM ticket_event WHERE tenant_id = $1 AND NOT deleted ORDER BY occurred_at`,
    ),
  ).toEqual([
    { kind: 'CLOSED', occurred_at: new Date('2026-03-02T14:00:00Z') },
    { kind: 'REOPENED', occurred_at: new Date('2026-03-02T15:00:00Z') },
    { kind: 'CLOSED', occurred_at: new Date('2026-03-02T15:40:00.5Z') },
  ]);
});

test('the logs of what was deleted are followed at once', async () => {
  await msp.sync(connection);
  simulator.setClock('2026-03-31T18:20:00Z');
  await msp.wait(HOUR / 3);
  simulator.remove('Tickets', 7713);
  simulator.remove('TimeEntries', 55_502);
  simulator.remove('TimeEntries', 55_501);
  const at = { deletedByResourceID: 29_682_885, deletedDateTime: '2026-03-31T18:10:00Z' };
  simulator.place('DeletedTicketLogs', { id: 12, ticketID: 7713, ...at });
  simulator.place('DeletedTicketActivityLogs', { id: 13, typeID: 2, ticketID: 7712, ...at });
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT external_id FROM ticket WHERE tenant_id = $1 AND deleted
       UNION ALL SELECT external_id FROM time_entry WHERE tenant_id = $1 AND deleted ORDER BY 1`,
    ),
  ).toEqual([{ external_id: '55501' }, { external_id: '7713' }]);
});

test('a ticket that is reopened is open again', async () => {
  await msp.sync(connection);
  simulator.setClock('2026-03-31T19:00:00Z');
  await msp.wait(HOUR);
  simulator.place(
    'Tickets',
    sampleTicket(7712, {
      ...{ status: 8, completedDate: null },
      lastTrackedModificationDateTime: '2026-03-31T18:30:00Z',
    }),
  );
  await msp.sync(connection);
  expect(
    await msp.rows(`SELECT closed_at FROM ticket WHERE tenant_id = $1 AND external_id = '7712'`),
  ).toEqual([{ closed_at: null }]);
});

test('time with a day alone is on that day, and time on a task is for the company of its project', async () => {
  simulator.place('Projects', { id: 71, companyID: 29_684, projectName: 'New office' });
  simulator.place('Tasks', { id: 810, projectID: 71, title: 'Cabling' });
  const task = { taskID: 810, internalBillingCodeID: null, contractID: null };
  simulator.place(
    'TimeEntries',
    sampleTime(55_600, null, {
      ...{ ...task, startDateTime: null, dateWorked: '2026-03-05T00:00:00Z' },
      ...{ hoursToBill: 1.25, isNonBillable: false },
    }),
  );
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT e.worked_on::text, e.billable, e.sent_area, c.external_id AS client FROM time_entry e
       JOIN client c ON c.tenant_id = e.tenant_id AND c.id = e.client_id
       WHERE e.tenant_id = $1 AND e.external_id = '55600'`,
    ),
  ).toEqual([
    {
      ...{ worked_on: '2026-03-05', billable: true },
      ...{ sent_area: 'PROFESSIONAL_SERVICES', client: '29684' },
    },
  ]);
});

test('what stands on a voided invoice is no revenue, also when it was voided later', async () => {
  await msp.sync(connection);
  simulator.place('Invoices', { id: 5100, invoiceNumber: '5100', isVoided: true });
  await msp.sync(connection);
  expect(await msp.rows(`SELECT 1 FROM revenue WHERE tenant_id = $1 AND NOT deleted`)).toEqual([]);
});
