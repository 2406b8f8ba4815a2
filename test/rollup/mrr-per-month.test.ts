import { bill, managed, openSmallServer, SmallMsp, type SmallServer } from './small-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

/** On the tenth of June: one client at 1 000 a month since 2025, one at 500 since May. */
async function openMsp(): Promise<SmallMsp> {
  const msp = await SmallMsp.open(on, '2026-06-10T16:00:00Z');
  await managed(msp, 'A', 10);
  await bill(msp, 'A', '1000');
  await managed(msp, 'B', 10);
  await msp.send('agreement-amounts', [
    {
      agreementExternalId: 'agreement B',
      effectiveOn: '2026-05-01',
      amount: '500',
      cycle: 'MONTHLY',
    },
  ]);
  return msp.count();
}

test('MRR is per month, of a quarter and of the running month too; its sum is the recurring revenue', async () => {
  const msp = await openMsp();
  expect(await msp.value('MRR', '2026-01', '2026-03')).toMatchObject({
    value: 1000,
    numerator: 3000,
    denominator: 3,
  });
  expect(await msp.value('RECURRING_REVENUE', '2026-01', '2026-03')).toMatchObject({
    value: 3000,
    denominator: 1,
  });
  const running = await msp.value('MRR', '2026-06');
  expect(running).toMatchObject({ numerator: 500, period: { partial: true } });
  expect(running.denominator).toBeCloseTo(1 / 3, 12);
  expect(running.value).toBe(1500);
  expect((await msp.value('MRR', '2026-05', '2026-06')).value).toBe(1500);
  expect(await msp.value('MRR', '2026-07')).toMatchObject({
    value: null,
    reason: 'DATA_INCOMPLETE',
  });
  const clients = [await msp.clientId('B')];
  expect((await msp.value('MRR', '2026-04', '2026-05', { clients })).value).toBe(250);
});

test('a target judges a month and a quarter alike, and the bridge closes with the running MRR', async () => {
  const msp = await openMsp();
  const input = { metric: 'MRR', since: '2026-01-01', min: 1200 };
  await msp.ask(`mutation ($input: TargetInput!) { setTarget(input: $input) { min } }`, { input });
  const quarters = await msp.series('MRR', { from: '2026-01', to: '2026-06' }, 'QUARTER');
  expect(quarters.map(({ value }) => Number(value!.toFixed(9)))).toEqual([1000, 1285.714285714]);
  expect(quarters.map(({ status }) => status)).toEqual(['OFF_TARGET', 'ON_TARGET']);
  const { mrrBridge } = await msp.ask<{ mrrBridge: readonly { closing: string }[] }>(
    `{ mrrBridge(period: { from: "2026-05", to: "2026-06" }) { closing } }`,
  );
  expect(mrrBridge.map(({ closing }) => closing)).toEqual(['1500.00', '1500.00']);
});

test('drivers of MRR add up to its change, from a quarter to the running one', async () => {
  const msp = await openMsp();
  interface Explained {
    readonly value: number;
    readonly previous: { readonly value: number };
    readonly drivers: readonly { readonly effect: number }[];
  }
  const { msp: answer } = await msp.ask<{ msp: { metric: Explained } }>(`{ msp {
    metric(key: MRR, period: { from: "2026-04", to: "2026-06" }) {
      value previous { value } drivers { effect } } } }`);
  const { value, previous, drivers } = answer.metric;
  expect(previous.value).toBe(1000);
  expect(drivers.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(value - 1000, 9);
});
