import { changeConnection } from '../../src/connectors/connection/change-connection';
import { openConnection } from '../../src/connectors/connection/open-source';
import { openConnections } from '../../src/connectors/connection/connections';
import { keyRingOf } from '../../src/connectors/secrets/key-ring';
import { unseal } from '../../src/connectors/secrets/seal';
import { openQuickbooks, type QuickbooksSimulator } from '../simulators/quickbooks/quickbooks';
import { fillLedger } from '../simulators/quickbooks/sample';
import { LAB_KEY, openLab, type ConnectorLab, type MspLab } from './open-lab';

jest.setTimeout(60_000);

let lab: ConnectorLab;
let simulator: QuickbooksSimulator;
let msp: MspLab;
let connection: number;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  simulator = await openQuickbooks();
  fillLedger(simulator);
  msp = await lab.open([simulator.host]);
  connection = await msp.connect({ system: 'QUICKBOOKS', credentials: simulator.credentials });
});
afterEach(() => simulator[Symbol.asyncDispose]());

/** A program of its own: it shares the database with the others, and nothing else. */
const program = () => {
  const { waiting, tenantId } = msp;
  const connections = openConnections({
    ...{ database: lab.database.database, clock: waiting.clock, waiting },
    ...{ testHosts: [simulator.host], keys: () => keyRingOf(LAB_KEY) },
  });
  return openConnection(connections, tenantId, connection, new AbortController().signal);
};

const kept = async (): Promise<Record<string, string>> => {
  const [row] = await msp.rows<{ secrets: string }>(
    `SELECT secrets FROM connection WHERE tenant_id = $1`,
  );
  const owner = `connection ${msp.tenantId} psa`;
  return JSON.parse(unseal(row!.secrets, owner, keyRingOf(LAB_KEY))) as Record<string, string>;
};

test('programs that need a token at once fetch one, and the rotated refresh token is kept', async () => {
  const programs = await Promise.all([program(), program(), program()]);
  await Promise.all(programs.map(({ source }) => source.now()));
  expect(simulator.desk.handedOut).toBe(1);
  expect(await kept()).toMatchObject({ refreshToken: 'AB11-refresh-1-rotated' });
});

test('a token that ends in mid-run is renewed once for all, and the same page is asked again', async () => {
  const [one, other] = await Promise.all([program(), program()]);
  await one.source.now();
  await other.source.now();
  simulator.desk.wearOut();
  await Promise.all([one.source.now(), other.source.now(), one.source.now()]);
  expect(simulator.desk.handedOut).toBe(2);
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
  expect(simulator.desk.handedOut).toBe(2);
});

test('a token that is about to end is renewed before it is refused', async () => {
  const { source } = await program();
  await source.now();
  await msp.wait(56 * 60_000);
  simulator.asked.length = 0;
  await source.now();
  expect(simulator.asked.map(({ path }) => path)).toEqual([
    '/oauth2/v1/tokens/bearer',
    expect.stringContaining('/companyinfo/') as string,
  ]);
});

test('a refresh whose answer is lost ends the run, which begins again by itself', async () => {
  simulator.faults.plan({ match: /oauth2/, times: 1, how: (response) => void response.destroy() });
  expect(await msp.sync(connection)).toMatchObject({ problem: { code: 'UNREACHABLE' } });
  expect(await msp.rows(`SELECT paused FROM connection WHERE tenant_id = $1`)).toEqual([
    { paused: false },
  ]);
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
});

test('consent that was withdrawn pauses the connection; new consent lets it go on', async () => {
  await msp.sync(connection);
  simulator.revoke();
  expect(await msp.sync(connection)).toMatchObject({ problem: { code: 'REAUTHORISE' } });
  const { refreshToken, ...others } = simulator.credentials;
  simulator.desk.consent('AB11-refresh-after-new-consent');
  await changeConnection(msp.connections, msp.tenantId, connection, {
    credentials: { ...others, refreshToken: 'AB11-refresh-after-new-consent' },
  });
  expect(refreshToken).not.toBe('AB11-refresh-after-new-consent');
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
});

test('no token is stored in the open or shown in a problem, not even one that came later', async () => {
  const { source } = await program();
  await source.now();
  const { accessToken = '' } = await kept();
  simulator.faults.plan({
    ...{ match: /companyinfo/, times: 2 },
    how: (response, request) =>
      void response
        .writeHead(422, { 'content-type': 'application/json' })
        .end(JSON.stringify({ echo: request.headers.authorization?.slice('Bearer '.length) })),
  });
  const problem = await source.now().catch(String);
  expect(problem).toContain('[hidden]');
  const [row] = await msp.rows(`SELECT to_jsonb(c) AS row FROM connection c WHERE tenant_id = $1`);
  expect(accessToken).toMatch(/access/);
  expect(`${String(problem)} ${JSON.stringify(row)}`).not.toContain(accessToken);
});
