import { rebuild } from '../../src/rollup/count/rebuild';
import { readFreshness } from '../../src/rollup/marks/freshness';
import { managed, openSmallServer, SmallMsp, worked, type SmallServer } from './small-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

const monthsOf = (msp: SmallMsp): Promise<string[]> =>
  on.database.read({ tenantId: msp.id, clientIds: null }, async (scope) => {
    const rows = await scope.query<{ month: string }>(
      `SELECT DISTINCT month FROM client_month WHERE tenant_id = $1 ORDER BY month`,
      [msp.id],
    );
    return rows.map(({ month }) => month.slice(0, 7));
  });

test('days that pass are counted in every month they reach, without a new record', async () => {
  const early = await SmallMsp.open(on, '2026-04-10T16:00:00Z');
  await managed(early, 'A', 30);
  await early.count();
  expect((await early.value('SEAT_MONTHS', '2026-04')).value).toBe(10);
  const late = early.at('2026-06-15T16:00:00Z');
  await late.count();
  expect((await late.value('SEAT_MONTHS', '2026-04')).value).toBe(30);
  expect((await late.value('SEAT_MONTHS', '2026-05')).value).toBe(30);
  expect((await late.value('SEAT_MONTHS', '2026-06')).value).toBe(15);
});

test('the day is the MSP’s own: 3:59 UTC is still yesterday in New York', async () => {
  const msp = await SmallMsp.open(on, '2026-06-11T03:59:00Z');
  await managed(msp, 'A', 30);
  await msp.count();
  expect((await msp.value('SEAT_MONTHS', '2026-06')).value).toBe(10);
});

test('a clock set back takes back the days', async () => {
  const msp = await SmallMsp.open(on, '2026-06-15T16:00:00Z');
  await managed(msp, 'A', 30);
  await msp.count();
  const back = msp.at('2026-04-10T16:00:00Z');
  await back.count();
  expect((await back.value('SEAT_MONTHS', '2026-04')).value).toBe(10);
  expect((await monthsOf(back)).at(-1)).toBe('2026-04');
});

test('a client has a row for each month from its first record on, also when an earlier one arrives late', async () => {
  const msp = await SmallMsp.open(on, '2026-06-15T16:00:00Z');
  await msp.send('clients', [{ externalId: 'A', name: 'A' }]);
  await msp.send('time-entries', [worked('A', '2026-05-04T16:00:00Z', 1)]);
  await msp.count();
  expect(await monthsOf(msp)).toEqual(['2026-05', '2026-06']);
  const late = worked('A', '2026-03-04T16:00:00Z', 1);
  await msp.send('time-entries', [late]);
  await msp.count();
  expect(await monthsOf(msp)).toEqual(['2026-03', '2026-04', '2026-05', '2026-06']);
  await msp.send('time-entries', [{ ...late, deleted: true }]);
  await msp.count();
  expect(await monthsOf(msp)).toEqual(['2026-05', '2026-06']);
});

test('billed without any date of its own, a client begins with its first work, whenever that is known', async () => {
  const msp = await SmallMsp.open(on, '2026-06-15T16:00:00Z');
  await msp.send('clients', [{ externalId: 'A', name: 'A' }]);
  const bill = { clientExternalId: 'A', amount: '300', kind: 'RECURRING_SERVICE' };
  await msp.send('revenue', [
    { ...bill, externalId: 'r4', postedOn: '2026-04-20' },
    { ...bill, externalId: 'r5', postedOn: '2026-05-20' },
  ]);
  await msp.send('time-entries', [worked('A', '2026-05-16T16:00:00Z', 1)]);
  await msp.count();
  const clientMonths = async (): Promise<number> =>
    (await msp.value('AVERAGE_MRR', '2026-04', '2026-05')).denominator;
  expect(await clientMonths()).toBeCloseTo(16 / 31, 12);
  await msp.send('time-entries', [worked('A', '2026-04-16T16:00:00Z', 1)]);
  await msp.count();
  expect(await clientMonths()).toBeCloseTo(0.5 + 1, 12);
});

test('a deleted client leaves the numbers and comes back whole', async () => {
  const msp = await SmallMsp.open(on, '2026-06-15T16:00:00Z');
  await managed(msp, 'A', 30);
  await managed(msp, 'B', 10);
  await msp.send('time-entries', [
    worked('A', '2026-05-04T16:00:00Z', 1),
    worked('B', '2026-05-04T16:00:00Z', 2),
  ]);
  await msp.count();
  const a = { externalId: 'A', name: 'A', onboardedOn: '2025-01-01' };
  await msp.send('clients', [{ ...a, deleted: true }]);
  await msp.count();
  expect((await msp.value('LOGGED_HOURS', '2026-05')).value).toBe(2);
  const period = { from: '2026-05', to: '2026-05' };
  const byTier = { metrics: ['LOGGED_HOURS'], period, groupBy: ['TIER'] };
  const { rows } = await msp.table(byTier);
  expect(rows.map(({ values }) => values[0]?.value)).toEqual([2]);
  await msp.send('clients', [{ ...a, deleted: false }]);
  await msp.count();
  expect(await msp.value('RHEM', '2026-05')).toMatchObject({ numerator: 3, denominator: 40 });
});

test('an interrupted refresh leaves its marks to the next', async () => {
  const msp = await SmallMsp.open(on, '2026-06-15T16:00:00Z');
  await managed(msp, 'A', 30);
  await msp.send('time-entries', [worked('A', '2026-05-04T16:00:00Z', 1)]);
  const freshness = () =>
    on.database.read({ tenantId: msp.id, clientIds: null }, (scope) => readFreshness(scope));
  expect((await freshness()).staleMonths).toBeGreaterThan(0);
  const told: number[] = [];
  await rebuild(on.database, msp.id, msp.clock, ({ done, total }) => told.push(done / total));
  expect(told.at(-1)).toBe(1);
  expect(await freshness()).toEqual({ asOf: msp.clock.now(), staleMonths: 0 });
});
