import { operationText } from '../api/operations';
import { saveSettings } from '../../src/rollup/choices/save-settings';
import { TEST_CLOCK, type TestServer } from '../fixture/server';
import { ingest, openSampleMsp, type SampleMsp } from '../api/sample-msp';

let server: TestServer;
let msp: SampleMsp;

const TAM_TIME = [
  { externalId: 'v1', workType: 'Alignment', minutes: '70' },
  { externalId: 'v2', workType: 'Repair', minutes: '30' },
];
const onsite = (month: string) =>
  TAM_TIME.map(({ externalId, ...time }) => ({
    ...time,
    externalId: `${externalId} ${month}`,
    clientExternalId: 'c1',
    workRole: 'TAM',
    onsite: true,
    startedAt: `${month}-12T15:00:00Z`,
  }));

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
  const time = ['2026-01', '2026-02', '2026-03'].flatMap(onsite);
  await ingest(server, msp.token, 'TimeEntries', time);
}, 60_000);
afterAll(() => server?.close());

const UPDATE = operationText('update-settings');
const READ = `query ($on: Date) {
  settings(on: $on) { version since workingDays hoursPerDay holidays productiveShare
    targetMarginPercent tamAlignmentShare costMode seatTiming alertFilter midnightRule
    alignmentWorkTypes centralizedWorkTypes }
}`;

type Answer = { settings: Record<string, unknown>; updateSettings: Record<string, unknown> };
const settings = async (on?: string) =>
  (await server.query<Answer>(msp.token, READ, { on })).data.settings;
const update = (input: object) => server.query<Answer>(msp.token, UPDATE, { input });

async function reactive(): Promise<[number, number][]> {
  const { data } = await server.query<{
    client: { series: { value: number; policyVersion: number }[] };
  }>(
    msp.token,
    `query ($id: ID!) { client(id: $id) {
      series(key: REACTIVE_HOURS, period: { from: "2026-01", to: "2026-03" }) { value policyVersion } } }`,
    { id: msp.clients['Acorn'] },
  );
  return data.client.series.map(({ value, policyVersion }) => [value, policyVersion]);
}

test('the defaults are version 1 and always were', async () => {
  expect(await settings()).toEqual({
    version: 1,
    since: '0001-01-01',
    workingDays: [1, 2, 3, 4, 5],
    hoursPerDay: 8,
    holidays: [],
    productiveShare: 0.75,
    targetMarginPercent: 70,
    tamAlignmentShare: 0.75,
    costMode: 'ABSORBED',
    seatTiming: 'DAY_WEIGHTED',
    alertFilter: 'LABOUR_OR_OPEN',
    midnightRule: 'START',
    alignmentWorkTypes: ['Alignment'],
    centralizedWorkTypes: ['Patching', 'Monitoring', 'Backup'],
  });
  // 70 minutes of alignment in 100 on site are under 75 %: the other half hour is reactive.
  expect(await reactive()).toEqual([
    [2.5, 1],
    [2.5, 1],
    [2.5, 1],
  ]);
});

test('a change reclassifies the months from its date on, and they name its version', async () => {
  const answer = await update({ since: '2026-02-01', tamAlignmentShare: 0.7, hoursPerDay: 7.6 });
  expect(answer.data.updateSettings).toEqual({
    version: 2,
    since: '2026-02-01',
    hoursPerDay: 7.6,
    tamAlignmentShare: 0.7,
  });
  expect(await reactive()).toEqual([
    [2.5, 1],
    [2, 2],
    [2, 2],
  ]);
  expect(await settings('2026-01-31')).toMatchObject({ version: 1, hoursPerDay: 8 });
});

test('a change in the middle of a month waits for the next one', async () => {
  await update({ since: '2026-02-02', tamAlignmentShare: 0.75 });
  expect(await reactive()).toEqual([
    [2.5, 1],
    [2, 2],
    [2.5, 3],
  ]);
  expect(await settings('2026-02-02')).toMatchObject({ version: 3, tamAlignmentShare: 0.75 });
});

test('work types and holidays are choices too', async () => {
  await update({
    since: '2026-03-01',
    alignmentWorkTypes: [' repair ', 'Alignment'],
    centralizedWorkTypes: [],
    holidays: ['2026-12-25', '2026-01-01', '2026-12-25'],
    workingDays: [6, 1, 6],
    costMode: 'STANDARD_RATE',
    seatTiming: 'MONTH_END',
    alertFilter: 'COUNT_NONE',
    midnightRule: 'END',
  });
  expect(await settings('2026-03-01')).toMatchObject({
    version: 4,
    alignmentWorkTypes: ['repair', 'Alignment'],
    centralizedWorkTypes: [],
    holidays: ['2026-01-01', '2026-12-25'],
    workingDays: [1, 6],
    costMode: 'STANDARD_RATE',
    seatTiming: 'MONTH_END',
    alertFilter: 'COUNT_NONE',
    midnightRule: 'END',
    hoursPerDay: 7.6,
  });
  expect((await reactive())[2]).toEqual([2, 4]);
});

const JUDGED = `query ($on: Date) { settings(on: $on) {
  version moneyTargetFactor seatPriceBasis staffingTolerance changeTypes projectHourlyRate
  limits { key value amount custom } } }`;
type Limit = { key: string; value: number | null; amount: string | null; custom: boolean };
const STALE = `{ metrics(query: { metrics: [SEAT_MONTHS],
  period: { from: "2026-01", to: "2026-03" } }) { freshness { staleMonths } } }`;
const judged = async (on: string) =>
  (await server.query<Answer>(msp.token, JUDGED, { on })).data.settings;
const limitOn = async (on: string, key: string) =>
  ((await judged(on))['limits'] as Limit[]).find((limit) => limit.key === key);

test('how numbers are judged is a choice, with the figures of the sources unless it is made', async () => {
  expect(await judged('2026-03-01')).toMatchObject({
    moneyTargetFactor: null,
    seatPriceBasis: 'MANAGED_AREAS',
    staffingTolerance: 0.25,
    changeTypes: expect.arrayContaining(['Move/Add/Change', 'MAC', 'New user', 'PC build']),
    projectHourlyRate: null,
  });
  expect(await limitOn('2026-03-01', 'SPIRAL_RESOLUTION_MINUTES')).toEqual({
    key: 'SPIRAL_RESOLUTION_MINUTES',
    value: 60,
    amount: null,
    custom: false,
  });
  const given = {
    moneyTargetFactor: 0.8,
    seatPriceBasis: 'FULL',
    staffingTolerance: 0.5,
    changeTypes: [' Onboarding '],
    projectHourlyRate: '145.50',
  };
  const limits = [
    { key: 'SPIRAL_RESOLUTION_MINUTES', value: 45 },
    { key: 'DIAGNOSIS_REOPEN_PERCENT', value: 2.5 },
  ];
  const { errors } = await update({ since: '2026-04-01', ...given, limits });
  expect(errors).toBeUndefined();
  expect(await judged('2026-04-01')).toMatchObject({
    ...given,
    changeTypes: ['Onboarding'],
    projectHourlyRate: '145.5',
  });
  expect(await limitOn('2026-04-01', 'SPIRAL_RESOLUTION_MINUTES')).toMatchObject({
    value: 45,
    custom: true,
  });
  // The limits in dollars are converted as the targets are.
  expect(await limitOn('2026-04-01', 'SPIRAL_FLAT_MRR_FROM')).toMatchObject({
    value: 60_000,
    amount: '60000.00',
    custom: false,
  });
});

test('a limit is changed and taken back by itself', async () => {
  await update({
    since: '2026-05-01',
    moneyTargetFactor: null,
    projectHourlyRate: null,
    limits: [{ key: 'SPIRAL_RESOLUTION_MINUTES', value: null }],
  });
  expect(await judged('2026-05-01')).toMatchObject({
    moneyTargetFactor: null,
    projectHourlyRate: null,
  });
  expect(await limitOn('2026-05-01', 'SPIRAL_RESOLUTION_MINUTES')).toMatchObject({ value: 60 });
  expect(await limitOn('2026-05-01', 'DIAGNOSIS_REOPEN_PERCENT')).toMatchObject({ value: 2.5 });
});

test('a choice of how to judge leaves what is counted as it is', async () => {
  const change = { since: '2026-02-01', at: TEST_CLOCK.now(), by: 'test' };
  const { data } = await server.database
    .write(msp.tenantId, (scope) =>
      saveSettings(scope, { ...change, given: { staffingTolerance: '0.3' } }),
    )
    .then(() =>
      server.query<{ metrics: { freshness: { staleMonths: number } } }>(msp.token, STALE),
    );
  expect(data.metrics.freshness.staleMonths).toBe(0);
});

const LIMIT = 'SPIRAL_RESOLUTION_MINUTES';

test.each([
  [{}, 'input'],
  [{ moneyTargetFactor: -1 }, 'moneyTargetFactor'],
  [{ moneyTargetFactor: 0 }, 'moneyTargetFactor'],
  [{ moneyTargetFactor: 0.00001 }, 'moneyTargetFactor'],
  [{ staffingTolerance: 11 }, 'staffingTolerance'],
  [{ changeTypes: [''] }, 'changeTypes'],
  [{ projectHourlyRate: '-3' }, 'projectHourlyRate'],
  [{ projectHourlyRate: '0.000' }, 'projectHourlyRate'],
  [{ limits: [{ key: LIMIT, value: -1 }] }, `limits.${LIMIT}`],
  [{ limits: [{ key: LIMIT, value: 1 }, { key: LIMIT }] }, 'limits'],
  [{ workingDays: [] }, 'workingDays'],
  [{ workingDays: [0] }, 'workingDays'],
  [{ workingDays: [8] }, 'workingDays'],
  [{ hoursPerDay: 0 }, 'hoursPerDay'],
  [{ hoursPerDay: 24.5 }, 'hoursPerDay'],
  [{ hoursPerDay: 7.12345 }, 'hoursPerDay'],
  [{ productiveShare: 0 }, 'productiveShare'],
  [{ productiveShare: 1.1 }, 'productiveShare'],
  [{ targetMarginPercent: 100 }, 'targetMarginPercent'],
  [{ targetMarginPercent: -1 }, 'targetMarginPercent'],
  [{ tamAlignmentShare: 75 }, 'tamAlignmentShare'],
  [{ alignmentWorkTypes: [' '] }, 'alignmentWorkTypes'],
])('%j makes no sense', async (given, field) => {
  const before = await settings();
  const answer = await update({ since: '2026-03-01', ...given });
  expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_SETTINGS', field });
  expect(await settings()).toEqual(before);
});

test('a choice that does not exist is refused before anything is changed', async () => {
  const before = await settings();
  for (const given of [{ seatTiming: 'NOON' }, { alertFilter: 'SOME' }, { midnightRule: 'SPLIT' }])
    expect(
      (await update({ since: '2026-03-01', ...given })).errors?.[0]?.extensions?.['code'],
    ).toBe('BAD_USER_INPUT');
  expect(await settings()).toEqual(before);
});

test('dates that the calendar does not have are refused', async () => {
  for (const input of [
    { since: '2026-02-30', hoursPerDay: 8 },
    { since: '2026-02-01', holidays: ['2026-13-01'] },
  ])
    expect((await update(input)).errors?.[0]?.extensions?.['code']).toBe('BAD_DATE');
});

test('changing takes a scope and every client', async () => {
  const { tenantId } = msp;
  const reader = server.token(['metrics:read'], { tenantId });
  const input = { since: '2026-03-01', hoursPerDay: 8 };
  expect((await server.query(reader, UPDATE, { input })).status).toBe(403);
  const clientIds = [Number(msp.clients['Acorn']!.split('_')[2])];
  const limited = server.token(['metrics:read', 'settings:write'], { tenantId, clientIds });
  expect((await server.query(limited, UPDATE, { input })).status).toBe(403);
  expect((await server.query<Answer>(limited, READ)).data.settings).toMatchObject({ version: 7 });
});
