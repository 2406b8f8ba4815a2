import {
  openConnectwise,
  type ConnectwiseSimulator,
  type Row,
} from '../simulators/connectwise/connectwise';
import { fillSample, sampleTicket } from '../simulators/connectwise/sample';
import { openLab, type ConnectorLab, type MspLab } from './open-lab';

/** Whole runs of all lists. */
jest.setTimeout(120_000);

const HOUR = 3_600_000;
let lab: ConnectorLab;
let simulator: ConnectwiseSimulator;
let msp: MspLab;
let connection: number;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  simulator = await openConnectwise({ mostRows: 20 });
  fillSample(simulator);
  msp = await lab.open([simulator.host]);
  connection = await msp.connect({
    system: 'CONNECTWISE',
    credentials: simulator.credentials,
  });
});
afterEach(() => simulator[Symbol.asyncDispose]());

const ticketsOf = () =>
  msp.rows<{ external_id: string; open: boolean; deleted: boolean }>(
    `SELECT external_id, closed_at IS NULL AS open, deleted FROM ticket WHERE tenant_id = $1 ORDER BY 1`,
  );

test('what ConnectWise holds arrives, and counts in the metrics', async () => {
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE', problem: null });
  expect(
    await msp.rows(
      `SELECT external_id, name, status, segment, territory FROM client WHERE tenant_id = $1`,
    ),
  ).toEqual([
    {
      ...{ external_id: '250', name: 'Harborview Dental Group', status: 'ACTIVE' },
      ...{ segment: 'Healthcare', territory: 'North-East' },
    },
  ]);
  expect(await msp.rows(`SELECT 1 AS n FROM parked_record WHERE tenant_id = $1`)).toEqual([]);
  expect(await msp.rows(`SELECT * FROM quarantined_record WHERE tenant_id = $1`)).toEqual([]);
  await msp.count();
  const march = await msp.rows(
    `SELECT m.seat_months::text, m.mrr::text, m.reactive_hours::text
     FROM client_month m JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id
     WHERE m.tenant_id = $1 AND m.month = '2026-03-01'`,
  );
  expect(march).toMatchInlineSnapshot(`
[
  {
    "mrr": "333478656000000",
    "reactive_hours": "6300000",
    "seat_months": "24165120",
  },
]
`);
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

test('rows that come, change and vanish while they are read are as in the source in the end', async () => {
  for (let id = 50_000; id < 50_045; id += 1) simulator.place('/service/tickets', sampleTicket(id));
  let paged = 0;
  simulator.whilePaging = (path) => {
    if (path !== '/service/tickets' || paged++ > 0) return;
    simulator.setClock('2026-03-31T18:05:00Z');
    simulator.remove('/service/tickets', 50_001);
    simulator.put('/service/tickets', {
      ...sampleTicket(50_002),
      closedFlag: false,
      _info: undefined,
    });
    simulator.put('/service/tickets', {
      ...sampleTicket(60_000),
      _info: { dateEntered: '2026-03-02T13:00:00Z' },
    });
  };
  await msp.sync(connection);
  await msp.wait(25 * HOUR);
  simulator.setClock('2026-04-01T19:05:00Z');
  await msp.sync(connection);
  const source = simulator
    .rows('/service/tickets')
    .map((row) => ({
      external_id: String(row.id),
      open: row['closedFlag'] === false,
      deleted: false,
    }))
    .sort((a, b) => (a.external_id < b.external_id ? -1 : 1));
  const kept = await ticketsOf();
  expect(kept.filter((row) => !row.deleted)).toEqual(source);
  expect(kept.filter((row) => row.deleted)).toMatchObject([{ external_id: '50001' }]);
});

test('a ticket that is reopened is open again, and the change of a price counts from then on', async () => {
  await msp.sync(connection);
  simulator.setClock('2026-04-10T18:00:00Z');
  await msp.wait(10 * 24 * HOUR);
  simulator.put('/service/tickets', {
    ...sampleTicket(41_877),
    closedFlag: false,
    _info: undefined,
  });
  const [addition] = simulator.rows('/finance/agreements/additions');
  simulator.put('/finance/agreements/additions', {
    ...addition!,
    quantity: 70,
    extPrice: 8050,
  });
  await msp.sync(connection);
  expect((await ticketsOf()).find((row) => row.external_id === '41877')).toMatchObject({
    open: true,
  });
  expect(
    await msp.rows(
      `SELECT effective_on::text, amount::text FROM agreement_amount WHERE tenant_id = $1 ORDER BY 1`,
    ),
  ).toEqual([
    { effective_on: '2024-01-01', amount: '7360.0000' },
    { effective_on: '2026-04-10', amount: '8050.0000' },
  ]);
  expect(
    await msp.rows(
      `SELECT effective_on::text, seats FROM seat_count WHERE tenant_id = $1 AND NOT deleted ORDER BY 1`,
    ),
  ).toEqual([
    { effective_on: '2024-01-01', seats: 64 },
    { effective_on: '2026-04-10', seats: 70 },
  ]);
});

test('another mapping makes the records again, without a question to the source', async () => {
  await msp.sync(connection);
  await lab.database.database.write(msp.tenantId, (scope) =>
    scope.query(
      `UPDATE connection SET mapping = mapping || '{"unitTypes": {"CC-USER": "ENDPOINT"}, "boards": {"Help Desk": {"proactive": true}}}' WHERE tenant_id = $1`,
      [msp.tenantId],
    ),
  );
  simulator.asked.length = 0;
  await msp.sync(connection, []);
  expect(simulator.asked).toEqual([]);
  expect(
    await msp.rows(`SELECT seats, endpoints FROM seat_count WHERE tenant_id = $1 AND NOT deleted`),
  ).toEqual([{ seats: null, endpoints: 64 }]);
  expect(await msp.rows(`SELECT DISTINCT proactive FROM ticket WHERE tenant_id = $1`)).toEqual([
    { proactive: true },
  ]);
});

test('a company that is merged into another keeps its past seats; one that comes back has them still', async () => {
  const company = (id: number, name: string) => ({ id, identifier: name, name });
  const place = (path: string, row: Row): void => simulator.place(path, row);
  const info = (lastUpdated: string) => ({ dateEntered: '2024-01-01T00:00:00Z', lastUpdated });
  const quay = {
    ...company(251, 'Quay Marine'),
    ...{ status: { id: 1, name: 'Active' }, types: [{ id: 1, name: 'Client' }] },
    _info: info('2024-01-01T00:00:00Z'),
  };
  const agreement = (of: object, lastUpdated: string) => ({
    ...{ id: 78, name: 'Care', type: { id: 4, name: 'Managed Services' }, company: of },
    ...{ startDate: '2024-01-01T00:00:00Z', noEndingDateFlag: true, cancelledFlag: false },
    ...{ billAmount: 0, billingCycle: { id: 2, name: 'Monthly' }, _info: info(lastUpdated) },
  });
  place('/company/companies', quay);
  place('/finance/agreements', agreement(company(251, 'Quay Marine'), '2024-01-01T00:00:00Z'));
  place('/finance/agreements/additions', {
    ...{ id: 802, agreementId: 78, product: { id: 60, identifier: 'CC-USER' }, quantity: 12 },
    ...{ lessIncluded: 0, unitPrice: 100, extPrice: 1200, billCustomer: 'Billable' },
    ...{ effectiveDate: '2024-01-01T00:00:00Z', _info: info('2024-01-01T00:00:00Z') },
  });
  await msp.sync(connection);
  const seats = () =>
    msp.rows<{ line: string }>(
      `SELECT concat(c.external_id, ' ', c.status, ' ', n.effective_on, ' ', n.seats) AS line
       FROM seat_count n JOIN client c ON c.tenant_id = n.tenant_id AND c.id = n.client_id
       WHERE n.tenant_id = $1 AND NOT n.deleted AND NOT c.deleted ORDER BY 1`,
    );
  const lines = async () => (await seats()).map(({ line }) => line);
  expect(await lines()).toEqual(['250 ACTIVE 2024-01-01 64', '251 ACTIVE 2024-01-01 12']);
  simulator.remove('/company/companies', 251);
  place('/finance/agreements', agreement(company(250, 'Harborview'), '2026-04-01T13:00:00Z'));
  simulator.setClock('2026-04-01T19:00:00Z');
  await msp.wait(25 * 3_600_000);
  await msp.sync(connection);
  const merged = [
    ...['250 ACTIVE 2024-01-01 64', '250 ACTIVE 2026-04-01 76'],
    ...['251 OFFBOARDED 2024-01-01 12', '251 OFFBOARDED 2026-04-01 0'],
  ];
  expect(await lines()).toEqual(merged);
  place('/company/companies', { ...quay, _info: info('2026-04-01T20:00:00Z') });
  simulator.setClock('2026-04-01T21:00:00Z');
  await msp.wait(2 * 3_600_000);
  await msp.sync(connection);
  expect(await lines()).toEqual(merged.map((line) => line.replace('OFFBOARDED', 'ACTIVE')));
});
