import { MEASURES } from '../../src/numbers/measures/catalogue';
import { METRICS } from '../../src/numbers/metrics/catalogue';
import { readFor } from '../../src/numbers/metrics/describe';
import { operationText } from '../api/operations';
import { ingest, sendSampleMsp, type SampleMsp } from '../api/sample-msp';
import { openTestServer, type TestServer } from '../fixture/server';
import { codeOf } from './policy-msp';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  server = await openTestServer();
  msp = await sendSampleMsp(server);
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

const impact = async (rules: object[], period: object = PERIOD) =>
  server.query<{ workRuleImpact: Impact }>(msp.token, operationText('work-rule-impact'), {
    rules,
    period,
  });

const COSTED = new Set(
  MEASURES.filter(({ source }) => source.from === 'COSTS').map(({ key }) => key),
);
const TRIED = METRICS.filter(
  (metric) => metric.value.kind !== 'quantile' && !readFor(metric).some((key) => COSTED.has(key)),
).map(({ key }) => key);

async function everyNumber(): Promise<Map<string, number | null>> {
  const { data } = await server.query<{
    msp: { metrics: { key: string; value: number | null }[] };
  }>(
    msp.token,
    `query ($keys: [MetricKey!]!, $period: PeriodInput!) {
      msp { metrics(keys: $keys, period: $period) { key value } } }`,
    { keys: TRIED, period: PERIOD },
  );
  return new Map(data.msp.metrics.map(({ key, value }) => [key, value]));
}

test('what is foretold is what comes, and until then nothing changes', async () => {
  const before = await everyNumber();
  const { data, errors } = await impact(RULES);
  expect(errors).toBeUndefined();
  const { entriesMoved, hoursMoved, ticketsMoved, changes } = data.workRuleImpact;
  // Six hours on tickets, the alignment, and the repair that its share no longer carries.
  expect(entriesMoved).toBe(8);
  expect(hoursMoved).toBeCloseTo(6 + 100 / 60, 9);
  expect(ticketsMoved).toBe(6);
  expect(await everyNumber()).toEqual(before);
  await server.query(msp.token, operationText('set-work-rules'), { rules: RULES });
  const after = await everyNumber();
  const moved = TRIED.filter((key) => before.get(key) !== after.get(key));
  expect(changes.map(({ key }) => key)).toEqual(moved);
  for (const { key, ...change } of changes)
    expect([key, change]).toEqual([key, { before: before.get(key), after: after.get(key) }]);
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
