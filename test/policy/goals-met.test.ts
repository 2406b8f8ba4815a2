import { TENANT_SCOPES } from '../../src/auth/scopes';
import { toGlobalId } from '../../src/scalars/global-id';
import {
  bill,
  managed,
  openSmallServer,
  SmallMsp,
  worked,
  type SmallServer,
} from '../rollup/small-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

const SET = `mutation ($input: TargetInput!) { setTarget(input: $input) { max } }`;
const REMOVE = `mutation ($from: Date!) { removeTarget(metric: LOGGED_HOURS, from: $from) { max } }`;
const GOALS = `{ scorecard(quarter: "2026-Q2") { items { name explanation } } }`;

interface Answer {
  readonly scorecard: { readonly items: readonly { name: string; explanation: string }[] };
}

const goalsIn = ({ scorecard }: Answer): string =>
  scorecard.items.find(({ name }) => name === 'GOALS_MET')!.explanation;

/** On the third of July: two clients of ten seats, 22 hours of support in each month from January on. */
async function openMsp(): Promise<SmallMsp> {
  const msp = await SmallMsp.open(on, '2026-07-03T16:00:00Z');
  await managed(msp, 'A', 10);
  await managed(msp, 'B', 10);
  await bill(msp, 'A', '9000');
  const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
  await msp.send(
    'time-entries',
    months.flatMap((month) => [
      worked('A', `${month}-06T15:00:00Z`, 10),
      worked('A', `${month}-07T15:00:00Z`, 10),
      worked('B', `${month}-07T15:00:00Z`, 2),
    ]),
  );
  return msp.count();
}

const idOf = async (msp: SmallMsp, client: string): Promise<string> =>
  toGlobalId('client', msp.id, await msp.clientId(client));

const tokenOfA = async (msp: SmallMsp): Promise<string> =>
  on.token(TENANT_SCOPES, { tenantId: msp.id, clientIds: [await msp.clientId('A')] });

/** The goals as a token of one client is told them. */
const goalsOfA = async (msp: SmallMsp): Promise<string> =>
  goalsIn((await on.query<Answer>(await tokenOfA(msp), GOALS)).data);

/** The band that only A is in. */
async function bandOfA(msp: SmallMsp): Promise<string> {
  const { saveBandingScheme } = await msp.ask<{ saveBandingScheme: { bands: { id: string }[] } }>(
    `mutation ($input: BandingSchemeInput!) { saveBandingScheme(input: $input) { bands { id } } }`,
    {
      input: {
        name: 'Size',
        basis: 'RECURRING_SERVICE_REVENUE',
        method: 'THRESHOLDS',
        thresholds: ['5000'],
        bandCount: 2,
      },
    },
  );
  await msp.count();
  return saveBandingScheme.bands[0]!.id;
}

const set = (msp: SmallMsp, input: object) =>
  msp.ask(SET, { input: { since: '2026-04-01', ...input } });

test('goals are the SMART numbers until the MSP sets targets, and then those too', async () => {
  const msp = await openMsp();
  expect(goalsIn(await msp.ask(GOALS))).toBe(
    '0 of 2 SMART numbers are on target in 2026-Q2, 0 of 2 in 2026-Q1. Off target: RHEM and Reactive service %.',
  );
  await set(msp, { metric: 'MRR', min: 10_000 });
  await set(msp, { metric: 'LOGGED_HOURS', max: 22 });
  for (const client of ['A', 'B'])
    await set(msp, { metric: 'RHEM', max: 0.1, of: { client: await idOf(msp, client) } });
  await set(msp, { metric: 'REACTIVE_HOURS', max: 30, of: { deliveryArea: 'SUPPORT' } });
  expect(goalsIn(await msp.ask(GOALS))).toBe(
    '2 of 7 goals (SMART numbers and your own targets) are on target in 2026-Q2, 0 of 2 in 2026-Q1. Off target: RHEM, Reactive service %, RHEM of 2 clients and MRR.',
  );
  await msp.ask(REMOVE, { from: '2026-06-30' });
  expect(goalsIn(await msp.ask(GOALS))).toMatch(/^1 of 6 goals/);
});

test('a quarter is held against the targets of its time', async () => {
  const msp = await openMsp();
  await set(msp, { metric: 'LOGGED_HOURS', max: 20, since: '2026-01-01' });
  await set(msp, { metric: 'LOGGED_HOURS', max: 30 });
  expect(goalsIn(await msp.ask(GOALS))).toMatch(
    /^1 of 3 goals .* 0 of 3 in 2026-Q1\. Off target: RHEM and/,
  );
});

test('a token limited to clients counts the targets of its clients alone', async () => {
  const msp = await openMsp();
  for (const client of ['A', 'B'])
    await set(msp, { metric: 'AISP', min: 1, of: { client: await idOf(msp, client) } });
  expect(await goalsOfA(msp)).toMatch(/^1 of 3 goals/);
});

test('to a token of one client its own target, its band’s and the MSP’s are one goal', async () => {
  const msp = await openMsp();
  const band = await bandOfA(msp);
  for (const whose of [undefined, { client: await idOf(msp, 'A') }, { band }])
    await set(msp, { metric: 'RHEM', max: 0.1, of: whose });
  expect(await goalsOfA(msp)).toMatch(
    /^0 of 2 SMART numbers are on target in 2026-Q2.*Off target: RHEM and Reactive service %\.$/,
  );
});

test('a goal whose day has not come is neither reached nor missed', async () => {
  const msp = await openMsp();
  await set(msp, { metric: 'RHEM', max: 0.2, by: '2026-12-31' });
  await set(msp, { metric: 'LOGGED_HOURS', max: 10, by: '2026-06-30' });
  expect(goalsIn(await msp.ask(GOALS))).toBe(
    '0 of 2 goals (SMART numbers and your own targets) are on target in 2026-Q2, 0 of 2 in 2026-Q1. Off target: Reactive service % and Logged hours. 1 goal is not reached and not due yet.',
  );
});

test('a token of one client is told of causes by the distance to its band’s target', async () => {
  const msp = await openMsp();
  await set(msp, { metric: 'RHEM', max: 0.4, of: { band: await bandOfA(msp) } });
  const text = `{ diagnosis(key: RHEM, period: { from: "2026-04", to: "2026-06" }) { explanation } }`;
  const { data } = await on.query<{ diagnosis: { explanation: string }[] }>(
    await tokenOfA(msp),
    text,
  );
  // 60 hours, and 0.4 on each of 30 seats.
  expect(data.diagnosis.map(({ explanation }) => explanation).join('\n')).toMatch(
    /48 hours above the target/,
  );
});
