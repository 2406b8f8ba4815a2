import { checkConnection } from '../../src/connectors/connection/check-connection';
import { coverageOf } from '../../src/connectors/connection/coverage';
import { openConnection } from '../../src/connectors/connection/open-source';
import { sampleAction } from '../simulators/halopsa/sample';
import { halopsaLab } from './halopsa-lab';
import { sendJson } from './scripted-server';

/** Whole runs of all lists. */
jest.setTimeout(120_000);

const HOUR = 3_600_000;
const lab = halopsaLab();

const open = () =>
  openConnection(
    lab.msp.connections,
    lab.msp.tenantId,
    lab.connection,
    new AbortController().signal,
  );

const tokenAsked = () => lab.simulator.asked.filter(({ path }) => path === '/auth/token').length;

test('19: a Halo of another tenant gets no credentials, and nothing of it is stored', async () => {
  const { simulator, msp, connection } = lab;
  simulator.setTenant('riverside');
  expect(await msp.sync(connection)).toMatchObject({
    problem: { code: 'REAUTHORISE', message: expect.stringContaining('riverside') as string },
  });
  expect(tokenAsked()).toBe(0);
  expect(await msp.rows(`SELECT 1 FROM source_record WHERE tenant_id = $1`)).toEqual([]);
});

test('12: tokens are asked for nowhere but at the vendor', async () => {
  const { simulator, msp, connection } = lab;
  simulator.setAuthority('https://halopsa.com.example.test/auth');
  expect(await msp.sync(connection)).toMatchObject({ problem: { code: 'REFUSED_ADDRESS' } });
  expect(tokenAsked()).toBe(0);
});

test('an address that is not of the vendor is refused before anything is stored', async () => {
  const { msp, simulator } = lab;
  for (const baseUrl of ['https://halopsa.com.example.test', 'http://lakeside.halopsa.com'])
    await expect(
      msp.connect({
        ...{ system: 'HALOPSA', name: 'other', credentials: simulator.credentials, baseUrl },
      }),
    ).rejects.toMatchObject({ code: 'REFUSED_ADDRESS' });
  const tenant = 'example.test/?';
  const connection = await msp.connect({
    ...{ system: 'HALOPSA', name: 'odd', baseUrl: null },
    credentials: { ...simulator.credentials, tenant },
  });
  expect(await msp.sync(connection)).toMatchObject({ problem: { code: 'REFUSED_ADDRESS' } });
});

test('a wrong secret says so, and says nothing of what it was', async () => {
  const { msp, simulator } = lab;
  const clientSecret = 'another-s3cret-that-is-wrong';
  const connection = await msp.connect({
    ...{ system: 'HALOPSA', name: 'wrong' },
    credentials: { ...simulator.credentials, clientSecret },
  });
  const { ok, notes } = await checkConnection(msp.connections, msp.tenantId, connection);
  expect(ok).toBe(false);
  expect(notes.join()).toContain('does not accept the client id and secret');
  expect(notes.join()).not.toContain(clientSecret);
});

test('5: a token that ends in mid-run is fetched anew once, and the same page is asked again', async () => {
  const { simulator, msp, connection } = lab;
  let pages = 0;
  simulator.whilePaging = () => {
    if (pages++ === 6) simulator.desk.wearOut();
  };
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(simulator.desk.handedOut).toBe(2);
  await msp.wait(2 * HOUR);
  simulator.asked.length = 0;
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(tokenAsked()).toBe(1);
});

test('1: an answer that it was too much, without a word for how long, is waited for half a minute', async () => {
  const { simulator, msp, connection } = lab;
  simulator.faults.plan({
    ...{ match: /ClientContract/, times: 1 },
    how: (response) => void response.writeHead(429, { 'content-type': 'text/html' }).end(),
  });
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(msp.waiting.waits).toContain(30_000);
});

test.each([
  ['403 in JSON', 403, { Message: 'You do not have permission' }],
  ['400 with another name for it', 400, { resultCode: 1, errorMessage: 'Access denied' }],
])('8: a refused permission is known as %s', async (_, status, body) => {
  const { simulator, msp, connection } = lab;
  simulator.faults.plan({
    ...{ match: /\/Asset/, times: 1000 },
    how: (response) => sendJson(response, status, body),
  });
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(
    await msp.rows(
      `SELECT stream FROM connection_stream WHERE tenant_id = $1 AND access = 'FORBIDDEN'`,
    ),
  ).toEqual([{ stream: 'assets' }]);
});

test('a mapping is proposed from the names that the source holds', async () => {
  const { simulator } = lab;
  for (const id of [4, 5]) simulator.place('Actions', { ...sampleAction(3107, id), timetaken: 75 });
  const { connector, source } = await open();
  expect(await connector.propose(source)).toMatchObject({
    teams: {
      '1st Line': { proactive: false },
      Patching: { proactive: true, area: 'CENTRALIZED_SERVICES' },
    },
    ticketTypes: { Incident: { project: false }, Project: { project: true } },
    closedStatuses: ['Closed', 'Resolved'],
    outcomes: {
      'Remote Session': { area: 'SUPPORT', onsite: false },
      'On-Site Visit': { area: 'SUPPORT', onsite: true },
    },
    timeUnit: 'MINUTES',
  });
});

test('coverage tells what has no meaning yet; another mapping makes the records again, unasked', async () => {
  const { simulator, msp, connection, remap } = lab;
  await msp.sync(connection);
  await remap({
    items: { 'Complete Care user': 'ENDPOINT' },
    teams: { '1st Line': { proactive: true } },
  });
  const { connector, connection: connected } = await open();
  const { database } = msp.connections;
  const found = await database.read({ tenantId: msp.tenantId, clientIds: null }, (scope) =>
    coverageOf(scope, connector, connected),
  );
  expect(found).toEqual({
    unmappedBoards: [],
    unmappedWorkTypes: ['Remote Session'],
    unmappedHoursPercent: 100,
    unmappedMoneyPercent: 0,
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

test('the check tells what a key does not see, and what of its answers would mislead', async () => {
  const { simulator, msp, connection } = lab;
  simulator.forbidden.add('Actions');
  const [lee] = simulator.rows('Agent');
  simulator.place('Agent', { ...lee!, costprice: 0 });
  const closed = await checkConnection(msp.connections, msp.tenantId, connection);
  expect(closed).toMatchObject({ ok: false });
  expect(closed.notes).toEqual([
    'The key may not read actions.',
    expect.stringContaining('No agent has a cost price'),
  ]);
  simulator.forbidden.clear();
  for (const id of [4, 5]) simulator.place('Actions', sampleAction(3107, id, { timetaken: 75 }));
  const [ticket] = simulator.rows('Tickets');
  simulator.place('Tickets', { ...ticket!, last_update: '2026-04-01T00:00:00' });
  const { notes } = await checkConnection(msp.connections, msp.tenantId, connection);
  expect(notes).toEqual([
    expect.stringContaining('No agent has a cost price'),
    expect.stringContaining('timeUnit MINUTES'),
    expect.stringContaining('changed 360 minutes from now'),
  ]);
});
