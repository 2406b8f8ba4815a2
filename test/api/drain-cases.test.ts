import { TENANT_SCOPES } from '../../src/auth/scopes';
import { cell, cellOrNull, readCases, type Case } from '../cases/read-cases';
import { refuteDrain } from '../cases/refute-drain';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { operationText } from './operations';
import { sendRecords } from './send-records';

/**
 * Clients that each fall short for one reason, over two months that are alike. Money in the table is a
 * month's, in dollars; other currencies are so many times as much.
 */
const CASES = readCases('drains');
const MONTHS = ['2026-01', '2026-02'] as const;
const PERIOD = { from: MONTHS[0], to: MONTHS[1] };
const SINCE = '2026-01-01';
/** What an hour of each costs. */
const RATES = { tess: 60, sam: 180, vic: 60 } as const;
type Person = keyof typeof RATES;
const CURRENCIES = [
  ['USD', 1],
  ['GBP', 2],
  ['JPY', 100],
] as const;

/** Half of what the smallest coin is, and a hair: each effect is rounded to it. */
const COIN = { USD: 0.0051, GBP: 0.0051, JPY: 0.51 } as const;

const number = (row: Case, column: string): number => Number(cell(row, column));
const name = (row: Case): string => cell(row, 'client');

interface Worked {
  readonly client: string;
  readonly month: string;
  readonly by: Person;
  readonly minutes: number;
  readonly more: object;
}

const onCall = (row: Case): Person => (cell(row, 'senior') === 'yes' ? 'sam' : 'tess');

/** Long stretches are cut into days of at most ten hours. */
function stretch(row: Case, month: string, column: string, by: Person, more: object): Worked[] {
  const hours = number(row, column);
  return Array.from({ length: Math.ceil(hours / 10) }, (_, n) => ({
    client: name(row),
    month,
    by,
    minutes: Math.min(10, hours - n * 10) * 60,
    more,
  }));
}

const ticketsOf = (row: Case, month: string) =>
  Array.from({ length: number(row, 'tickets') }, (_, n) => ({
    externalId: `${name(row)} ${month} ${n}`,
    clientExternalId: name(row),
    openedAt: `${month}-10T15:00:00Z`,
    closedAt: `${month}-12T15:00:00Z`,
    escalated: n < number(row, 'escalated'),
  }));

const workOf = (row: Case, month: string): Worked[] => [
  ...ticketsOf(row, month).map(({ externalId }) => ({
    client: name(row),
    month,
    by: onCall(row),
    minutes: number(row, 'minutes'),
    more: { ticketExternalId: externalId },
  })),
  ...stretch(row, month, 'on site', 'tess', { onsite: true }),
  ...stretch(row, month, 'calls', 'tess', {}),
  ...stretch(row, month, 'planned', 'vic', { workRole: 'vCIO' }),
  ...stretch(row, month, 'project', 'tess', { billable: true }),
];

const WORK = MONTHS.flatMap((month) => CASES.flatMap((row) => workOf(row, month)));

const hoursIn = (month: string, person: Person): number =>
  WORK.filter((each) => each.month === month && each.by === person).reduce(
    (sum, { minutes }) => sum + minutes / 60,
    0,
  );

let server: TestServer;
const tokens = new Map<string, { token: string; tenantId: number }>();

type Kind = readonly [kind: string, records: readonly object[]];

async function send(currency: string, rate: number): Promise<void> {
  const tenantId = await createMsp(server.database, { name: currency, currency });
  const token = server.token(TENANT_SCOPES, { tenantId });
  tokens.set(currency, { token, tenantId });
  const money = (amount: number): string => String(amount * rate);
  const each = <T extends object>(kind: string, record: (row: Case) => T): Kind => [
    kind,
    CASES.map((row) => ({
      externalId: `${kind} of ${name(row)}`,
      clientExternalId: name(row),
      ...record(row),
    })),
  ];
  const records: readonly Kind[] = [
    [
      'Clients',
      CASES.map((row) => ({ externalId: name(row), name: name(row), onboardedOn: SINCE })),
    ],
    each('SeatCounts', (row) => ({ effectiveOn: SINCE, seats: number(row, 'seats') })),
    each('Agreements', (row) => ({
      name: 'Managed',
      type: 'MANAGED',
      startsOn: SINCE,
      covers: cellOrNull(row, 'covers')?.split('|') ?? null,
      amounts: [{ effectiveOn: SINCE, amount: money(number(row, 'fee')), cycle: 'MONTHLY' }],
    })),
    [
      'Technicians',
      (Object.keys(RATES) as Person[]).map((person) => ({
        externalId: person,
        name: person,
        employedFrom: SINCE,
        allocations: [
          { effectiveOn: SINCE, deliveryArea: person === 'vic' ? 'VCIO' : 'SUPPORT', share: 1 },
        ],
        costs: [
          { effectiveOn: SINCE, monthlyCost: money(RATES[person] * hoursIn(MONTHS[0], person)) },
        ],
      })),
    ],
    [
      'ToolCosts',
      CASES.filter((row) => number(row, 'tools') > 0).map((row) => ({
        externalId: `tool of ${name(row)}`,
        name: 'Its own backup',
        deliveryArea: 'CENTRALIZED_SERVICES',
        effectiveOn: SINCE,
        monthlyCost: money(number(row, 'tools')),
        basis: 'NAMED_CLIENTS',
        clientExternalIds: [name(row)],
      })),
    ],
    ...MONTHS.flatMap((month) => monthOf(month, money)),
  ];
  await sendRecords(server, token, records);
}

const monthOf = (month: string, money: (amount: number) => string): Kind[] => [
  ['Tickets', CASES.flatMap((row) => ticketsOf(row, month))],
  [
    'TimeEntries',
    WORK.filter((each) => each.month === month).map(({ client, by, minutes, more }, n) => ({
      externalId: `work ${month} ${n}`,
      clientExternalId: client,
      technicianExternalId: by,
      startedAt: `${month}-${10 + (n % 15)}T14:00:00Z`,
      minutes: String(minutes),
      ...more,
    })),
  ],
  [
    'Revenue',
    CASES.filter((row) => number(row, 'invoiced') > 0).map((row) => ({
      externalId: `invoice ${month} of ${name(row)}`,
      clientExternalId: name(row),
      postedOn: `${month}-20`,
      amount: money(number(row, 'invoiced')),
      kind: 'NON_RECURRING_SERVICE',
    })),
  ],
];

beforeAll(async () => {
  server = await openTestServer({ env: { GRAPHQL_JIT: 'off' } });
  for (const [currency, rate] of CURRENCIES) await send(currency, rate);
}, 240_000);
afterAll(() => server?.close());

interface Drain {
  readonly client: { readonly id: string; readonly name: string };
  readonly driver: string | null;
  readonly shortfall: string;
  readonly shortfallPerMonth: string;
  readonly effects: readonly { driver: string; amount: string }[];
  readonly explanation: string;
}

async function drains(token: string): Promise<Drain[]> {
  const { data, errors } = await server.query<{ profitDrains: Drain[] }>(
    token,
    operationText('profit-drains'),
    { period: PERIOD },
  );
  expect(errors).toBeUndefined();
  return data.profitDrains;
}

const FELL_SHORT = CASES.filter((row) => cellOrNull(row, 'driver') !== null);

describe.each(CURRENCIES)('in %s', (currency, rate) => {
  test.each(FELL_SHORT.map((row) => [name(row), row] as const))(
    '%s falls short for its own reason, and every figure proves it',
    async (client, row) => {
      const found = await drains(tokens.get(currency)!.token);
      const drain = found.find((each) => each.client.name === client)!;
      const sum = drain.effects.reduce((all, { amount }) => all + Number(amount), 0);
      const perMonth = number(row, 'shortfall') * rate;
      expect({ driver: drain.driver, perMonth: Number(drain.shortfallPerMonth) }).toEqual({
        driver: cell(row, 'driver'),
        perMonth,
      });
      expect(drain.effects[0]?.driver).toBe(drain.driver);
      expect(Number(drain.shortfall)).toBe(perMonth * MONTHS.length);
      expect(Math.abs(sum - Number(drain.shortfall))).toBeLessThan(
        drain.effects.length * COIN[currency],
      );
      refuteDrain(drain.explanation);
    },
  );

  test('nobody else falls short, and the sentences read like this', async () => {
    const found = await drains(tokens.get(currency)!.token);
    expect(found.map(({ client }) => client.name).sort()).toEqual(FELL_SHORT.map(name).sort());
    const told = found.map(({ client, explanation }) => `${client.name}: ${explanation}`);
    expect(`\n${told.join('\n')}\n`).toMatchSnapshot();
  });
});

test('a token limited to a client sees the same shortfall, and compares it with nobody', async () => {
  const { token, tenantId } = tokens.get('USD')!;
  for (const whole of (await drains(token)).slice(0, 3)) {
    const clientIds = [Number(whole.client.id.split('_')[2])];
    const [limited] = await drains(server.token(TENANT_SCOPES, { tenantId, clientIds }));
    expect(limited).toMatchObject({
      client: whole.client,
      shortfall: whole.shortfall,
      driver: null,
      effects: [],
    });
    const [arithmetic] = whole.explanation.split(' What adds most');
    expect(limited?.explanation.startsWith(arithmetic!)).toBe(true);
    refuteDrain(limited!.explanation);
  }
});
