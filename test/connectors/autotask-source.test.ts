import { checkConnection } from '../../src/connectors/connection/check-connection';
import { coverageOf } from '../../src/connectors/connection/coverage';
import { openConnection } from '../../src/connectors/connection/open-source';
import { autotaskLab } from './autotask-lab';
import { sendJson } from './scripted-server';

/** Whole runs of all lists. */
jest.setTimeout(120_000);

const HOUR = 3_600_000;
const lab = autotaskLab();

test('coverage tells which names have no meaning yet, and how much hangs on them', async () => {
  const { msp, connection, remap } = lab;
  await msp.sync(connection);
  await remap({ workTypes: { 'Internal Meeting': {} } });
  const { signal } = new AbortController();
  const { connector, connection: connected } = await openConnection(
    msp.connections,
    msp.tenantId,
    connection,
    signal,
  );
  const { database } = lab.msp.connections;
  const found = await database.read({ tenantId: msp.tenantId, clientIds: null }, (scope) =>
    coverageOf(scope, connector, connected),
  );
  // Of 3.75 hours, the 2 of the MSP's own have a meaning.
  expect(found).toEqual({
    unmappedBoards: ['Help Desk'],
    unmappedWorkTypes: ['Remote Support'],
    unmappedHoursPercent: expect.closeTo(46.667, 2),
    unmappedMoneyPercent: 100,
  });
});

test('another mapping makes the records again, without a question to the source', async () => {
  const { simulator, msp, connection, remap } = lab;
  await msp.sync(connection);
  await remap({
    services: { 'Complete Care user': 'ENDPOINT' },
    queues: { 'Help Desk': { proactive: true } },
  });
  simulator.asked.length = 0;
  await msp.sync(connection, []);
  expect(simulator.asked).toEqual([]);
  expect(
    await msp.rows(
      `SELECT DISTINCT endpoints FROM seat_count WHERE tenant_id = $1 AND NOT deleted`,
    ),
  ).toContainEqual({ endpoints: 64 });
  expect(await msp.rows(`SELECT DISTINCT proactive FROM ticket WHERE tenant_id = $1`)).toEqual([
    { proactive: true },
  ]);
});

test('2: when most of the hourly allowance is used, it leaves the rest to others and comes again later', async () => {
  const { simulator, msp, connection } = lab;
  await msp.sync(connection);
  simulator.setUsed(7100);
  simulator.asked.length = 0;
  expect(await msp.sync(connection)).toMatchObject({
    state: 'FAILED',
    problem: { code: 'THROTTLED', message: expect.stringContaining('7101 of the 10000') },
  });
  expect(simulator.asked.length).toBe(2);
  const [row] = await msp.rows<{ next_at: Date; paused: boolean }>(
    `SELECT next_at, paused FROM connection WHERE tenant_id = $1`,
  );
  expect(row!.paused).toBe(false);
  expect(row!.next_at.getTime()).toBeGreaterThan(msp.waiting.clock.now().getTime() + HOUR / 4);
  simulator.setUsed(200);
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
});

test('1: an answer that it was too much, without a word for how long, is waited for a minute', async () => {
  const { simulator, msp, connection } = lab;
  simulator.faults.plan({
    ...{ match: /Contracts\/query\n/, times: 1 },
    how: (response) => sendJson(response, 429, { errors: [] }),
  });
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(msp.waiting.waits).toContain(60_000);
});

test('12: a zone or a next page elsewhere is refused before the key is sent there', async () => {
  const { simulator, msp, connection } = lab;
  simulator.setZoneUrl('http://169.254.169.254/ATServicesRest/');
  expect(await msp.sync(connection)).toMatchObject({ problem: { code: 'REFUSED_ADDRESS' } });
  expect(simulator.asked.some(({ headers }) => headers['secret'])).toBe(false);
  simulator.setZoneUrl(null);
  await msp.goOn(connection);
  simulator.faults.plan({
    ...{ match: /TicketHistory/, times: 1 },
    how: (response) =>
      sendJson(response, 200, {
        items: [],
        pageDetails: { nextPageUrl: 'https://webservices5.autotask.net.example.test/next' },
      }),
  });
  expect(await msp.sync(connection)).toMatchObject({ problem: { code: 'REFUSED_ADDRESS' } });
});

test('12: pages that lead back to one that was read end the run', async () => {
  const { simulator, msp, connection } = lab;
  simulator.faults.plan({
    ...{ match: /TicketHistory/, times: 100 },
    how: (response) =>
      sendJson(response, 200, {
        items: [],
        pageDetails: {
          nextPageUrl: `${simulator.origin}/ATServicesRest/v1.0/TicketHistory/query/next`,
        },
      }),
  });
  expect(await msp.sync(connection)).toMatchObject({
    problem: { code: 'BROKEN_ANSWER', message: expect.stringContaining('lead back') },
  });
});

test('rows that do not come by id end the run, as some would be passed over', async () => {
  const { simulator, msp, connection } = lab;
  simulator.faults.plan({
    ...{ match: /Companies\/query\n/, times: 1 },
    how: (response) => sendJson(response, 200, { items: [{ id: 9 }, { id: 4 }], pageDetails: {} }),
  });
  expect(await msp.sync(connection)).toMatchObject({
    problem: { code: 'BROKEN_ANSWER', message: expect.stringContaining('order of its ids') },
  });
});

test('a mapping is proposed from the names that the source holds', async () => {
  const { msp, connection } = lab;
  const { signal } = new AbortController();
  const { connector, source } = await openConnection(
    msp.connections,
    msp.tenantId,
    connection,
    signal,
  );
  expect(await connector.propose(source)).toMatchObject({
    queues: { 'Help Desk': { proactive: false }, Patching: { proactive: true } },
    sources: { Email: 'END_USER', 'Monitoring Alert': 'ALERT' },
    closedStatuses: ['Complete'],
    workTypes: { 'Remote Support': { area: 'SUPPORT', onsite: false } },
    workRoles: { 'Tier 1': { area: 'SUPPORT', tier: 1 } },
    contractTypes: {
      'Recurring Service': 'MANAGED',
      'Block Hours': 'BLOCK_HOURS',
      'Time & Materials': 'TIME_AND_MATERIALS',
    },
    services: { 'Complete Care user': 'SEAT' },
    unitPrices: 'OF_ALL',
    billingItemTypes: {
      Labor: 'NON_RECURRING_SERVICE',
      'Ticket Cost': 'PRODUCT',
      'Recurring Contract Service': 'RECURRING_SERVICE',
    },
  });
});

test('the check tells what a key does not see', async () => {
  const { simulator, msp, connection } = lab;
  simulator.forbidden.add('BillingItems');
  for (const { id } of simulator.rows('TimeEntries')) simulator.remove('TimeEntries', id);
  const [resource] = simulator.rows('Resources');
  simulator.place('Resources', { ...resource!, internalCost: null });
  const found = await checkConnection(msp.connections, msp.tenantId, connection);
  expect(found).toMatchObject({ ok: false });
  expect(found.notes).toEqual([
    'The key may not read billingItems.',
    expect.stringContaining('sees no time entry'),
    expect.stringContaining('No resource has an internal cost'),
  ]);
});
