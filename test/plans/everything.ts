import { rebuild } from '../../src/rollup/count/rebuild';
import { verify } from '../../src/rollup/count/verify';
import { operationText, QUERIES } from '../api/operations';
import type { SampleMsp } from '../api/sample-msp';
import { SAMPLE_CLOCK } from '../fixture/sample-msp';
import type { TestServer } from '../fixture/server';
import { idsOf } from '../policy/policy-msp';
import { FILES, sendFile } from './files';
import { sendNewMsp } from './new-msp';
import type { Step } from './watch';

const PERIOD = { from: '2026-01', to: '2026-03' };

const RULES = [
  {
    name: 'Desk',
    match: { boards: ['Help Desk'], onsite: false },
    deliveryArea: 'SUPPORT',
    reactive: true,
  },
  {
    name: 'Incidents',
    appliesTo: 'TICKET',
    match: { ticketTypes: ['Incident'] },
    reactive: false,
  },
];

const SCHEME = {
  name: 'Halves',
  basis: 'RECURRING_SERVICE_REVENUE',
  method: 'QUANTILES',
  bandCount: 2,
};

const PLANNED = {
  what: 'Replace the filter',
  owner: 'Desk',
  due: '2026-06-30',
  quarter: '2026-Q1',
};
const EXPECTED = { metric: 'LOGGED_HOURS', by: -5 };
const ACTIONS: readonly ((msp: SampleMsp) => object)[] = [
  () => ({ ...PLANNED, expected: EXPECTED }),
  () => ({ ...PLANNED, deliveryArea: 'SUPPORT', expected: EXPECTED }),
  ({ clients }) => ({ ...PLANNED, client: clients['Acorn'], expected: EXPECTED }),
];

/** What is asked by each cut. */
const CUTS: Readonly<Record<string, readonly string[]>> = {
  CLIENT: ['RHEM', 'AISP', 'COST_TO_SERVE', 'TIME_TO_RESOLUTION_MEDIAN'],
  SEGMENT: ['RHEM', 'AISP', 'COST_TO_SERVE', 'TIME_TO_RESOLUTION_MEDIAN'],
  MONTH: ['RHEM', 'AISP', 'COST_TO_SERVE', 'TIME_TO_RESOLUTION_MEDIAN'],
  BOARD: ['TICKETS_CLOSED', 'TIME_TO_RESOLUTION_P90'],
  TICKET_TYPE: ['TICKETS_CLOSED', 'TIME_TO_RESOLUTION_P90'],
  PRIORITY: ['TICKETS_CLOSED', 'LOGGED_HOURS'],
  ESCALATED_TO: ['HANDLE_HOURS', 'LOGGED_HOURS', 'TIME_TO_RESOLUTION_P90'],
  DELIVERY_AREA: ['LOGGED_HOURS'],
  TECHNICIAN: ['LOGGED_HOURS'],
  TIER: ['LOGGED_HOURS'],
  AGREEMENT_TYPE: ['LOGGED_HOURS'],
};

/** Tickets picked in every way. */
const TICKETS: readonly object[] = [
  { numbers: ['k1', 'k2'] },
  { escalated: true, reopened: true },
  { types: ['Incident'], priorities: ['P1'], sources: ['ALERT'] },
  { touchesFrom: 2, labourMinutesFrom: 10, labourMinutesUntil: 60 },
];

/** Everything the product does for an MSP: records in, choices, questions, a recount. The first step makes the MSP. */
export function everything(server: TestServer, made: (msp: SampleMsp) => void): Step[] {
  let msp!: SampleMsp;
  const ask = async (operation: string, variables: object): Promise<void> => {
    const answer = await server.query(msp.token, operationText(operation), variables);
    if (answer.errors) throw new Error(`${operation}: ${JSON.stringify(answer.errors)}`);
  };
  const asked = (operation: string, variables: object): Step => [
    operation,
    () => ask(operation, variables),
  ];
  const decide = async (list: 'timeEntries' | 'tickets', operation: string): Promise<void> => {
    const [node] = (await idsOf(server, msp))[list].nodes;
    await ask(operation, { id: node!.id, reactive: false, note: 'A project' });
  };
  const setTargetOfBand = async (): Promise<void> => {
    const { data } = await server.query<{ bandingSchemes: { bands: { id: string }[] }[] }>(
      msp.token,
      '{ bandingSchemes { bands { id } } }',
    );
    const of = { band: data.bandingSchemes[0]!.bands[0]!.id };
    await ask('set-target', { input: { metric: 'RHEM', of, max: 0.2, since: '2026-01-01' } });
  };
  const plan = async (input: object): Promise<void> => {
    const text = operationText('add-action');
    const { data } = await server.query<{ addAction: { id: string } }>(msp.token, text, { input });
    const action = data.addAction.id;
    await ask('change-action', { action, input });
    await ask('close-action', { action });
  };
  return [
    ['ingest by mutations', async () => made((msp = await sendNewMsp(server)))],
    ...FILES.map(([what, kind, records]): Step => [
      `import ${what}`,
      () => sendFile(server, msp.token, kind, records),
    ]),
    asked('save-banding-scheme', { input: { ...SCHEME, dryRun: true } }),
    asked('save-banding-scheme', { input: SCHEME }),
    ['set-target of a band', setTargetOfBand],
    asked('work-rule-impact', { rules: RULES, period: PERIOD }),
    ...['2026-01', '2026-02', '2026-03'].map((month) => asked('close-month', { month })),
    asked('set-work-rules', { rules: RULES }),
    asked('update-settings', { input: { hoursPerDay: 7, since: '2026-02-01' } }),
    asked('set-target', { input: { metric: 'RHEM', max: 0.05, since: '2026-02-10' } }),
    asked('remove-target', { metric: 'RHEM', from: '2026-04-10' }),
    ...ACTIONS.map((input): Step => ['plan an action', () => plan(input(msp))]),
    ['override-time-entry', () => decide('timeEntries', 'override-time-entry')],
    ['override-ticket', () => decide('tickets', 'override-ticket')],
    ['clear-override', () => decide('tickets', 'clear-override')],
    ...QUERIES.map(({ name, variables }): Step => [name, () => ask(name, variables(msp))]),
    asked('bands', { month: '2026-03', period: PERIOD }),
    asked('unbanded-clients', { month: '2026-03' }),
    asked('resource-plan', { period: PERIOD }),
    asked('restatements', { month: '2026-02' }),
    ...TICKETS.map((filter) => asked('tickets', { filter })),
    asked('escalated-tickets', {
      period: PERIOD,
      filter: { boards: ['Help Desk'], escalated: true, minutesFrom: 5 },
    }),
    asked('ticket-history', { numbers: ['k1', 'k39', 'k79'] }),
    ...Object.entries(CUTS).map(([cut, metrics]) =>
      asked('metric-table', { query: { metrics, period: PERIOD, groupBy: [cut] } }),
    ),
    asked('metric-table', {
      query: { metrics: ['RHEM'], period: { ...PERIOD, view: 'AS_CLOSED' }, groupBy: ['CLIENT'] },
    }),
    ['rebuild', () => rebuild(server.database, msp.tenantId, SAMPLE_CLOCK)],
    ['verify', () => verify(server.database, msp.tenantId, SAMPLE_CLOCK, { sample: 20 })],
  ];
}
