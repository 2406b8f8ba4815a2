import { TENANT_SCOPES } from '../../src/auth/scopes';
import { cell, readCases, type Case } from '../cases/read-cases';
import { refuteOpportunity, refuteTotal } from '../cases/refute-opportunity';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { operationText } from './operations';
import { sendRecords } from './send-records';

/** Work of one month, of which some is moves, adds and changes inside the fee. */
const CASES = readCases('change-types');
const SINCE = '2026-01-01';
const PERIOD = { from: '2026-02', to: '2026-02' };
const CLIENTS = ['covered', 'uncovered'];
const SEATS = 40;
/** Invoiced for the one billed hour. */
const INVOICED = 150;
const CURRENCIES = [
  ['USD', 1],
  ['GBP', 2],
  ['JPY', 100],
] as const;

const minutesOf = (rows: readonly Case[]): number =>
  rows.reduce((sum, row) => sum + Number(cell(row, 'minutes')), 0);
const SOLD = CASES.filter((row) => cell(row, 'sold') === 'yes');
const REACTIVE = CASES.filter((row) => cell(row, 'billable') === 'no');

let server: TestServer;
const tokens = new Map<string, string>();

const ticketsOf = (at = '2026-02-10') =>
  CASES.flatMap((row, n) =>
    cell(row, 'ticket type') === ''
      ? []
      : {
          externalId: `ticket ${n}`,
          clientExternalId: cell(row, 'client'),
          type: cell(row, 'ticket type'),
          openedAt: `${at}T15:00:00Z`,
          closedAt: `${at}T20:00:00Z`,
        },
  );

const entries = CASES.map((row, n) => ({
  externalId: `entry ${n}`,
  technicianExternalId: 'tess',
  clientExternalId: cell(row, 'client'),
  ticketExternalId: cell(row, 'ticket type') === '' ? null : `ticket ${n}`,
  workType: cell(row, 'work type') || null,
  billable: cell(row, 'billable') === 'yes',
  startedAt: '2026-02-10T16:00:00Z',
  minutes: cell(row, 'minutes'),
}));

async function send(currency: string, rate: number): Promise<void> {
  const tenantId = await createMsp(server.database, { name: currency, currency });
  const token = server.token(TENANT_SCOPES, { tenantId });
  tokens.set(currency, token);
  const records: readonly (readonly [kind: string, records: readonly object[]])[] = [
    ['Clients', CLIENTS.map((name) => ({ externalId: name, name, onboardedOn: SINCE }))],
    [
      'SeatCounts',
      CLIENTS.map((client) => ({
        externalId: client,
        clientExternalId: client,
        effectiveOn: SINCE,
        seats: SEATS / CLIENTS.length,
      })),
    ],
    [
      'Agreements',
      CLIENTS.map((client) => ({
        externalId: client,
        clientExternalId: client,
        name: 'Managed',
        type: 'MANAGED',
        startsOn: SINCE,
        covers: client === 'covered' ? null : ['CENTRALIZED_SERVICES'],
        amounts: [{ effectiveOn: SINCE, amount: String(3000 * rate), cycle: 'MONTHLY' }],
      })),
    ],
    [
      'Technicians',
      [
        {
          externalId: 'tess',
          name: 'Tess',
          employedFrom: SINCE,
          allocations: [{ effectiveOn: SINCE, deliveryArea: 'SUPPORT', share: 1 }],
          costs: [{ effectiveOn: SINCE, monthlyCost: String(600 * rate) }],
        },
      ],
    ],
    ['Tickets', ticketsOf()],
    ['TimeEntries', entries],
    [
      'Revenue',
      [
        {
          externalId: 'invoice',
          clientExternalId: 'covered',
          postedOn: '2026-02-20',
          amount: String(INVOICED * rate),
          kind: 'NON_RECURRING_SERVICE',
        },
      ],
    ],
  ];
  await sendRecords(server, token, records);
}

beforeAll(async () => {
  server = await openTestServer({ env: { GRAPHQL_JIT: 'off' } });
  for (const [currency, rate] of CURRENCIES) await send(currency, rate);
}, 180_000);
afterAll(() => server?.close());

interface Opportunity {
  readonly kind: string;
  readonly frees: string;
  readonly hours: number;
  readonly soldHours: number;
  readonly value: string | null;
  readonly seatsFreed: number;
  readonly rhemAfter: number | null;
  readonly tickets: number;
  readonly explanation: string;
}
interface Answer {
  readonly opportunities: readonly Opportunity[];
  readonly opportunityTotal: Omit<Opportunity, 'kind' | 'frees' | 'rhemAfter' | 'tickets'>;
}

async function ask(currency: string): Promise<Answer> {
  const { data, errors } = await server.query<Answer>(
    tokens.get(currency)!,
    operationText('opportunities'),
    { period: PERIOD },
  );
  expect(errors).toBeUndefined();
  return data;
}

const soldIn = ({ opportunities }: Answer): Opportunity =>
  opportunities.find(({ kind }) => kind === 'MOVES_ADDS_CHANGES')!;

test.each(CURRENCIES)(
  'in %s what was done inside the fee, and only that, is sold at what project work brought',
  async (currency, rate) => {
    const answer = await ask(currency);
    const hours = minutesOf(SOLD) / 60;
    expect(soldIn(answer)).toMatchObject({
      frees: 'REVENUE',
      hours: 0,
      soldHours: hours,
      seatsFreed: 0,
      tickets: SOLD.filter((row) => cell(row, 'ticket type') !== '').length,
    });
    expect(Number(soldIn(answer).value)).toBe(hours * INVOICED * rate);
    expect(soldIn(answer).rhemAfter).toBeCloseTo((minutesOf(REACTIVE) / 60 - hours) / SEATS, 12);
    for (const { explanation } of answer.opportunities) refuteOpportunity(explanation);
    refuteTotal(answer.opportunityTotal.explanation);
    const told = [...answer.opportunities, answer.opportunityTotal].map((each) => each.explanation);
    expect(`\n${told.join('\n')}\n`).toMatchSnapshot();
  },
);

test('the total frees no hour that is sold', async () => {
  const { opportunities, opportunityTotal } = await ask('USD');
  const freed = opportunities.map(({ hours }) => hours);
  expect(opportunityTotal.soldHours).toBe(minutesOf(SOLD) / 60);
  expect(opportunityTotal.hours).toBeLessThan(Math.max(...freed));
});

test('an MSP says itself what moves, adds and changes are, and what an hour of a project brings', async () => {
  const input = { since: SINCE, changeTypes: ['onboarding', 'Change'], projectHourlyRate: '99.5' };
  const { errors } = await server.query(tokens.get('USD')!, operationText('update-settings'), {
    input,
    since: SINCE,
  });
  expect(errors).toBeUndefined();
  const sold = soldIn(await ask('USD'));
  // "Move/Add/Change" has the word "Change".
  expect(sold).toMatchObject({ soldHours: 2, value: '199.00', tickets: 3 });
  refuteOpportunity(sold.explanation);
});
