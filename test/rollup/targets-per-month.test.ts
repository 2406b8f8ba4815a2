import { managed, openSmallServer, SmallMsp, worked, type SmallServer } from './small-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

interface Judged {
  readonly status: string;
  readonly target: {
    readonly min: number | null;
    readonly max: number | null;
    readonly perMonth: boolean;
    readonly months: number | null;
    readonly text: string;
  };
}

const JUDGED = 'status target { min max perMonth months text }';

/** On the tenth of June: a client with 20 reactive hours in each month from April on. */
async function openMsp(): Promise<SmallMsp> {
  const msp = await SmallMsp.open(on, '2026-06-10T16:00:00Z');
  await managed(msp, 'A', 10);
  await msp.send(
    'time-entries',
    ['2026-04-06', '2026-04-07', '2026-05-06', '2026-05-07', '2026-06-08', '2026-06-09'].map(
      (day) => worked('A', `${day}T15:00:00Z`, 10),
    ),
  );
  return msp.count();
}

const setTarget = (msp: SmallMsp, input: object) =>
  msp.ask<{ setTarget: Judged['target'] }>(
    `mutation ($input: TargetInput!) { setTarget(input: $input) { min max perMonth months text } }`,
    { input },
  );

async function judged(msp: SmallMsp, key: string, from: string, to: string): Promise<Judged> {
  const text = `query ($key: MetricKey!, $period: PeriodInput!) {
    msp { metric(key: $key, period: $period) { ${JUDGED} } } }`;
  const { msp: answer } = await msp.ask<{ msp: { metric: Judged } }>(text, {
    key,
    period: { from, to },
  });
  return answer.metric;
}

test('a target on a sum is per month: a quarter of months on target is on target', async () => {
  const msp = await openMsp();
  const set = await setTarget(msp, { metric: 'REACTIVE_HOURS', since: '2026-01-01', max: 20 });
  expect(set.setTarget).toEqual({
    min: null,
    max: 20,
    perMonth: true,
    months: null,
    text: '≤ 20.00 h a month',
  });
  expect(await judged(msp, 'REACTIVE_HOURS', '2026-04', '2026-04')).toMatchObject({
    status: 'ON_TARGET',
    target: { max: 20, months: 1, text: '≤ 20.00 h a month' },
  });
  expect(await judged(msp, 'REACTIVE_HOURS', '2026-04', '2026-05')).toMatchObject({
    status: 'ON_TARGET',
    target: { max: 20, months: 2, text: '≤ 20.00 h a month, ≤ 40.00 h in 2 months' },
  });
  // A third of June has passed, with 20 hours in it.
  expect(await judged(msp, 'REACTIVE_HOURS', '2026-06', '2026-06')).toMatchObject({
    status: 'OFF_TARGET',
  });
  expect(await judged(msp, 'REACTIVE_HOURS', '2026-04', '2026-06')).toMatchObject({
    status: 'OFF_TARGET',
    target: { text: '≤ 20.00 h a month, ≤ 46.67 h in 2.33 months' },
  });
  // Months before anything is known are left out of both.
  expect(await judged(msp, 'REACTIVE_HOURS', '2026-01', '2026-05')).toMatchObject({
    status: 'ON_TARGET',
    target: { months: 2 },
  });
});

test('the target of a ratio is the same for any period', async () => {
  const msp = await openMsp();
  expect((await judged(msp, 'RHEM', '2026-04', '2026-05')).target).toEqual({
    min: null,
    max: 0.25,
    perMonth: false,
    months: null,
    text: '< 0.25 h',
  });
});

test('months that are all off target in one direction make a period that is, whatever the last target', async () => {
  const msp = await openMsp();
  await setTarget(msp, { metric: 'REACTIVE_HOURS', since: '2026-04-01', max: 10 });
  await setTarget(msp, { metric: 'REACTIVE_HOURS', since: '2026-05-01', max: 19 });
  const status = async (from: string, to: string) =>
    (await judged(msp, 'REACTIVE_HOURS', from, to)).status;
  expect([await status('2026-04', '2026-04'), await status('2026-05', '2026-05')]).toEqual([
    'OFF_TARGET',
    'OFF_TARGET',
  ]);
  expect(await status('2026-04', '2026-05')).toBe('OFF_TARGET');
  await setTarget(msp, { metric: 'REACTIVE_HOURS', since: '2026-05-01', max: 20 });
  expect(await status('2026-05', '2026-05')).toBe('ON_TARGET');
  expect(await status('2026-04', '2026-05')).toBe('ON_TARGET');
});

test('a chart draws the limit of the period that it judges', async () => {
  const msp = await openMsp();
  await setTarget(msp, { metric: 'REACTIVE_HOURS', since: '2026-01-01', max: 20 });
  const { msp: answer } = await msp.ask<{ msp: { chart: string } }>(
    `query ($period: PeriodInput!) { msp { chart(key: REACTIVE_HOURS, period: $period, grain: QUARTER, format: VEGA_LITE) } }`,
    { period: { from: '2026-04', to: '2026-06' } },
  );
  expect(answer.chart).toContain(`"max":${20 * (7 / 3)}`);
});
