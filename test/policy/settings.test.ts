import { operationText } from '../api/operations';
import { openTestServer, type TestServer } from '../fixture/server';
import { ingest, sendSampleMsp, type SampleMsp } from '../api/sample-msp';

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
  server = await openTestServer();
  msp = await sendSampleMsp(server);
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

test.each([
  [{}, 'input'],
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
  expect((await server.query<Answer>(limited, READ)).data.settings).toMatchObject({ version: 4 });
});
