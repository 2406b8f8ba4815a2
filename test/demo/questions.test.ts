import { TENANT_SCOPES } from '../../src/auth/scopes';
import { operationText } from '../api/operations';
import { openSampleServer, type SampleServer } from '../fixture/sample-msp';

/** The questions find what was planted in the sample MSP, and nothing of it where nothing was. */
const YEAR = { from: '2025-04', to: '2026-03' };
const QUARTER = { from: '2026-01', to: '2026-03' };
/** The spiral is planted from here on: three quarters before the present one. */
const SPIRAL_STARTS = '2025-Q3';
const PLANTED = [
  'Harbor Orthopedics',
  'Keystone Litigation Group',
  'Maple Street Dental',
  'Riverbend Accounting',
];

jest.setTimeout(180_000);

const servers = new Map<boolean, SampleServer>();

beforeAll(async () => {
  for (const planted of [true, false]) servers.set(planted, await openSampleServer({ planted }));
});
afterAll(async () => {
  for (const server of servers.values()) await server.close();
});

async function ask<T>(planted: boolean, operation: string, variables: object): Promise<T> {
  const server = servers.get(planted)!;
  const { data, errors } = await server.query<T>(server.full, operationText(operation), variables);
  expect(errors).toBeUndefined();
  return data;
}

interface Named {
  readonly client: { readonly name: string };
}
interface Drain extends Named {
  readonly driver: string;
  readonly shortfall: string;
  readonly effects: readonly { driver: string; amount: string }[];
  readonly explanation: string;
}
interface Gap extends Named {
  readonly gap: number;
  readonly aisp: number;
  readonly requiredSeatPrice: number;
  readonly monthlyRevenueAtStake: string;
}
interface Signal {
  readonly name: string;
  readonly holds: boolean;
  readonly since: string | null;
}
interface Spiral {
  readonly level: string;
  readonly signals: readonly Signal[];
  readonly clients: readonly Named[];
}

const names = (answers: readonly Named[]): string[] => answers.map(({ client }) => client.name);
const drains = async (planted: boolean, period: object) =>
  (await ask<{ profitDrains: Drain[] }>(planted, 'profit-drains', { period })).profitDrains;
const gaps = async (planted: boolean, period: object) =>
  (await ask<{ pricingGaps: Gap[] }>(planted, 'pricing-gaps', { period })).pricingGaps;
const spiral = async (planted: boolean, quarter: string) =>
  (await ask<{ reactiveSpiral: Spiral }>(planted, 'reactive-spiral', { quarter })).reactiveSpiral;

test.each([YEAR, QUARTER])('both drains come first, each with its cause: %o', async (period) => {
  const found = await drains(true, period);
  expect(names(found).slice(0, 2)).toEqual(['Keystone Litigation Group', 'Harbor Orthopedics']);
  expect(found.slice(0, 2).map(({ driver }) => driver)).toEqual(['TICKET_VOLUME', 'ONSITE']);
  expect(found[0]?.effects[0]?.driver).toBe('TICKET_VOLUME');
  const shortfalls = found.map(({ shortfall }) => Number(shortfall));
  expect(shortfalls).toEqual([...shortfalls].sort((a, b) => b - a));
});

test('the over-served client drains by time that no ticket explains, the cheap one by its price', async () => {
  const found = new Map((await drains(true, YEAR)).map((each) => [each.client.name, each.driver]));
  expect(found.get('Riverbend Accounting')).toBe('OFF_TICKET_TIME');
  expect(found.get('Maple Street Dental')).toBe('PRICE');
});

test.each([YEAR, QUARTER])('the underpriced client has a pricing gap: %o', async (period) => {
  const maple = (await gaps(true, period)).find(
    ({ client }) => client.name === 'Maple Street Dental',
  );
  expect(maple?.aisp).toBeLessThan(80);
  expect(maple?.gap).toBeCloseTo(maple!.aisp - maple!.requiredSeatPrice, 8);
  expect(maple?.gap).toBeLessThan(-50);
  expect(Number(maple?.monthlyRevenueAtStake)).toBeGreaterThan(3000);
});

test.each([YEAR, QUARTER])('without the plants none of them is reported: %o', async (period) => {
  const found = [...names(await drains(false, period)), ...names(await gaps(false, period))];
  expect(found.filter((name) => PLANTED.includes(name))).toEqual([]);
});

test('the spiral holds from its quarter on', async () => {
  const last = await spiral(true, '2026-Q1');
  expect(last.level).toBe('TRAPPED');
  const since = new Map(last.signals.map((each) => [each.name, each.since]));
  expect(since.get('RHEM_RISING')).toBe(SPIRAL_STARTS);
  expect(since.get('CLOSE_PERCENT')).toBe(SPIRAL_STARTS);
  expect(names(last.clients).slice(0, 2).sort()).toEqual(PLANTED.slice(0, 2));
  const before = await spiral(true, '2025-Q2');
  const rising = before.signals.filter(({ name }) => /RHEM_RISING|CLOSE_PERCENT/.test(name));
  expect(rising.map(({ holds }) => holds)).toEqual([false, false]);
});

test('the present quarter is judged by its months that are over', async () => {
  expect((await spiral(true, '2026-Q2')).level).toBe('TRAPPED');
});

test.each(['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'])(
  'without the plants there is no spiral in %s',
  async (quarter) => {
    const { level, clients } = await spiral(false, quarter);
    expect(level).toBe('NONE');
    expect(names(clients).filter((name) => PLANTED.includes(name))).toEqual([]);
  },
);

test('what causes the spiral is what SN names', async () => {
  const variables = { key: 'AVERAGE_RESOLUTION_TIME', period: QUARTER };
  interface Found {
    readonly diagnosis: readonly { cause: string; supported: boolean }[];
  }
  const planted = await ask<Found>(true, 'diagnosis', variables);
  const supported = planted.diagnosis.filter((each) => each.supported);
  expect(supported.map(({ cause }) => cause)).toContain('LONG_TICKET_TYPES');
  expect(await ask(false, 'diagnosis', variables)).toEqual({ diagnosis: [] });
});

test('a few clients hold what RHEM is over its target: those that were planted, by name', async () => {
  interface Found {
    readonly diagnosis: readonly {
      cause: string;
      supported: boolean;
      sharePercent: number;
      clients: readonly { name: string }[];
    }[];
  }
  const variables = { key: 'RHEM', period: QUARTER };
  const { diagnosis } = await ask<Found>(true, 'diagnosis', variables);
  const few = diagnosis.find(({ cause }) => cause === 'A_FEW_CLIENTS')!;
  expect(few.supported).toBe(true);
  expect(few.sharePercent).toBeGreaterThan(75);
  expect(few.clients.map(({ name }) => name).sort()).toEqual([
    'Harbor Orthopedics',
    'Keystone Litigation Group',
    'Riverbend Accounting',
  ]);
  expect(await ask(false, 'diagnosis', variables)).toEqual({ diagnosis: [] });
});

test('no SMART number is diagnosed against the staffing plan of the same quarter', async () => {
  interface Plan {
    readonly resourcePlan: {
      readonly areas: readonly {
        readonly deliveryArea: { readonly name: string };
        readonly staffing: {
          readonly action: string;
          readonly current: number;
          readonly byDemand: { readonly fte: number };
        };
      }[];
    };
  }
  interface Found {
    readonly diagnosis: readonly { cause: string; supported: boolean }[];
  }
  for (const period of [YEAR, QUARTER, { from: '2025-04', to: '2025-06' }]) {
    const { resourcePlan } = await ask<Plan>(true, 'resource-plan', { period });
    const { staffing } = resourcePlan.areas.find(
      ({ deliveryArea }) => deliveryArea.name === 'Support Desk',
    )!;
    const asksForMore = staffing.byDemand.fte - staffing.current >= 0.25;
    for (const key of ['TOTAL_CLOSE_PERCENT', 'REACTIVE_TICKETS_PER_TECHNICIAN']) {
      const { diagnosis } = await ask<Found>(true, 'diagnosis', { key, period });
      const said = new Map(diagnosis.map(({ cause, supported }) => [cause, supported]));
      if (asksForMore) expect(said.get('TOO_FEW_PEOPLE')).not.toBe(false);
      if (asksForMore) expect(said.get('OVER_CAPACITY')).not.toBe(true);
      if (staffing.action === 'REDEPLOY') expect(said.get('OVER_CAPACITY')).not.toBe(false);
    }
  }
});

test('opportunities, growth, sweet spot and scorecard answer', async () => {
  interface Freed {
    readonly opportunities: readonly {
      kind: string;
      frees: string;
      hours: number;
      soldHours: number;
      seatsFreed: number;
    }[];
    readonly opportunityTotal: { hours: number; soldHours: number };
  }
  const { opportunities, opportunityTotal } = await ask<Freed>(true, 'opportunities', {
    period: YEAR,
  });
  expect(opportunities.map(({ kind }) => kind).sort()).toEqual([
    'ESCALATIONS',
    'LONG_TICKETS',
    'MOVES_ADDS_CHANGES',
    'ONSITE_REACTIVE',
    'REPEAT_TICKETS',
    'TOUCHES',
  ]);
  for (const { frees, hours, soldHours, seatsFreed } of opportunities) {
    expect(hours + soldHours).toBeGreaterThan(0);
    expect(seatsFreed > 0).toBe(frees === 'HOURS');
  }
  const sum = opportunities.reduce((all, { hours }) => all + hours, 0);
  expect(opportunityTotal.hours).toBeLessThan(sum);
  expect(opportunityTotal.hours).toBeGreaterThan(
    Math.max(...opportunities.map((e) => e.hours)) / 2,
  );
  const growth = await ask<{ growthFocus: { clients: number }[] }>(true, 'growth-focus', {
    period: YEAR,
  });
  expect(growth.growthFocus.reduce((sum, { clients }) => sum + clients, 0)).toBe(38);
  const { sweetSpot } = await ask<{
    sweetSpot: { contributionPerSeat: number; restContributionPerSeat: number };
  }>(true, 'sweet-spot', { period: YEAR });
  expect(sweetSpot.contributionPerSeat).toBeGreaterThan(sweetSpot.restContributionPerSeat);
  const { scorecard } = await ask<{ scorecard: { items: { name: string; met: boolean }[] } }>(
    true,
    'scorecard',
    { quarter: '2026-Q1' },
  );
  const met = new Map(scorecard.items.map((item) => [item.name, item.met]));
  expect(met.get('TOTAL_CLOSE_PERCENT')).toBe(false);
  expect(met.get('NET_NEW_MRR')).toBe(true);
  expect(met.get('GOALS_MET')).toBe(false);
});

test('with a banding scheme, markets and the sweet spot name the bands', async () => {
  const input = {
    name: 'By MRR',
    basis: 'RECURRING_SERVICE_REVENUE',
    method: 'THRESHOLDS',
    thresholds: ['3000', '7500'],
  };
  await ask(true, 'save-banding-scheme', { input });
  interface Focus {
    readonly growthFocus: readonly { kind: string; clients: number; confident: boolean }[];
  }
  const { growthFocus } = await ask<Focus>(true, 'growth-focus', { period: YEAR, first: 100 });
  expect(growthFocus.reduce((sum, { clients }) => sum + clients, 0)).toBe(38);
  const small = growthFocus.filter(({ clients }) => clients < 5);
  expect(small.filter(({ kind }) => kind !== 'REST')).toEqual([]);
  const sure = growthFocus.map(({ confident }) => confident);
  expect(sure).toEqual([...sure].sort((a, b) => Number(b) - Number(a)));
  expect(sure[0]).toBe(true);
  const { sweetSpot } = await ask<{ sweetSpot: { bands: string[] } }>(true, 'sweet-spot', {
    period: YEAR,
  });
  expect(sweetSpot.bands.length).toBeGreaterThan(0);
});

test('a quarter that has not begun, a period backwards and a number without causes are refused', async () => {
  const server = servers.get(true)!;
  const code = async (operation: string, variables: object) => {
    const { errors } = await server.query(server.full, operationText(operation), variables);
    return errors?.[0]?.extensions?.['code'];
  };
  expect(await code('reactive-spiral', { quarter: '2026-Q3' })).toBe('FUTURE_QUARTER');
  const ahead = { quarter: '2026-Q3' };
  const { errors } = await server.query(server.full, operationText('scorecard'), ahead);
  expect(errors?.[0]?.extensions).toMatchObject({ quarter: '2026-Q3', present: '2026-Q2' });
  expect(errors?.[0]?.message).toMatch(/2026-Q3 has not begun/);
  expect(await code('scorecard', { quarter: '2027-Q1' })).toBe('FUTURE_QUARTER');
  expect(await code('reactive-spiral', { quarter: '2026-Q5' })).toBe('BAD_QUARTER');
  const backwards = { from: '2026-03', to: '2026-01' };
  for (const operation of ['pricing-gaps', 'profit-drains', 'opportunities', 'growth-focus'])
    expect(await code(operation, { period: backwards })).toBe('BAD_PERIOD');
  expect(await code('diagnosis', { key: 'AISP', period: YEAR })).toBe('NOT_DIAGNOSED');
  expect(await code('pricing-gaps', { period: YEAR, first: 501 })).toBe('BAD_PAGE');
});

test('money needs its scope, and a token limited to clients sees them only', async () => {
  const server = servers.get(true)!;
  const { tenantId } = server;
  const poor = server.token(['metrics:read', 'clients:read'], { tenantId });
  for (const operation of ['pricing-gaps', 'profit-drains', 'opportunities', 'sweet-spot'])
    expect((await server.query(poor, operationText(operation), { period: YEAR })).status).toBe(403);
  const [first] = await drains(true, YEAR);
  const { client } = first as unknown as { client: { id: string } };
  const clientIds = [Number(client.id.split('_')[2])];
  const limited = server.token(TENANT_SCOPES, { tenantId, clientIds });
  const { data } = await server.query<{ profitDrains: Drain[] }>(
    limited,
    operationText('profit-drains'),
    { period: YEAR },
  );
  expect(names(data.profitDrains)).toEqual(['Keystone Litigation Group']);
  const answer = await server.query<{ reactiveSpiral: Spiral }>(
    limited,
    operationText('reactive-spiral'),
    { quarter: '2026-Q1' },
  );
  expect(answer.errors).toBeUndefined();
  expect(names(answer.data.reactiveSpiral.clients)).toEqual(['Keystone Litigation Group']);
});
