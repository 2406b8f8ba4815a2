import { METRICS } from '../../src/numbers/metrics/catalogue';
import { operationText } from '../api/operations';
import { ingest, openSampleMsp, sendSampleMsp, type SampleMsp } from '../api/sample-msp';
import { openSampleServer, type SampleServer } from '../fixture/sample-msp';
import { openTestServer, type TestServer } from '../fixture/server';
import { codeOf } from './policy-msp';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
  const tam = {
    clientExternalId: 'c1',
    workRole: 'TAM',
    onsite: true,
    startedAt: '2026-02-12T15:00:00Z',
  };
  await ingest(server, msp.token, 'TimeEntries', [
    { ...tam, externalId: 'v1', workType: 'Alignment', minutes: '80' },
    { ...tam, externalId: 'v2', workType: 'Repair', minutes: '20' },
  ]);
  // Raised within a month: each hour has the rate of its own day.
  await ingest(server, msp.token, 'Technicians', [
    {
      externalId: 't1',
      name: 'Tess',
      employedFrom: '2025-01-01',
      costs: [
        { effectiveOn: '2025-01-01', monthlyCost: '4800' },
        { effectiveOn: '2026-02-06', monthlyCost: '5100.01' },
      ],
    },
    {
      externalId: 't2',
      name: 'Tom',
      employedFrom: '2025-01-01',
      costs: [{ effectiveOn: '2025-01-01', hourlyCost: '40' }],
    },
  ]);
  await ingest(server, msp.token, 'ToolCosts', [
    {
      externalId: 'rmm',
      name: 'RMM',
      deliveryArea: 'SUPPORT',
      basis: 'PER_CLIENT',
      effectiveOn: '2025-01-01',
      monthlyCost: '100.01',
    },
  ]);
}, 60_000);
afterAll(() => server?.close());

const PERIOD = { from: '2026-01', to: '2026-02' };
/** Takes alignment out of the TAM's share, so that the repair beside it becomes reactive too. */
const RULES = [
  {
    name: 'Desk',
    match: { boards: ['Help Desk'], onsite: false },
    deliveryArea: 'CENTRALIZED_SERVICES',
    reactive: false,
  },
  { name: 'Visits', match: { workTypes: ['alignment'] }, deliveryArea: 'VCIO', reactive: false },
  {
    name: 'No incidents',
    appliesTo: 'TICKET',
    match: { ticketTypes: ['Incident'], sources: ['psa'] },
    reactive: false,
  },
];

interface Impact {
  entriesMoved: number;
  hoursMoved: number;
  ticketsMoved: number;
  changes: { key: string; before: number | null; after: number | null }[];
}

const foretell = async (on: TestServer, token: string, rules: object[], period: object) =>
  on.query<{ workRuleImpact: Impact }>(token, operationText('work-rule-impact'), { rules, period });
const impact = (rules: object[], period: object = PERIOD) =>
  foretell(server, msp.token, rules, period);

const KEYS = METRICS.map(({ key }) => key);
interface Shown {
  readonly key: string;
  readonly value: number | null;
  readonly formatted: string;
}
type Numbers = ReadonlyMap<string, Shown>;

async function everyNumber(on: TestServer, token: string, period: object): Promise<Numbers> {
  const { data } = await on.query<{
    msp: { metrics: Shown[] };
  }>(
    token,
    `query ($keys: [MetricKey!]!, $period: PeriodInput!) {
      msp { metrics(keys: $keys, period: $period) { key value formatted } } }`,
    { keys: KEYS, period },
  );
  return new Map(data.msp.metrics.map((shown) => [shown.key, shown]));
}

/** Every number that is not shown as it was, in the order of all of them. */
const differences = (before: Numbers, after: Numbers): Impact['changes'] =>
  KEYS.filter((key) => before.get(key)?.formatted !== after.get(key)?.formatted).map((key) => ({
    key,
    before: before.get(key)?.value ?? null,
    after: after.get(key)?.value ?? null,
  }));

test('what is foretold is what comes, and until then nothing changes', async () => {
  const before = await everyNumber(server, msp.token, PERIOD);
  const { data, errors } = await impact(RULES);
  expect(errors).toBeUndefined();
  const { entriesMoved, hoursMoved, ticketsMoved, changes } = data.workRuleImpact;
  // Six hours on tickets, the alignment, and the repair that its share no longer carries.
  expect(entriesMoved).toBe(8);
  expect(hoursMoved).toBeCloseTo(6 + 100 / 60, 9);
  expect(ticketsMoved).toBe(6);
  expect(await everyNumber(server, msp.token, PERIOD)).toEqual(before);
  await server.query(msp.token, operationText('set-work-rules'), { rules: RULES });
  expect(changes).toEqual(differences(before, await everyNumber(server, msp.token, PERIOD)));
});

test('a difference that no shown digit shows is left out', async () => {
  const own = await openTestServer();
  const { token } = await sendSampleMsp(own);
  const seconds = { ticketExternalId: 'k01a', technicianExternalId: 't1', workType: 'Blink' };
  await ingest(own, token, 'TimeEntries', [
    { ...seconds, externalId: 'blink', startedAt: '2026-01-05T16:00:00Z', minutes: '0.001' },
  ]);
  const rules = [
    { name: 'Blinks', match: { workTypes: ['Blink'] }, deliveryArea: 'VCIO', reactive: false },
  ];
  const { data } = await foretell(own, token, rules, PERIOD);
  expect(data.workRuleImpact.entriesMoved).toBe(1);
  expect(data.workRuleImpact.hoursMoved).toBeGreaterThan(0);
  expect(data.workRuleImpact.changes).toEqual([]);
  await own.close();
});

test('the rules in force change nothing', async () => {
  const { data } = await impact(RULES);
  const nothing = { entriesMoved: 0, hoursMoved: 0, ticketsMoved: 0, changes: [] };
  expect(data.workRuleImpact).toEqual(nothing);
});

test('rules that cannot be are refused as they would be when set', async () => {
  expect(codeOf(await impact([{ ...RULES[0], match: {} }]))).toBe('EMPTY_MATCH');
  expect(codeOf(await impact([], { from: '2026-02', to: '2026-01' }))).toBe('BAD_PERIOD');
  expect(codeOf(await impact([], { ...PERIOD, view: 'AS_CLOSED' }))).toBe('VIEW_NOT_SERVED');
});

const FIELD = {
  name: 'Field service is a project',
  match: { boards: ['Field service', 'Help Desk'] },
  deliveryArea: 'PROFESSIONAL_SERVICES',
  reactive: false,
};
const REMOTE = {
  name: 'Remote support is central work',
  match: { workTypes: ['Remote support', 'Repair'], covered: true },
  deliveryArea: 'CENTRALIZED_SERVICES',
  reactive: false,
};
const UPKEEP = {
  name: 'Upkeep is support',
  match: { workTypes: ['Patching', 'Monitoring', 'Backup', 'Alignment'] },
  deliveryArea: 'SUPPORT',
  reactive: true,
};
const SOME_TICKETS = {
  name: 'Passwords are planned',
  appliesTo: 'TICKET',
  match: { ticketTypes: ['Password', 'Network', 'Incident'] },
  reactive: false,
};

/** Tries rules, sets them, and answers with what was foretold and what came. */
async function tried(on: TestServer, token: string, rules: object[], period: object) {
  const before = await everyNumber(on, token, period);
  const { data } = await foretell(on, token, rules, period);
  await on.query(token, operationText('set-work-rules'), { rules });
  const came = differences(before, await everyNumber(on, token, period));
  return { foretold: data.workRuleImpact.changes, came };
}

async function setSettings(on: TestServer, token: string, input: object): Promise<void> {
  const { errors } = await on.query(token, operationText('update-settings'), { input });
  expect(errors).toBeUndefined();
}

const MONEY = ['COST_PER_SEAT', 'LABOUR_COST_PER_SEAT', 'GROSS_MARGIN_PERCENT'];

// Each set is tried on what the one before has left behind.
test.each([
  ['tickets go to Professional Services', [FIELD, SOME_TICKETS], MONEY],
  ['and come back, but not as tickets', [UPKEEP, SOME_TICKETS], MONEY],
  ['no rule of its own', [], ['TIME_TO_RESOLUTION_MEDIAN', 'TICKETS_OPENED']],
])('money is foretold to the cent, in both cost modes: %s', async (_, rules, some) => {
  await setSettings(server, msp.token, { since: '2026-02-01', costMode: 'STANDARD_RATE' });
  const { foretold, came } = await tried(server, msp.token, rules, PERIOD);
  expect(foretold).toEqual(came);
  expect(came.map(({ key }) => key)).toEqual(expect.arrayContaining(some));
});

test('a longer period takes no more statements, as long as its client-months are few', async () => {
  let statements = 0;
  const rules = [FIELD, SOME_TICKETS];
  server.database.onStatement = () => (statements += 1);
  const counted = [];
  for (const from of ['2026-02', '2025-06']) {
    statements = 0;
    const { data } = await impact(rules, { from, to: '2026-02' });
    expect(data.workRuleImpact.entriesMoved).toBeGreaterThan(0);
    counted.push(statements);
  }
  server.database.onStatement = () => undefined;
  expect(counted[0]).toBe(counted[1]);
});

describe('of two years of an MSP', () => {
  let sample: SampleServer;
  beforeAll(async () => {
    sample = await openSampleServer();
    await setSettings(sample, sample.full, {
      since: '2026-04-01',
      costMode: 'STANDARD_RATE',
      alertFilter: 'COUNT_ALL',
      midnightRule: 'END',
    });
  }, 120_000);
  afterAll(() => sample?.close());

  const RANKED = ['TIME_TO_RESOLUTION_MEDIAN', 'TIME_TO_RESOLUTION_P90'];

  test('every number is foretold to the last digit, whatever the settings of its months', async () => {
    const period = { from: '2026-02', to: '2026-05' };
    const rules = [FIELD, REMOTE, UPKEEP, SOME_TICKETS];
    const { foretold, came } = await tried(sample, sample.full, rules, period);
    expect(foretold).toEqual(came);
    const keys = came.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining([...MONEY, ...RANKED, 'SUPPORT_COST_PER_SEAT', 'CONTRIBUTION']),
    );
  }, 30_000);
});
