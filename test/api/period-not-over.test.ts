import { TENANT_SCOPES } from '../../src/auth/scopes';
import { fixedClock } from '../../src/clock';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { ingest } from './sample-msp';

const MONTHS = Array.from({ length: 11 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);

/** What a client pays from a month on, and for how many seats. */
type Terms = readonly [since: string, seats: number, fee: string];

/** Two clients with constant fees and seats. */
const STEADY: Readonly<Record<string, readonly Terms[]>> = {
  c1: [['2025-01-01', 10, '1000']],
  c2: [['2025-01-01', 20, '2000']],
};
/** Seats that come under the same fee, and seats that are paid as the others are. */
const MOVING: typeof STEADY = {
  ...STEADY,
  diluted: [
    ['2025-01-01', 10, '1490'],
    ['2026-11-01', 12, '1490'],
  ],
  grown: [
    ['2025-01-01', 10, '1490'],
    ['2026-11-01', 20, '2980'],
  ],
};

interface Driver {
  readonly kind: string;
  readonly name: string;
  readonly effect: number;
  readonly explanation: string;
  readonly clients: readonly { readonly client: { readonly name: string } }[];
}
interface Value {
  readonly value: number | null;
  readonly previous: {
    readonly value: number | null;
    readonly formatted: string;
    readonly reason: string | null;
    readonly period: { readonly from: string; readonly to: string; readonly label: string };
  };
  readonly drivers: readonly Driver[];
}
const FIELDS = `value previous { value formatted reason period { from to label } }
  drivers { kind name effect explanation clients(first: 9) { client { name } } }`;

/** An MSP on one of its days, with the same work in every month. */
async function mspOn(server: TestServer, clients: typeof STEADY) {
  const zone = { timeZone: 'UTC', currency: 'USD' };
  const tenantId = await createMsp(server.database, { name: 'Steady', ...zone });
  const token = server.token(TENANT_SCOPES, { tenantId });
  const names = Object.keys(clients);
  const begun = { onboardedOn: '2025-01-01' };
  const terms = names.flatMap((name) => clients[name]!.map((each) => [name, each] as const));
  const work = names.flatMap((name) => MONTHS.map((month) => [name, month] as const));
  const send = (kind: string, records: readonly object[]) => ingest(server, token, kind, records);
  await send(
    'Clients',
    names.map((name) => ({ externalId: name, name, ...begun })),
  );
  await send(
    'SeatCounts',
    terms.map(([name, [since, seats]]) => ({
      externalId: `${name} ${since}`,
      clientExternalId: name,
      effectiveOn: since,
      seats,
    })),
  );
  await send(
    'Agreements',
    names.map((name) => ({
      externalId: name,
      clientExternalId: name,
      name: 'Managed',
      type: 'MANAGED',
      startsOn: '2025-01-01',
      amounts: clients[name]!.map(([effectiveOn, , amount]) => ({
        effectiveOn,
        amount,
        cycle: 'MONTHLY',
      })),
    })),
  );
  await send('Technicians', [
    {
      externalId: 'tess',
      name: 'Tess',
      employedFrom: '2025-01-01',
      allocations: [{ effectiveOn: '2025-01-01', deliveryArea: 'SUPPORT', share: 1 }],
      costs: [{ effectiveOn: '2025-01-01', monthlyCost: '900' }],
    },
  ]);
  await send('ToolCosts', [
    {
      externalId: 'rmm',
      name: 'RMM',
      deliveryArea: 'SUPPORT',
      basis: 'PER_CLIENT',
      effectiveOn: '2025-01-01',
      monthlyCost: '90',
    },
  ]);
  await send(
    'Tickets',
    work.map(([name, month]) => ({
      externalId: `${name} ${month}`,
      clientExternalId: name,
      openedAt: `${month}-09T10:00:00Z`,
      closedAt: `${month}-09T12:00:00Z`,
    })),
  );
  await send(
    'TimeEntries',
    work.map(([name, month]) => ({
      externalId: `${name} ${month}`,
      ticketExternalId: `${name} ${month}`,
      technicianExternalId: 'tess',
      startedAt: `${month}-09T10:00:00Z`,
      minutes: '60',
    })),
  );
  await send(
    'Revenue',
    MONTHS.map((month) => ({
      externalId: month,
      clientExternalId: 'c1',
      postedOn: `${month}-05`,
      amount: '500',
      kind: 'NON_RECURRING_SERVICE',
    })),
  );
  const ask = async <T>(text: string, from: string, to: string): Promise<T> => {
    const asked = `query ($period: PeriodInput!) { ${text} }`;
    const { data, errors } = await server.query<T>(token, asked, { period: { from, to } });
    expect(errors).toBeUndefined();
    return data;
  };
  const metric = (key: string): string => `metric(key: ${key}, period: $period) { ${FIELDS} }`;
  return {
    ofMsp: async (key: string, from: string, to: string): Promise<Value> =>
      (await ask<{ msp: { metric: Value } }>(`msp { ${metric(key)} }`, from, to)).msp.metric,
    ofClients: async (key: string, from: string, to: string): Promise<Map<string, Value>> => {
      const text = `clients { nodes { name ${metric(key)} } }`;
      interface Clients {
        readonly clients: { readonly nodes: readonly { name: string; metric: Value }[] };
      }
      const { clients: found } = await ask<Clients>(text, from, to);
      return new Map(found.nodes.map((node) => [node.name, node.metric]));
    },
  };
}

type Ask = Awaited<ReturnType<typeof mspOn>>;

describe('on the 27th of a month of 30 days', () => {
  let server: TestServer;
  let steady: Ask;
  let moving: Ask;
  beforeAll(async () => {
    server = await openTestServer({ clock: fixedClock('2026-11-27T18:00:00Z') });
    steady = await mspOn(server, STEADY);
    moving = await mspOn(server, MOVING);
  }, 60_000);
  afterAll(() => server?.close());

  test.each(['AISP', 'MRR', 'GROSS_MARGIN_PERCENT', 'AVERAGE_MRR', 'COST_PER_SEAT', 'PRICE_GAP'])(
    'constant fees, seats and costs move no %s, and name no cause',
    async (key) => {
      const { value, previous, drivers } = await steady.ofMsp(key, '2026-11', '2026-11');
      expect(previous.period.label).toBe('2026-10');
      expect(value).toBeCloseTo(previous.value!, 2);
      expect(drivers).toEqual([]);
    },
  );

  test('work is compared as a rate, and moves by work alone', async () => {
    const { previous, drivers } = await steady.ofMsp(
      'REACTIVE_TICKETS_PER_TECHNICIAN',
      '2026-11',
      '2026-11',
    );
    expect(previous.value).toBe(2);
    // Two tickets in 27 days are 2.22 in a month; the technician is one, as before.
    expect(drivers.map(({ name }) => name)).toEqual(['Tickets closed less those reopened']);
    expect(drivers[0]!.explanation).toMatch(/^Tickets closed less those reopened /);
  });

  test.each(['TICKETS_OPENED', 'RECURRING_REVENUE', 'REACTIVE_HOURS', 'NRR', 'TOTAL_REVENUE'])(
    'a sum such as %s is not held against a whole month, and says so',
    async (key) => {
      const { value, previous, drivers } = await steady.ofMsp(key, '2026-11', '2026-11');
      expect(value).toBeGreaterThan(0);
      expect(previous).toMatchObject({ value: null, formatted: 'n/a', reason: 'PERIOD_NOT_OVER' });
      expect(drivers).toEqual([]);
    },
  );

  test('neither is a number with invoiced revenue in it', async () => {
    const { previous, drivers } = await steady.ofMsp('LEVERAGE_SUPPORT', '2026-11', '2026-11');
    expect([previous.reason, drivers.length]).toEqual([null, 0]);
    const invoiced = await steady.ofMsp('SERVICE_REVENUE_PER_EMPLOYEE', '2026-11', '2026-11');
    expect([invoiced.previous.reason, invoiced.drivers]).toEqual(['PERIOD_NOT_OVER', []]);
  });

  test('a quarter in its second month is compared with two months of the one before', async () => {
    const { previous, drivers } = await steady.ofMsp('AISP', '2026-10', '2026-12');
    expect(previous.period).toEqual({
      from: '2026-07',
      to: '2026-08',
      label: '2026-07 – 2026-08',
    });
    expect([previous.value, drivers]).toEqual([100, []]);
  });

  test('months that are over are compared as ever', async () => {
    const { value, previous } = await steady.ofMsp('TICKETS_OPENED', '2026-10', '2026-10');
    expect([value, previous.value]).toEqual([2, 2]);
  });

  test('seats under the same fee are dilution, and seats paid as before move no price', async () => {
    const { drivers, value, previous } = await moving.ofMsp('AISP', '2026-11', '2026-11');
    expect(drivers.map(({ kind }) => kind)).toEqual(['DILUTION', 'MIX']);
    expect(drivers[0]!.clients.map(({ client }) => client.name)).toEqual(['diluted']);
    expect(drivers[0]!.explanation).toBe(
      'One client pays the same fee for more seats: $124.17 a seat instead of $149.00, on 19.7 % of the seats.',
    );
    const sum = drivers.reduce((all, { effect }) => all + effect, 0);
    expect(sum).toBeCloseTo(value! - previous.value!, 10);
  });

  test('one client has one cause: none at 149.00 before and after, else its dilution', async () => {
    const values = await moving.ofClients('AISP', '2026-11', '2026-11');
    const grown = values.get('grown')!;
    expect([grown.previous.value, grown.value, grown.drivers]).toEqual([149, 149, []]);
    const { drivers, value } = values.get('diluted')!;
    expect(drivers.map(({ kind }) => kind)).toEqual(['DILUTION']);
    expect(drivers[0]!.effect).toBeCloseTo(value! - 149, 10);
    expect(drivers[0]!.explanation).toBe(
      'One client pays the same fee for more seats: $124.17 a seat instead of $149.00.',
    );
  });
});

test('on the last day of a month sums are compared too', async () => {
  const server = await openTestServer({ clock: fixedClock('2026-11-30T18:00:00Z') });
  try {
    const steady = await mspOn(server, STEADY);
    const { value, previous, drivers } = await steady.ofMsp('TICKETS_OPENED', '2026-11', '2026-11');
    expect([value, previous.value, drivers]).toEqual([2, 2, []]);
    const quarter = await steady.ofMsp('TICKETS_OPENED', '2026-10', '2026-12');
    expect([quarter.value, quarter.previous.value]).toEqual([4, 4]);
  } finally {
    await server.close();
  }
}, 60_000);
