import { Client } from 'pg';
import { countWithBar } from '../../src/cli/count-with-bar';
import { rebuild } from '../../src/rollup/count/rebuild';
import { toGlobalId } from '../../src/scalars/global-id';
import { refreshStale } from '../../src/rollup/count/refresh';
import { turnsOf, type SteppedOver } from '../../src/rollup/count/refresh-turns';
import { managed, openSmallServer, SmallMsp, worked, type SmallServer } from './small-msp';

let on: SmallServer;
let sql: Client;
const told: SteppedOver[] = [];
/** Of what is told of the MSP as a whole. */
const failures: unknown[] = [];
beforeAll(async () => {
  on = await openSmallServer();
  sql = new Client({ connectionString: on.superuserUrl });
  await sql.connect();
  turnsOf(on.database)
    .on('steppedOver', (what) => told.push(what))
    .on('failed', ({ cause }) => failures.push(cause));
});
beforeEach(() => void told.splice(0));
afterAll(async () => {
  await sql?.end();
  await on?.close();
});

const MAY = { from: '2026-05', to: '2026-05' };
const FINDINGS = `query ($period: PeriodInput!) { dataQuality(period: $period) {
  findings { code count sample } } }`;

interface Found {
  readonly code: string;
  readonly count: number;
}

async function notCounted(msp: SmallMsp): Promise<Found | undefined> {
  const { dataQuality } = await msp.ask<{ dataQuality: { findings: Found[] } }>(FINDINGS, {
    period: MAY,
  });
  return dataQuality.findings.find(({ code }) => code === 'NOT_COUNTED');
}

/** Three clients, each with an hour of work and revenue in May. */
async function openThree(): Promise<SmallMsp> {
  const msp = await SmallMsp.open(on);
  for (const client of ['A', 'B', 'C']) {
    await managed(msp, client, 10);
    await msp.send('time-entries', [worked(client, '2026-05-04T15:00:00Z', 1)]);
    await msp.send('revenue', [
      {
        externalId: `r ${client}`,
        clientExternalId: client,
        postedOn: '2026-05-10',
        amount: '100',
        kind: 'PRODUCT',
      },
    ]);
  }
  return msp;
}

/** What no door lets in, as a damaged disk or a mistaken repair would leave it. */
const damage = (msp: SmallMsp, amount: string) =>
  sql.query(`UPDATE revenue SET amount = $2 WHERE tenant_id = $1 AND external_id = 'r B'`, [
    msp.id,
    amount,
  ]);

const attempts = async (msp: SmallMsp): Promise<number[]> => {
  const { rows } = await sql.query<{ attempts: number }>(
    `SELECT least(attempts, 3) AS attempts FROM not_counted WHERE tenant_id = $1 AND kind = 'MONTH'`,
    [msp.id],
  );
  return rows.map((row) => row.attempts);
};

test('a client-month that cannot be counted is tried three times, stepped over and told; all others are counted', async () => {
  const msp = await openThree();
  await damage(msp, 'NaN');
  await msp.count();
  expect(await attempts(msp)).toEqual([3]);
  const b = await msp.clientId('B');
  expect(told).toContainEqual(
    expect.objectContaining({ tenantId: msp.id, kind: 'MONTH', key: [b, '2026-05-01'] }),
  );
  const [a, c] = [await msp.clientId('A'), await msp.clientId('C')];
  const others = await msp.value('LOGGED_HOURS', '2026-05', '2026-05', { clients: [a, c] });
  expect(others.value).toBe(2);
  expect(await notCounted(msp)).toEqual({
    code: 'NOT_COUNTED',
    count: 1,
    sample: [toGlobalId('client', msp.id, b)],
  });
});

test('it is counted when a record of it is mended, and by a rebuild', async () => {
  const msp = await openThree();
  await damage(msp, 'NaN');
  await msp.count();
  await damage(msp, '100');
  await msp.send('time-entries', [worked('B', '2026-05-05T15:00:00Z', 1)]);
  await msp.count();
  expect(await attempts(msp)).toEqual([]);
  expect((await msp.value('LOGGED_HOURS', '2026-05')).value).toBe(4);
  await damage(msp, 'NaN');
  await rebuild(on.database, msp.id, msp.clock);
  expect(await attempts(msp)).toEqual([3]);
  await damage(msp, '100');
  await rebuild(on.database, msp.id, msp.clock);
  expect(await attempts(msp)).toEqual([]);
  expect(await notCounted(msp)).toBeUndefined();
});

test('a month with something in it that is not counted cannot be closed', async () => {
  const msp = await openThree();
  await damage(msp, 'NaN');
  await msp.count();
  const close = `mutation { closeMonth(month: "2026-05") { month } }`;
  await expect(msp.ask(close)).rejects.toThrow('MONTH_NOT_COUNTED');
});

test('a damaged ticket keeps its last numbers, and the tickets beside it count', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 10);
  const tickets = Array.from({ length: 9 }, (_, i) => ({
    externalId: `T${i}`,
    clientExternalId: 'A',
    openedAt: '2026-05-04T15:00:00Z',
  }));
  await msp.send('tickets', tickets);
  await msp.count();
  await sql.query(
    `UPDATE ticket SET opened_at = 'infinity' WHERE tenant_id = $1 AND external_id = 'T4'`,
    [msp.id],
  );
  await msp.send('tickets', [{ ...tickets[0], externalId: 'T9' }]);
  await rebuild(on.database, msp.id, msp.clock);
  expect(told.map(({ kind }) => kind)).toContain('TICKET');
  expect((await msp.value('TICKETS_OPENED', '2026-05')).value).toBe(10);
});

test('a record from which the beginning cannot be read is told, and undoes no count', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 10);
  const ticket = (externalId: string, day: string) => ({
    externalId,
    clientExternalId: 'A',
    openedAt: `${day}T15:00:00Z`,
  });
  await msp.send('tickets', [ticket('damaged', '2025-06-02'), ticket('early', '2025-05-05')]);
  await msp.count();
  await sql.query(
    `UPDATE ticket SET opened_at = 'infinity' WHERE tenant_id = $1 AND external_id = 'damaged'`,
    [msp.id],
  );
  await msp.send('tickets', [ticket('late', '2026-05-04')]);
  failures.splice(0);
  await msp.count();
  expect(failures.length).toBeGreaterThan(0);
  expect((await msp.value('TICKETS_OPENED', '2026-05')).value).toBe(1);
});

test('who counts from the command line is told what could not be counted', async () => {
  const msp = await openThree();
  await damage(msp, 'NaN');
  const told: string[] = [];
  const shell = {
    env: {},
    watched: false,
    out: () => undefined,
    err: (text: string) => void told.push(text),
  };
  const stop = new AbortController().signal;
  const counted = { database: on.database, tenantId: msp.id, clock: msp.clock, stop };
  await countWithBar(shell, refreshStale, counted);
  const b = await msp.clientId('B');
  expect(told.join('')).toContain(
    `MONTH ${b} 2026-05-01 could not be counted and keeps its last numbers: `,
  );
});
