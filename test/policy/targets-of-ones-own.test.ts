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

interface Judged {
  readonly status: string;
  readonly target: { readonly max: number | null; readonly scope: string | null } | null;
}

interface Table {
  readonly rows: readonly {
    readonly dimensions: readonly { readonly id: string; readonly label: string }[];
    readonly values: readonly Judged[];
  }[];
}

const TABLE = `query ($query: MetricsQuery!) { metrics(query: $query) {
  rows { dimensions { id label } values { status target { max scope } } } } }`;
const SET = `mutation ($input: TargetInput!) { setTarget(input: $input) { max scope by text } }`;
const REMOVE = `mutation ($from: Date!, $of: TargetOf) {
  removeTarget(metric: RHEM, from: $from, of: $of) { max since scope text } }`;
const HISTORY = `query ($of: TargetOf) { targetHistory(metric: RHEM, of: $of) { max since scope } }`;
const SAVE = `mutation ($input: BandingSchemeInput!) {
  saveBandingScheme(input: $input) { bands { id name } } }`;

/** On the tenth of June: two clients of ten seats, RHEM 2 and 0.2 in April and May, by a technician each. */
async function openMsp(): Promise<SmallMsp> {
  const msp = await SmallMsp.open(on, '2026-06-10T16:00:00Z');
  await managed(msp, 'A', 10);
  await managed(msp, 'B', 10);
  await bill(msp, 'A', '9000');
  await bill(msp, 'B', '1000');
  await msp.send(
    'technicians',
    ['t1', 't2'].map((externalId) => ({
      externalId,
      name: externalId,
      employedFrom: '2025-01-01',
    })),
  );
  const by = (technicianExternalId: string) => ({ technicianExternalId });
  await msp.send(
    'time-entries',
    ['2026-04', '2026-05'].flatMap((month) => [
      worked('A', `${month}-06T15:00:00Z`, 10, by('t1')),
      worked('A', `${month}-07T15:00:00Z`, 10, by('t1')),
      worked('B', `${month}-07T15:00:00Z`, 2, by('t2')),
    ]),
  );
  return msp.count();
}

const clientId = async (msp: SmallMsp, client: string): Promise<string> =>
  toGlobalId('client', msp.id, await msp.clientId(client));

const technicianId = async (msp: SmallMsp, name: string): Promise<string> => {
  const text = '{ technicians(first: 9) { nodes { id name } } }';
  const { technicians } = await msp.ask<{
    technicians: { nodes: { id: string; name: string }[] };
  }>(text);
  return technicians.nodes.find((each) => each.name === name)!.id;
};

const setTarget = (msp: SmallMsp, input: object) =>
  msp.ask<{ setTarget: Judged['target'] & object }>(SET, {
    input: { metric: 'RHEM', since: '2026-01-01', ...input },
  });

/** Bands by MRR: A from 5 000. */
async function saveBands(msp: SmallMsp): Promise<Record<string, string>> {
  const input = {
    name: 'Size',
    basis: 'RECURRING_SERVICE_REVENUE',
    method: 'THRESHOLDS',
    thresholds: ['5000'],
  };
  const { saveBandingScheme } = await msp.ask<{
    saveBandingScheme: { bands: { id: string; name: string }[] };
  }>(SAVE, { input: { ...input, bandCount: 2 } });
  await msp.count();
  return Object.fromEntries(saveBandingScheme.bands.map(({ id, name }) => [name, id]));
}

const asked = async (msp: SmallMsp, query: object): Promise<Table> =>
  (await msp.ask<{ metrics: Table }>(TABLE, { query })).metrics;

/** What each group's number is held against, by its name: "SCOPE max STATUS". */
async function judged(msp: SmallMsp, groupBy: string[], month = '2026-05', more: object = {}) {
  const { metric = 'RHEM', filter = {}, ...rest } = more as { metric?: string; filter?: object };
  const period = { from: month, to: month, ...rest };
  const { rows } = await asked(msp, { metrics: [metric], period, groupBy, filter });
  return Object.fromEntries(
    rows.map(({ dimensions, values: [value] }) => [
      dimensions.map(({ label }) => label).join(' '),
      `${value!.target?.scope ?? 'SOURCE'} ${value!.target?.max} ${value!.status}`,
    ]),
  );
}

test('a client goes by its own target, others by the MSP’s, and all by the source’s before it began', async () => {
  const msp = await openMsp();
  await setTarget(msp, { of: { client: await clientId(msp, 'A') }, max: 3, since: '2026-05-02' });
  expect(await judged(msp, ['CLIENT'])).toEqual({
    A: 'CLIENT 3 ON_TARGET',
    B: 'SOURCE 0.25 ON_TARGET',
  });
  await setTarget(msp, { max: 0.1 });
  expect(await judged(msp, ['CLIENT'])).toEqual({
    A: 'CLIENT 3 ON_TARGET',
    B: 'MSP 0.1 OFF_TARGET',
  });
  expect(await judged(msp, ['CLIENT'], '2026-04')).toMatchObject({ A: 'MSP 0.1 OFF_TARGET' });
  expect(await judged(msp, [])).toEqual({ '': 'MSP 0.1 OFF_TARGET' });
});

test('the nearest wins: technician, area, client, band, MSP', async () => {
  const msp = await openMsp();
  const { A: band } = await saveBands(msp);
  const client = await clientId(msp, 'A');
  const technician = await technicianId(msp, 't1');
  const share = { metric: 'ONSITE_REACTIVE_PERCENT' };
  await setTarget(msp, { ...share, max: 1 });
  await setTarget(msp, { ...share, max: 2, of: { band } });
  const dimensions = ['CLIENT', 'DELIVERY_AREA', 'TECHNICIAN'];
  const ofA = async () => (await judged(msp, dimensions, '2026-05', share))['A Support t1'];
  expect(await ofA()).toBe('BAND 2 ON_TARGET');
  await setTarget(msp, { ...share, max: 3, of: { client } });
  expect(await ofA()).toBe('CLIENT 3 ON_TARGET');
  await setTarget(msp, { ...share, max: 4, of: { deliveryArea: 'SUPPORT' } });
  expect(await ofA()).toBe('DELIVERY_AREA 4 ON_TARGET');
  await setTarget(msp, { ...share, max: 20, of: { technician } });
  expect(await ofA()).toBe('TECHNICIAN 20 ON_TARGET');
  expect(await judged(msp, ['TECHNICIAN'], '2026-05', share)).toEqual({
    t1: 'TECHNICIAN 20 ON_TARGET',
    t2: 'MSP 1 ON_TARGET',
  });
  expect(await judged(msp, ['DELIVERY_AREA'], '2026-05', share)).toEqual({
    Support: 'DELIVERY_AREA 4 ON_TARGET',
  });
});

test('a target on a sum judges what it was set for, and no part of it', async () => {
  const msp = await openMsp();
  const { B: band } = await saveBands(msp);
  const hours = { metric: 'REACTIVE_HOURS' };
  const [max20, none] = ['MSP 20 OFF_TARGET', 'SOURCE undefined NO_TARGET'];
  await setTarget(msp, { ...hours, max: 20 });
  await setTarget(msp, { ...hours, max: 3, of: { client: await clientId(msp, 'B') } });
  await setTarget(msp, { ...hours, max: 1, of: { technician: await technicianId(msp, 't2') } });
  await setTarget(msp, { ...hours, max: 2, of: { band } });
  const parts = (groupBy: string[], more: object = {}) =>
    judged(msp, groupBy, '2026-05', { ...hours, ...more });
  expect(await parts([])).toEqual({ '': max20 });
  expect(await parts(['CLIENT'])).toEqual({ A: none, B: 'CLIENT 3 ON_TARGET' });
  expect(await parts(['TECHNICIAN'])).toEqual({ t1: none, t2: 'TECHNICIAN 1 OFF_TARGET' });
  expect(await parts(['BAND'])).toEqual({ A: none, B: 'BAND 2 ON_TARGET' });
  expect(await parts(['CLIENT', 'TECHNICIAN'])).toEqual({ 'A t1': none, 'B t2': none });
  const clients = [await clientId(msp, 'B')];
  expect(await parts([], { filter: { clients } })).toEqual({ '': 'CLIENT 3 ON_TARGET' });
  expect(await parts([], { filter: { deliveryAreas: ['SUPPORT'] } })).toEqual({ '': none });
  await setTarget(msp, { metric: 'MRR', min: 9500 });
  expect(await judged(msp, [], '2026-05', { metric: 'MRR' })).toEqual({ '': 'MSP null ON_TARGET' });
  expect(await parts(['CLIENT'], { metric: 'MRR' })).toEqual({ A: none, B: none });
});

test('a band’s target judges the band, and each client that was in it', async () => {
  const msp = await openMsp();
  const { B: band } = await saveBands(msp);
  await setTarget(msp, { of: { band }, max: 0.15 });
  expect(await judged(msp, ['BAND'])).toEqual({
    A: 'SOURCE 0.25 OFF_TARGET',
    B: 'BAND 0.15 OFF_TARGET',
  });
  expect(await judged(msp, ['CLIENT'])).toEqual({
    A: 'SOURCE 0.25 OFF_TARGET',
    B: 'BAND 0.15 OFF_TARGET',
  });
  const text = `query ($id: ID!) { client(id: $id) {
    metric(key: RHEM, period: { from: "2026-04", to: "2026-06" }) { status target { max scope } } } }`;
  expect(await msp.ask(text, { id: await clientId(msp, 'B') })).toEqual({
    client: { metric: { status: 'OFF_TARGET', target: { max: 0.15, scope: 'BAND' } } },
  });
});

test('the bands of all clients and months are read in one statement', async () => {
  const msp = await openMsp();
  const { B: band } = await saveBands(msp);
  await setTarget(msp, { of: { band }, max: 0.15 });
  const text = `query ($first: Int!) { clients(first: $first) { nodes {
    series(key: RHEM, period: { from: "2026-01", to: "2026-05" }) { target { scope } } } } }`;
  const statementsOf = async (first: number): Promise<number> => {
    let count = 0;
    on.database.onStatement = () => (count += 1);
    await msp.ask(text, { first });
    on.database.onStatement = () => {};
    return count;
  };
  expect(await statementsOf(2)).toBe(await statementsOf(1));
});

test('a removed target leaves the next wider one from that day on, and stays before it', async () => {
  const msp = await openMsp();
  const of = { client: await clientId(msp, 'A') };
  await setTarget(msp, { max: 0.5 });
  await setTarget(msp, { max: 3, of });
  const { removeTarget } = await msp.ask<{ removeTarget: unknown }>(REMOVE, {
    of,
    from: '2026-05-01',
  });
  expect(removeTarget).toEqual([
    { max: 3, since: '2026-01-01', scope: 'CLIENT', text: '< 3.00 h' },
    { max: null, since: '2026-05-01', scope: 'CLIENT', text: 'removed' },
  ]);
  expect(await judged(msp, ['CLIENT'], '2026-04')).toMatchObject({ A: 'CLIENT 3 ON_TARGET' });
  expect(await judged(msp, ['CLIENT'], '2026-05')).toMatchObject({ A: 'MSP 0.5 OFF_TARGET' });
  await msp.ask(REMOVE, { from: '2026-05-01' });
  expect(await judged(msp, ['CLIENT'], '2026-05')).toMatchObject({ A: 'SOURCE 0.25 OFF_TARGET' });
  await setTarget(msp, { max: 2.5, of, since: '2026-05-01' });
  expect(await judged(msp, ['CLIENT'], '2026-05')).toMatchObject({ A: 'CLIENT 2.5 ON_TARGET' });
});

test('nothing is kept of a removal where there was nothing to remove', async () => {
  const msp = await openMsp();
  await msp.ask(REMOVE, { from: '2026-05-01' });
  expect(await msp.ask(HISTORY)).toEqual({
    targetHistory: [{ max: 0.25, since: null, scope: null }],
  });
});

test('a goal names the day on which it is to be reached', async () => {
  const msp = await openMsp();
  const { setTarget: set } = await setTarget(msp, { max: 0.2, by: '2026-12-31' });
  expect(set).toEqual({
    max: 0.2,
    scope: 'MSP',
    by: '2026-12-31',
    text: '< 0.20 h by December 31, 2026',
  });
  expect(await judged(msp, ['CLIENT'])).toEqual({ A: 'MSP 0.2 NOT_DUE', B: 'MSP 0.2 NOT_DUE' });
});

test('a goal can be reached before its day, and missed from its day on', async () => {
  const msp = await openMsp();
  await setTarget(msp, { max: 0.3, by: '2026-05-31' });
  expect(await judged(msp, ['CLIENT'], '2026-04')).toEqual({
    A: 'MSP 0.3 NOT_DUE',
    B: 'MSP 0.3 ON_TARGET',
  });
  expect(await judged(msp, ['CLIENT'], '2026-05')).toMatchObject({ A: 'MSP 0.3 OFF_TARGET' });
  const hours = { metric: 'REACTIVE_HOURS', max: 21, by: '2026-05-31' };
  await setTarget(msp, hours);
  const ofMsp = (from: string, to: string) =>
    judged(msp, [], to, { metric: 'REACTIVE_HOURS', from }).then((found) => found['']);
  expect(await ofMsp('2026-04', '2026-04')).toBe('MSP 21 NOT_DUE');
  expect(await ofMsp('2026-04', '2026-05')).toBe('MSP 21 OFF_TARGET');
});

test.each([
  [{ of: { client: 'client_1_999999' } }, 'no such client'],
  [{ of: { client: 'nobody' } }, 'no such client'],
  [{ of: { technician: 'technician_1_999999' } }, 'by technician'],
  [{ metric: 'REACTIVE_HOURS', of: { technician: 'technician_1_999999' } }, 'no such technician'],
  [{ of: { band: 'band_1_999999' } }, 'no such band'],
  [{ of: { client: 'client_1_1', deliveryArea: 'SUPPORT' } }, 'one client, band, area'],
  [{ by: '2025-12-31' }, 'before it begins'],
  [{ max: -1 }, '-1 cannot be a limit of RHEM: it is never below 0.'],
  [
    { max: 0 },
    '0 cannot be a limit of RHEM, for the limit itself is off target: it is never below 0.',
  ],
  [{ metric: 'REACTIVE_HOURS', min: -0.5 }, '-0.5 cannot be a limit of Reactive hours'],
  [{ metric: 'ESCALATION_PERCENT', max: 120 }, 'it is always from 0 to 100'],
  [{ metric: 'GROSS_MARGIN_PERCENT', min: 101, max: null }, 'it is never above 100'],
])('%j is refused: %s', async (input, why) => {
  const msp = await SmallMsp.open(on);
  const token = on.token(TENANT_SCOPES, { tenantId: msp.id });
  const { errors } = await on.query(token, SET, {
    input: { metric: 'RHEM', since: '2026-01-01', max: 1, ...input },
  });
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_TARGET');
  expect(errors?.[0]?.message).toContain(why);
});

test('a token limited to clients sees their targets and those of all, not those of others or of staff', async () => {
  const msp = await openMsp();
  const { B: band } = await saveBands(msp);
  const [a, b] = [await clientId(msp, 'A'), await clientId(msp, 'B')];
  const technician = await technicianId(msp, 't1');
  for (const [max, of] of [
    [1, { client: a }],
    [2, { client: b }],
    [3, { band }],
  ] as const)
    await setTarget(msp, { max, of });
  await setTarget(msp, { metric: 'REACTIVE_HOURS', max: 4, of: { technician } });
  await msp.ask('mutation { closeMonth(month: "2026-05") { month } }');
  const limited = on.token(TENANT_SCOPES, {
    tenantId: msp.id,
    clientIds: [await msp.clientId('B')],
  });
  const historyOf = async (of: object) =>
    (await on.query<{ targetHistory: unknown[] }>(limited, HISTORY, { of })).data.targetHistory;
  expect(await historyOf({ client: a })).toEqual([]);
  expect(await historyOf({ client: b })).toEqual([
    { max: 2, since: '2026-01-01', scope: 'CLIENT' },
  ]);
  expect(await historyOf({ band })).toHaveLength(1);
  const text = `query ($view: MetricsView!) { msp { rhem: metric(key: RHEM,
    period: { from: "2026-05", to: "2026-05", view: $view }) { target { max scope } } }
    metrics(query: { metrics: [REACTIVE_HOURS], groupBy: [TECHNICIAN],
      period: { from: "2026-05", to: "2026-05", view: $view } }) { rows { values { target { max } } } } }`;
  for (const view of ['CURRENT', 'AS_CLOSED']) {
    const { data } = await on.query(limited, text, { view });
    expect([view, data]).toEqual([
      view,
      {
        msp: { rhem: { target: { max: 2, scope: 'CLIENT' } } },
        metrics: { rows: [{ values: [{ target: null }] }] },
      },
    ]);
  }
});

test('a closed month keeps the targets of its closing, of clients and bands too', async () => {
  const msp = await openMsp();
  const { B: band } = await saveBands(msp);
  const of = { client: await clientId(msp, 'A') };
  await setTarget(msp, { max: 3, of });
  await setTarget(msp, { max: 0.15, of: { band } });
  await msp.ask('mutation { closeMonth(month: "2026-05") { month } }');
  await setTarget(msp, { max: 1, of });
  await msp.ask(REMOVE, { of: { band }, from: '2026-01-01' });
  expect(await judged(msp, ['CLIENT'], '2026-05', { view: 'AS_CLOSED' })).toEqual({
    A: 'CLIENT 3 ON_TARGET',
    B: 'BAND 0.15 OFF_TARGET',
  });
  expect(await judged(msp, ['CLIENT'])).toEqual({
    A: 'CLIENT 1 OFF_TARGET',
    B: 'SOURCE 0.25 ON_TARGET',
  });
});
