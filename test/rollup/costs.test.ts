import type { MetricKey } from '../../src/numbers/metrics/catalogue';
import { saveSettings } from '../../src/rollup/choices/save-settings';
import { bill, managed, openSmallServer, SmallMsp, worked, type SmallServer } from './small-msp';

const MAY = '2026-05';
let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

interface Pay {
  readonly effectiveOn?: string;
  readonly monthlyCost?: string;
  readonly hourlyCost?: string;
}

const FROM_THE_START = '2025-01-01';

/** Somebody with all of their time in one area, or in none. */
const hire = (msp: SmallMsp, externalId: string, deliveryArea: string | null, ...costs: Pay[]) =>
  msp.send('technicians', [
    {
      externalId,
      name: externalId,
      employedFrom: FROM_THE_START,
      allocations: deliveryArea && [{ effectiveOn: FROM_THE_START, deliveryArea, share: 1 }],
      costs: costs.map((cost) => ({ effectiveOn: FROM_THE_START, ...cost })),
    },
  ]);

const by = (technicianExternalId: string, more: object = {}) => ({ technicianExternalId, ...more });

const figure = async (msp: SmallMsp, key: MetricKey, client?: string) => {
  const filter = client ? { clients: [await msp.clientId(client)] } : {};
  return msp.value(key, MAY, MAY, filter);
};

const choose = async (msp: SmallMsp, given: object) => {
  const change = { since: FROM_THE_START, given, at: msp.clock.now(), by: 'test' };
  await on.database.write(msp.id, (scope) => saveSettings(scope, change));
  return msp.count();
};

test('15 + 20 + 11 + 6 = 52 a seat: a price of 173.33, and 37 left for proactive work', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 100);
  await bill(msp, 'A', '17000');
  await msp.send('seat-counts', [
    {
      externalId: 'devices',
      clientExternalId: 'A',
      effectiveOn: '2025-02-01',
      seats: 100,
      endpoints: 5,
    },
  ]);
  for (const [area, monthlyCost] of Object.entries({
    SUPPORT: '1500',
    CENTRALIZED_SERVICES: '1200',
    TECHNOLOGY_ALIGNMENT: '1100',
    VCIO: '600',
  }))
    await hire(msp, area, area, { monthlyCost });
  await msp.send('tool-costs', [
    {
      externalId: 'rmm',
      name: 'RMM',
      deliveryArea: 'CENTRALIZED_SERVICES',
      effectiveOn: FROM_THE_START,
      monthlyCost: '800',
      basis: 'ENDPOINTS',
    },
  ]);
  await msp.count();
  expect(await figure(msp, 'COST_PER_SEAT')).toMatchObject({
    value: 52,
    numerator: 5200,
    denominator: 100,
    status: 'ON_TARGET',
    bound: null,
  });
  expect((await figure(msp, 'SUPPORT_COST_PER_SEAT')).value).toBe(15);
  expect((await figure(msp, 'CENTRALIZED_SERVICES_COST_PER_SEAT')).value).toBe(20);
  expect((await figure(msp, 'TECHNOLOGY_ALIGNMENT_COST_PER_SEAT')).value).toBe(11);
  expect((await figure(msp, 'VCIO_COST_PER_SEAT')).value).toBe(6);
  // Of 170 a seat 30 % may be spent, and support has spent 15.
  expect((await figure(msp, 'PROACTIVE_BUDGET_PER_SEAT')).value).toBe(36);
  expect((await figure(msp, 'REQUIRED_SEAT_PRICE')).value).toBeCloseTo(173.3333333333, 9);
  expect(await figure(msp, 'PRICE_GAP')).toMatchObject({ status: 'OFF_TARGET' });
  expect(await figure(msp, 'AISP')).toMatchObject({ value: 170, status: 'OFF_TARGET' });
  expect((await figure(msp, 'AISP')).target?.min).toBeCloseTo(173.3333333333, 9);
  expect((await figure(msp, 'GROSS_MARGIN_PERCENT')).value).toBeCloseTo(69.4117647058, 9);
});

test('hourly cost 40 → 50 on the 16th, at standard rates: each entry by its own date', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 10);
  await hire(
    msp,
    'T',
    'SUPPORT',
    { hourlyCost: '40' },
    { hourlyCost: '50', effectiveOn: '2026-05-16' },
  );
  await msp.send('time-entries', [
    worked('A', '2026-05-15T15:00:00Z', 10, by('T')),
    worked('A', '2026-05-18T15:00:00Z', 10, by('T')),
  ]);
  await msp.count();
  // Absorbed: 21 working days of 8 hours, at 40 for 15 days of 31 and at 50 for 16.
  const payroll = Math.round(((168 * (15 * 40 + 16 * 50)) / 31) * 100) / 100;
  expect((await figure(msp, 'LABOUR_COST')).value).toBe(payroll);
  await choose(msp, { costMode: 'STANDARD_RATE' });
  expect((await figure(msp, 'LABOUR_COST')).value).toBe(900);
  expect((await figure(msp, 'OVERHEAD_COST')).value).toBeCloseTo(payroll - 900, 9);
});

test('hours without a cost make costs lower bounds and margins upper ones', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 10);
  await managed(msp, 'B', 10);
  await bill(msp, 'A', '4000');
  await hire(msp, 'paid', 'SUPPORT', { monthlyCost: '1000' });
  await hire(msp, 'unknown', 'SUPPORT');
  await msp.send('time-entries', [
    worked('A', '2026-05-11T15:00:00Z', 2, by('paid')),
    worked('A', '2026-05-12T15:00:00Z', 3, by('unknown')),
    worked('B', '2026-05-12T15:00:00Z', 1, by('unknown', { billable: true })),
  ]);
  await msp.count();
  expect(await figure(msp, 'UNCOSTED_HOURS')).toMatchObject({ value: 4 });
  expect(await figure(msp, 'COST_TO_SERVE', 'A')).toMatchObject({ value: 1000, bound: 'LOWER' });
  expect(await figure(msp, 'CONTRIBUTION', 'A')).toMatchObject({ value: 3000, bound: 'UPPER' });
  expect(await figure(msp, 'GROSS_MARGIN_PERCENT')).toMatchObject({ value: 75, bound: 'UPPER' });
  expect(await figure(msp, 'TOOL_COST')).toMatchObject({ value: 0, bound: null });
  // Of B nothing is costed: that is not a cost of 0. Its billable work touches no managed cost.
  expect(await figure(msp, 'COST_TO_SERVE', 'B')).toMatchObject({ value: null, reason: 'NO_COST' });
  expect(await figure(msp, 'COST_PER_SEAT', 'B')).toMatchObject({ value: 0, bound: null });
});

test('hours of overhead staff are uncosted, and its pay is overhead', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 10);
  await hire(msp, 'owner', null, { monthlyCost: '9000' });
  await hire(msp, 'T', 'SUPPORT', { monthlyCost: '4800' });
  await msp.send('time-entries', [worked('A', '2026-05-11T15:00:00Z', 2, by('owner'))]);
  await msp.count();
  expect(await figure(msp, 'OVERHEAD_COST')).toMatchObject({ value: 9000 });
  expect(await figure(msp, 'LABOUR_COST')).toMatchObject({ value: 4800, bound: 'LOWER' });
  expect((await figure(msp, 'UNCOSTED_HOURS', 'A')).value).toBe(2);
  expect((await figure(msp, 'TIME_CAPTURE_PERCENT')).value).toBe(0);
});

test('asked of one area, time capture is not applicable, and what is about that area is the MSP’s', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 10);
  await hire(msp, 'T', 'TECHNOLOGY_ALIGNMENT', { monthlyCost: '4800' });
  await msp.send('time-entries', [
    worked('A', '2026-05-11T15:00:00Z', 2, by('T', { workType: 'Alignment', onsite: true })),
  ]);
  await msp.count();
  const keys = ['TIME_CAPTURE_PERCENT', 'TAM_ALIGNMENT_PERCENT', 'CLIENTS_PER_TAM'];
  const text = `query ($keys: [MetricKey!]!, $period: PeriodInput!) {
    deliveryArea(key: TECHNOLOGY_ALIGNMENT) { metrics(keys: $keys, period: $period) { value reason } } }`;
  expect(await msp.ask(text, { keys, period: { from: MAY, to: MAY } })).toEqual({
    deliveryArea: {
      metrics: [
        { value: null, reason: 'NOT_APPLICABLE' },
        { value: 100, reason: null },
        { value: 1, reason: null },
      ],
    },
  });
});

test('months before the first labour cost are not known, those of tools are', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 10);
  await hire(msp, 'T', 'SUPPORT', { monthlyCost: '310', effectiveOn: '2026-05-31' });
  await msp.send('tool-costs', [
    {
      externalId: 'psa',
      name: 'PSA',
      deliveryArea: 'SUPPORT',
      effectiveOn: FROM_THE_START,
      monthlyCost: '50',
    },
  ]);
  await msp.count();
  const april = await msp.value('COST_PER_SEAT', '2026-04');
  expect(april).toMatchObject({ value: null, reason: 'DATA_INCOMPLETE' });
  expect((await msp.value('TOOL_COST_PER_SEAT', '2026-04')).value).toBe(5);
  const both = await msp.value('COST_PER_SEAT', '2026-04', MAY);
  expect(both).toMatchObject({ value: 6, denominator: 10, incompleteMonths: 1 });
});

test('costs follow every change of what they are made of', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 10);
  await hire(msp, 'T', 'SUPPORT', { monthlyCost: '1000' });
  const labour = async () => (await figure(await msp.count(), 'LABOUR_COST')).value;
  const overhead = async () => (await figure(await msp.count(), 'OVERHEAD_COST')).value;
  expect(await labour()).toBe(1000);
  await msp.send('labour-costs', [
    { technicianExternalId: 'T', effectiveOn: '2026-05-01', monthlyCost: '2000' },
  ]);
  expect(await labour()).toBe(2000);
  await msp.send('tool-costs', [
    { externalId: 'desk', name: 'Desk', effectiveOn: FROM_THE_START, monthlyCost: '70' },
  ]);
  expect(await overhead()).toBe(70);
  await msp.send('clients', [{ externalId: 'A', name: 'A', deleted: true }]);
  expect([await labour(), await overhead()]).toEqual([0, 2070]);
  await msp.send('tool-costs', [
    {
      externalId: 'desk',
      name: 'Desk',
      effectiveOn: FROM_THE_START,
      monthlyCost: '70',
      deleted: true,
    },
  ]);
  expect(await overhead()).toBe(2000);
});

test('capacity is what people could work in the days so far', async () => {
  const msp = await SmallMsp.open(on, '2026-05-10T18:00:00Z');
  await managed(msp, 'A', 10);
  await hire(msp, 'T', 'SUPPORT', { monthlyCost: '1000' });
  await msp.send('time-entries', [worked('A', '2026-05-05T15:00:00Z', 12, by('T'))]);
  await msp.count();
  // Six working days until Sunday the 10th.
  expect((await figure(msp, 'CAPACITY_HOURS')).value).toBe(48);
  expect(await figure(msp, 'UTILIZATION')).toMatchObject({ value: 25, numerator: 12 });
  expect((await figure(msp, 'REACTIVE_CAPACITY_PERCENT')).value).toBe(25);
  expect((await figure(msp, 'LABOUR_COST')).value).toBe(322.58);
  await choose(msp, { holidays: ['2026-05-04'], workdayMs: 6 * 3_600_000 });
  expect((await figure(msp, 'CAPACITY_HOURS')).value).toBe(30);
});
