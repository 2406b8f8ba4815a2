import { SMART_NUMBERS } from '../../src/numbers/questions/smart-numbers';
import { openSampleServer, type SampleServer } from '../fixture/sample-msp';
import { faultsIn } from './faults-in-text';
import { operationText } from './operations';

/** All that the API says in sentences about the sample MSP: the whole report, and the questions behind it. */
const QUARTERS = ['2025-Q3', '2026-Q1', '2026-Q2'];
const PERIOD = { from: '2026-01', to: '2026-03' };
/** The month that is closed, and whose numbers change after that. */
const CLOSED = '2026-03';
type Asked = readonly (readonly [operation: string, variables: object])[];

const ASKED: Asked = [
  ...QUARTERS.flatMap((quarter) =>
    ['quarterly-report', 'reactive-spiral', 'scorecard'].map(
      (operation) => [operation, { quarter }] as const,
    ),
  ),
  ...['pricing-gaps', 'profit-drains', 'opportunities', 'data-quality', 'resource-plan'].map(
    (operation) => [operation, { period: PERIOD }] as const,
  ),
  ...['growth-focus', 'sweet-spot'].map((operation) => [operation, {}] as const),
  ...[
    'RHEM',
    'AISP',
    'MRR',
    'GROSS_MARGIN_PERCENT',
    'SUPPORT_COST_PER_SEAT',
    'TOTAL_CLOSE_PERCENT',
    'TICKETS_OPENED',
    'UTILIZATION',
  ].map((key) => ['why-it-changed', { key, period: PERIOD, periods: 1 }] as const),
  ['backlog', { on: '2026-03-31' }],
  ['restatements', { month: CLOSED }],
];

/** Questions that are refused, and why the first of each kind is. */
const BACKWARDS = { from: '2026-03', to: '2026-01' };
const SEATS = { seats: 20 };
const COSTLY = { areaCostPerSeat: [{ deliveryArea: 'SUPPORT', costPerSeat: '60' }] };
const STAFFED = {
  people: [{ deliveryArea: 'SUPPORT', people: 1, monthlyCostPerPerson: '4800' }],
};
const RULE = { name: 'One', appliesTo: 'TIME_ENTRY', deliveryArea: 'SUPPORT', reactive: true };
const REFUSED: Asked = [
  ['reactive-spiral', { quarter: '2027-Q1' }],
  ['scorecard', { quarter: '2026-Q3' }],
  ['quarterly-report', { quarter: '2027-Q1' }],
  ['backlog', { on: '2027-01-01' }],
  ['backlog', { on: '2001-01-01' }],
  ['diagnosis', { key: 'AISP', period: PERIOD }],
  ['diagnosis', { key: 'GROSS_MARGIN_PERCENT', period: PERIOD }],
  ['diagnosis', { key: 'RHEM', period: BACKWARDS }],
  ['growth-focus', { period: { from: '2001-01', to: '2026-01' } }],
  ['restatements', { month: '2026-01' }],
  ...[
    { seats: -1 },
    { seats: 0, ...COSTLY },
    SEATS,
    { ...SEATS, ...COSTLY, aisp: 'cheap' },
    { ...SEATS, ...COSTLY, aisp: '1', mrr: '20' },
    { ...SEATS, ...COSTLY, targetMarginPercent: 100 },
    { ...SEATS, areaCostPerSeat: [{ deliveryArea: 'PROFESSIONAL_SERVICES', costPerSeat: '1' }] },
    { ...SEATS, areaCostPerSeat: [...COSTLY.areaCostPerSeat, ...COSTLY.areaCostPerSeat] },
    { ...SEATS, people: [{ ...STAFFED.people[0], people: -1 }] },
    { seats: 1, areaCostPerSeat: [{ deliveryArea: 'VCIO', costPerSeat: '999999999999' }] },
    { ...SEATS, ...COSTLY, solveFor: 'RHEM' },
    { ...SEATS, ...COSTLY, aisp: '150', solveFor: 'RHEM' },
    {
      ...SEATS,
      ...STAFFED,
      aisp: '150',
      solveFor: 'SUPPORT_COST_PER_SEAT',
      toolCostPerMonth: '1000',
    },
    { ...SEATS, ...STAFFED, aisp: '150', solveFor: 'PRODUCTIVE_HOURS_PER_PERSON' },
    { ...SEATS, ...STAFFED, aisp: '150', solveFor: 'TICKETS_PER_SEAT' },
    { ...SEATS, ...STAFFED, mrr: '2000', solveFor: 'SEATS' },
    { ...SEATS, ...COSTLY, aisp: '150', solveFor: 'SEATS' },
    { ...SEATS, ...COSTLY, ...STAFFED, mrr: '2000', solveFor: 'SEATS' },
  ].map((input) => ['seat-price-model', { input }] as const),
  ...[
    [{ ...RULE, name: '', match: { boards: ['Help Desk'] } }],
    [{ ...RULE, match: {} }],
    [{ ...RULE, match: { workTypes: [''] } }],
    [{ ...RULE, deliveryArea: 'CENTRALIZED_SERVICES', match: { boards: ['Help Desk'] } }],
    [{ ...RULE, appliesTo: 'TICKET', match: { workTypes: ['Onsite'] } }],
    [
      { ...RULE, match: { boards: ['Help Desk'] } },
      { ...RULE, match: { boards: ['Alerts'] } },
    ],
    [
      { ...RULE, match: { boards: ['Help Desk'] } },
      { ...RULE, name: 'Two', match: { boards: ['help desk'] } },
    ],
  ].map((rules) => ['work-rule-impact', { rules, period: PERIOD }] as const),
];

jest.setTimeout(300_000);

let server: SampleServer;
beforeAll(async () => {
  server = await openSampleServer();
  const input = {
    name: 'By MRR',
    basis: 'RECURRING_SERVICE_REVENUE',
    method: 'THRESHOLDS',
    thresholds: ['3000', '7500'],
  };
  await ask('save-banding-scheme', { input });
  await ask('close-month', { month: CLOSED });
  // What was asked of the closed month is no longer so.
  await ask('update-settings', { input: { since: '2026-01-01', alertFilter: 'COUNT_ALL' } });
}, 600_000);
afterAll(() => server?.close());

async function ask(operation: string, variables: object): Promise<unknown> {
  const { data, errors } = await server.query(server.full, operationText(operation), variables);
  expect(errors).toBeUndefined();
  return data;
}

const PROSE = new Set(['explanation', 'markdown', 'reference', 'disagreement', 'notes']);
/** In a restatement the cause is told; elsewhere it is a key beside its explanation. */
const proseOf = (operation: string): ReadonlySet<string> =>
  operation === 'restatements' ? new Set(['cause']) : PROSE;

/** Every text for people in an answer, however deep. */
function textsIn(answer: unknown, prose: ReadonlySet<string>, field = ''): string[] {
  if (typeof answer === 'string') return prose.has(field) ? [answer] : [];
  if (Array.isArray(answer)) return answer.flatMap((each) => textsIn(each, prose, field));
  return Object.entries(answer ?? {}).flatMap(([key, value]) => textsIn(value, prose, key));
}

const faultsOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split('\n')).flatMap(faultsIn);

test.each(ASKED)('%s of %j says nothing that only programs read', async (operation, variables) => {
  const texts = textsIn(await ask(operation, variables), proseOf(operation));
  expect(texts).not.toEqual([]);
  expect(faultsOf(texts)).toEqual([]);
});

test('the causes of the SMART numbers say nothing that only programs read', async () => {
  const texts: string[] = [];
  for (const key of SMART_NUMBERS)
    for (const period of [PERIOD, { from: '2025-07', to: '2025-09' }])
      texts.push(...textsIn(await ask('diagnosis', { key, period }), PROSE));
  expect(texts.length).toBeGreaterThan(10);
  expect(faultsOf(texts)).toEqual([]);
});

test.each(REFUSED)('%s of %j is refused in words', async (operation, variables) => {
  const { errors } = await server.query(server.full, operationText(operation), variables);
  expect(errors).toHaveLength(1);
  const [{ message }] = errors! as [{ message: string }];
  expect(message).toMatch(/^[A-Z0-9“"].*\.$/);
  expect(faultsOf([message])).toEqual([]);
});

test('the page for a client says nothing that only programs read', async () => {
  const list = (await ask('rhem-by-client-by-month', { first: 3, period: PERIOD })) as {
    clients: { nodes: { id: string }[] };
  };
  const texts: string[] = [];
  for (const { id } of list.clients.nodes)
    texts.push(...textsIn(await ask('client-report', { client: id, quarter: '2026-Q1' }), PROSE));
  expect(texts.length).toBeGreaterThan(3);
  expect(faultsOf(texts)).toEqual([]);
});
