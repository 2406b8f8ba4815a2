import type { Client } from 'pg';
import { SMART_NUMBERS } from '../../src/numbers/questions/smart-numbers';
import { operationText } from '../api/operations';
import { toGlobalId } from '../../src/scalars/global-id';
import { refuteDrain } from '../cases/refute-drain';
import { refuteOpportunity, refuteTotal } from '../cases/refute-opportunity';
import { openSampleServer, SAMPLE_TODAY, type SampleServer } from '../fixture/sample-msp';
import {
  checkConsumption,
  checkNaturalBreaks,
  checkQuantiles,
  checkStandardRate,
  checkThresholds,
} from './check-bands';
import { openRaw } from './open-checks';
import { expectNear, rowsOf, type Row } from './told-twice';

/**
 * The answers to the questions, told a second time in SQL from the raw tables of the whole sample
 * MSP. All in one file, because these tables take longer to prepare than all of it to check.
 */
const ALL = { from: '2024-05', to: '2026-05', today: SAMPLE_TODAY };
const PERIODS = [
  { from: '2025-04', to: '2026-03' },
  { from: '2026-01', to: '2026-03' },
  // Begins before anything is known, and ends in a month that is not over.
  { from: '2024-05', to: '2026-05' },
] as const;
/** The first one is known from its last month on. */
const QUARTERS = ['2024-Q2', '2024-Q3', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2'];

jest.setTimeout(120_000);

let server: SampleServer;
let raw: Client;

beforeAll(async () => {
  server = await openSampleServer();
  raw = await openRaw(server.superuserUrl, server.tenantId, ALL);
  const input = {
    name: 'By MRR',
    basis: 'RECURRING_SERVICE_REVENUE',
    method: 'THRESHOLDS',
    thresholds: ['3000', '7500'],
  };
  await ask('save-banding-scheme', { input });
}, 600_000);
afterAll(async () => {
  await raw?.end();
  await server?.close();
});

async function ask<T>(operation: string, variables: object): Promise<T> {
  const { data, errors } = await server.query<T>(server.full, operationText(operation), variables);
  expect(errors).toBeUndefined();
  return data;
}

const twice = () => ({ server, token: server.full, raw });

const told = (question: string, ...values: unknown[]): Promise<readonly Row[]> =>
  rowsOf(twice(), ['questions', `${question}.sql`], values);

const toldIn = (question: string, { from, to }: { from: string; to: string }) =>
  told(question, `${from}-01`, `${to}-01`);

const numberOrNull = (sql: unknown): number | null => (sql === null ? null : Number(sql));

interface Named {
  readonly client: { readonly name: string };
}

interface Cause {
  readonly cause: string;
  readonly supported: boolean;
  readonly figure: number | null;
  readonly sharePercent: number | null;
  readonly hours: number | null;
  readonly clients: readonly { name: string }[];
}
type Months = (typeof PERIODS)[number];

/** What the staffing plan asks for decides on causes about people. */
async function causesIn(period: Months, mostTicketsPerSeat: string): Promise<readonly Row[]> {
  const areas = await toldIn('resource-plan-areas', period);
  const { demanded, current, action } = areas.find((row) => row['name'] === 'Support Desk')!;
  const asksForMore = Number(demanded) - Number(current) >= 0.25;
  const asked = asksForMore ? 'MORE' : action === 'REDEPLOY' ? 'FEWER' : '';
  const span = [`${period.from}-01`, `${period.to}-01`];
  return told('diagnosis', ...span, asked, mostTicketsPerSeat);
}

async function sameCauses(key: string, period: Months, rows: readonly Row[]): Promise<void> {
  const { diagnosis } = await ask<{ diagnosis: Cause[] }>('diagnosis', { key, period });
  const byName = [...diagnosis].sort((a, b) => (a.cause < b.cause ? -1 : 1));
  expect(
    byName.map(({ cause, figure, hours, sharePercent, supported, clients }) => [
      cause,
      figure,
      hours,
      sharePercent,
      supported,
      clients.map(({ name }) => name),
    ]),
  ).toEqual(
    rows
      .filter((row) => row['key'] === key)
      .map((row) => [
        row['cause'],
        numberOrNull(row['figure']),
        numberOrNull(row['hours']),
        numberOrNull(row['share']),
        row['supported'],
        row['clients'],
      ]),
  );
}

describe.each(PERIODS)('%o', (period) => {
  const variables = { period, first: 500 };

  test('pricing gaps: who, in which order, and what is at stake', async () => {
    interface Gap extends Named {
      readonly aisp: number;
      readonly requiredSeatPrice: number;
      readonly fullSeatPrice: number;
      readonly gap: number;
      readonly monthlyRevenueAtStake: string;
      readonly atLeast: boolean;
    }
    const { pricingGaps } = await ask<{ pricingGaps: Gap[] }>('pricing-gaps', variables);
    const rows = await toldIn('pricing-gaps', period);
    expect(rows.length).toBeGreaterThan(5);
    expect(
      pricingGaps.map((gap) => [gap.client.name, gap.monthlyRevenueAtStake, gap.atLeast]),
    ).toEqual(rows.map((row) => [row['name'], row['stake'], row['at_least']]));
    pricingGaps.forEach((gap, i) => {
      expectNear(gap.aisp, rows[i]!['aisp']);
      expectNear(gap.requiredSeatPrice, rows[i]!['required']);
      expectNear(gap.fullSeatPrice, rows[i]!['full_price']);
      expectNear(gap.gap, rows[i]!['gap']);
    });
  });

  test('profit drains: who, in which order, by how much; and what adds how much', async () => {
    interface Drain extends Named {
      readonly contribution: string;
      readonly marginPercent: number | null;
      readonly shortfall: string;
      readonly shortfallPerMonth: string;
      readonly atLeast: boolean;
      readonly driver: string;
      readonly effects: readonly { driver: string; amount: string }[];
      readonly explanation: string;
    }
    const { profitDrains } = await ask<{ profitDrains: Drain[] }>('profit-drains', variables);
    const rows = await toldIn('profit-drains', period);
    expect(rows.length).toBeGreaterThan(5);
    expect(
      profitDrains.map((drain) => [
        drain.client.name,
        drain.contribution,
        drain.marginPercent,
        drain.shortfall,
        drain.shortfallPerMonth,
        drain.atLeast,
      ]),
    ).toEqual(
      rows.map((row) => [
        row['name'],
        row['contribution'],
        numberOrNull(row['margin']),
        row['shortfall'],
        row['monthly'],
        row['at_least'],
      ]),
    );
    const causes = await toldIn('drain-effects', period);
    for (const { client, driver, effects, shortfall, explanation } of profitDrains) {
      const own = causes.filter((row) => row['name'] === client.name);
      expect(own.filter((row) => row['largest']).map((row) => row['driver'])).toEqual([driver]);
      for (const effect of effects) {
        const row = own.find((each) => each['driver'] === effect.driver)!;
        // Rounded to a cent.
        expect(Math.abs(Number(effect.amount) - Number(row['amount']))).toBeLessThan(0.0051);
      }
      const sum = effects.reduce((all, { amount }) => all + Number(amount), 0);
      expect(Math.abs(sum - Number(shortfall))).toBeLessThan(effects.length * 0.005 + 0.0051);
      refuteDrain(explanation);
    }
  });

  test('opportunities: hours, money and seats of each kind, what overlaps, and the total', async () => {
    interface Total {
      readonly hours: number;
      readonly soldHours: number;
      readonly value: string;
      readonly seatsFreed: number;
      readonly explanation: string;
    }
    interface Freed extends Total {
      readonly kind: string;
      readonly tickets: number;
      readonly rhemAfter: number | null;
      readonly overlaps: readonly { kind: string; hours: number }[];
    }
    const { opportunities, opportunityTotal } = await ask<{
      opportunities: Freed[];
      opportunityTotal: Total;
    }>('opportunities', variables);
    const rows = await toldIn('opportunities', period);
    expect(rows.map((row) => row['kind'])).toEqual([
      ...opportunities.map(({ kind }) => kind),
      'TOTAL',
    ]);
    expect(opportunities).toHaveLength(6);
    [...opportunities, opportunityTotal].forEach((each, i) => {
      const row = rows[i]!;
      expect(each.value).toBe(row['value']);
      expectNear(each.hours, row['hours']);
      expectNear(each.soldHours, row['sold']);
      expectNear(each.seatsFreed, row['seats_freed']);
    });
    opportunities.forEach(({ tickets, rhemAfter, overlaps, explanation }, i) => {
      expect(tickets).toBe(Number(rows[i]!['tickets']));
      expectNear(rhemAfter, rows[i]!['rhem_after']);
      const shared = Object.entries(rows[i]!['overlaps'] ?? {});
      expect(overlaps.map(({ kind }) => kind).sort()).toEqual(shared.map(([kind]) => kind).sort());
      const hoursBy = new Map(overlaps.map(({ kind, hours }) => [kind, hours]));
      for (const [kind, hours] of shared) expectNear(hoursBy.get(kind)!, hours);
      refuteOpportunity(explanation);
    });
    refuteTotal(opportunityTotal.explanation);
  });

  test('the MRR bridge: every month, each move, adding up to the cent', async () => {
    const { mrrBridge } = await ask<{ mrrBridge: Record<string, string>[] }>(
      'mrr-bridge',
      variables,
    );
    const rows = await toldIn('mrr-bridge', period);
    expect(rows.length).toBeGreaterThan(2);
    expect(
      mrrBridge.map((each) =>
        ['month', 'opening', 'net', 'closing', 'partial'].map((k) => each[k]),
      ),
    ).toEqual(
      rows.map((row) => ['month', 'opening', 'net', 'closing', 'partial'].map((key) => row[key])),
    );
    mrrBridge.forEach((month, i) => {
      const moves = ['new', 'expansion', 'contraction', 'churned'];
      const exact = ['came', 'expansion', 'contraction', 'went'];
      const cents = moves.map((move) => Math.round(Number(month[move]) * 100));
      const net = cents.reduce((all, each) => all + each, 0);
      expect(net).toBe(Math.round(Number(month['net']) * 100));
      // What rounding leaves over goes to one of them.
      moves.forEach((move, at) =>
        expect(Math.abs(Number(month[move]) - Number(rows[i]![exact[at]!]))).toBeLessThan(0.0151),
      );
    });
  });

  test('why SMART numbers are off target: the hours of each cause, its share, and the few clients by name', async () => {
    const rows = await causesIn(period, '0.5');
    expect(new Set(rows.map((row) => row['key'])).size).toBeGreaterThan(2);
    for (const key of SMART_NUMBERS) await sameCauses(key, period, rows);
  });

  test('growth focus: every market', async () => {
    const { growthFocus } = await ask<{ growthFocus: Record<string, unknown>[] }>(
      'growth-focus',
      variables,
    );
    const rows = await toldIn('growth-focus', period);
    expect(rows.length).toBeGreaterThan(2);
    const api = growthFocus.map(({ explanation: _, ...cell }) => Object.values(cell));
    const sql = rows.map((row) => [
      row['kind'],
      row['segment'],
      row['territory'],
      row['band'],
      row['clients'],
      numberOrNull(row['per_seat']),
      numberOrNull(row['per_hour']),
      numberOrNull(row['lift']),
      row['confident'],
    ]);
    expect(api).toEqual(sql);
  });

  test('the sweet spot', async () => {
    interface Spot {
      readonly sweetSpot: Readonly<Record<string, unknown>> & {
        readonly clients: readonly { name: string }[];
      };
    }
    const { sweetSpot } = await ask<Spot>('sweet-spot', variables);
    const [row] = await toldIn('sweet-spot', period);
    expect({ ...sweetSpot, clients: sweetSpot.clients.map(({ name }) => name) }).toMatchObject({
      clients: row!['clients'],
      segment: row!['segment'],
      territory: row!['territory'],
      seatsFrom: row!['seats_from'],
      seatsTo: row!['seats_to'],
      bands: row!['bands'],
      traits: row!['traits'],
      confident: row!['confident'],
      contributionPerSeat: Number(row!['best']),
      restContributionPerSeat: Number(row!['rest']),
    });
  });

  test('the resource plan: people by revenue and by work; hours, people and index of each band and tier', async () => {
    interface Need {
      readonly tier: number;
      readonly required: number;
      readonly current: number;
      readonly gap: number;
      readonly hours: number;
      readonly allocationIndex: number | null;
    }
    interface Plan {
      readonly areas: readonly {
        readonly deliveryArea: { readonly name: string };
        readonly staffing: {
          readonly byLeverage: { fte: number; headcountCeiling: number };
          readonly byDemand: { fte: number };
          readonly current: number;
          readonly gap: number;
          readonly action: string;
        };
      }[];
      readonly bands: readonly {
        readonly band: { readonly name: string };
        readonly hours: number;
        readonly allocationIndex: number | null;
        readonly tiers: readonly Need[];
      }[];
    }
    const { resourcePlan } = await ask<{ resourcePlan: Plan }>('resource-plan', { period });
    const areas = await toldIn('resource-plan-areas', period);
    const names = areas.map((row) => String(row['name'])).sort();
    expect(resourcePlan.areas.map(({ deliveryArea }) => deliveryArea.name).sort()).toEqual(names);
    for (const row of areas) {
      const { staffing } = resourcePlan.areas.find(
        ({ deliveryArea }) => deliveryArea.name === row['name'],
      )!;
      expectNear(staffing.byLeverage.fte, row['carried']);
      expect(staffing.byLeverage.headcountCeiling).toBe(Math.floor(Number(row['carried'])));
      expectNear(staffing.current, row['current']);
      expectNear(staffing.gap, Number(row['carried']) - Number(row['current']));
      expectNear(staffing.byDemand.fte, row['demanded']);
      expect(staffing.action).toBe(row['action']);
    }
    const bands = await toldIn('resource-plan-bands', period);
    const needs = resourcePlan.bands.flatMap(({ band, tiers, ...whole }) =>
      tiers.map((need) => ({ band: band.name, whole, need })),
    );
    expect(needs).toHaveLength(bands.length);
    for (const row of bands) {
      const { need, whole } = needs.find(
        (each) => each.band === row['band'] && each.need.tier === row['tier'],
      )!;
      expectNear(need.hours, row['hours']);
      expectNear(need.required, row['required']);
      expectNear(need.current, row['current']);
      expectNear(need.gap, Number(row['required']) - Number(row['current']));
      expectNear(need.allocationIndex, row['index']);
      expectNear(whole.hours, row['band_hours']);
      expectNear(whole.allocationIndex, row['band_index']);
    }
  });
});

test.each(['2025-08-31', '2025-12-15', '2026-03-31', SAMPLE_TODAY])(
  'the backlog on %s: open, how old, noise, and why the load grew',
  async (on) => {
    interface Backlog {
      readonly open: number;
      readonly ages: readonly { tickets: number }[];
      readonly noise: readonly { tickets: number }[];
      readonly growth: readonly { key: string; effect: number }[];
    }
    const { backlog } = await ask<{ backlog: Backlog }>('backlog', { on });
    const [row] = await told('backlog', on);
    expect(Number(row!['open'])).toBeGreaterThan(10);
    expect(backlog.open).toBe(Number(row!['open']));
    expect(backlog.ages.map(({ tickets }) => tickets)).toEqual(row!['ages']);
    expect(backlog.noise.map(({ tickets }) => tickets)).toEqual(row!['noise']);
    const effect = (key: string) => backlog.growth.find((each) => each.key === key)?.effect ?? 0;
    expectNear(effect('SEATS'), row!['seats']);
    expectNear(effect('TICKETS_PER_SEAT'), row!['tickets_per_seat']);
    expectNear(effect('WITHOUT_SEATS'), row!['without_seats']);
    const sum = backlog.growth.reduce((all, each) => all + each.effect, 0);
    expectNear(sum, row!['change']);
  },
);

const firstMonth = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.at(-1)) * 3 - 2).padStart(2, '0')}-01`;

const LEVELS = ['NONE', 'NONE', 'WATCH'];

test.each(QUARTERS)(
  'the reactive spiral in %s: every signal, since when, and at whom',
  async (quarter) => {
    interface Subject {
      readonly level: string;
      readonly signals: readonly {
        readonly name: string;
        readonly value: number | null;
        readonly holds: boolean;
        readonly since: string | null;
      }[];
    }
    const { reactiveSpiral } = await ask<{
      reactiveSpiral: Subject & { clients: readonly (Subject & Named)[] };
    }>('reactive-spiral', { quarter, first: 500 });
    const rows = await told('reactive-spiral', firstMonth(quarter));
    const expectSame = ({ level, signals }: Subject, slice: string) => {
      const own = rows.filter((row) => row['slice'] === slice);
      expect(own.map((row) => row['name']).sort()).toEqual(signals.map(({ name }) => name).sort());
      for (const { name, value, ...state } of signals) {
        const row = own.find((each) => each['name'] === name)!;
        expectNear(value, row['value']);
        expect({ name, ...state }).toMatchObject({ holds: row['holds'], since: row['since'] });
      }
      expect(level).toBe(LEVELS[Number(own[0]!['holding'])] ?? 'TRAPPED');
    };
    expectSame(reactiveSpiral, 'MSP');
    const holding = rows.filter((row) => Number(row['holding']) > 1 && row['slice'] !== 'MSP');
    const { rows: clients } = await raw.query<{ name: string; external_id: string }>(
      'SELECT name, external_id FROM market',
    );
    const sliceOf = new Map(clients.map(({ name, external_id }) => [name, external_id]));
    const found = reactiveSpiral.clients.map(({ client }) => sliceOf.get(client.name));
    expect([...found].sort()).toEqual([...new Set(holding.map((row) => row['slice']))].sort());
    for (const client of reactiveSpiral.clients) {
      expectSame(client, sliceOf.get(client.client.name)!);
    }
  },
);

async function checkScorecard(quarter: string): Promise<void> {
  interface Item {
    readonly name: string;
    readonly value: number | null;
    readonly met: boolean | null;
  }
  const { scorecard } = await ask<{ scorecard: { items: Item[] } }>('scorecard', { quarter });
  const first = firstMonth(quarter);
  const last = `${first.slice(0, 5)}${String(Number(first.slice(5, 7)) + 2).padStart(2, '0')}-01`;
  const bridge = await told('mrr-bridge', first, last);
  const net = bridge.reduce((sum, row) => sum + Number(row['net']), 0);
  const rows = [
    ...(await told('scorecard', quarter)),
    { name: 'NET_NEW_MRR', value: net.toFixed(2), met: net > 0 },
  ];
  expect(scorecard.items.map(({ name }) => name).sort()).toEqual(
    rows.map((row) => String(row['name'])).sort(),
  );
  for (const { name, value, met } of scorecard.items) {
    const row = rows.find((each) => each['name'] === name)!;
    expectNear(value, row['value']);
    expect({ name, met }).toEqual({ name, met: row['met'] });
  }
}

test.each(['2025-Q1', '2025-Q4', '2026-Q1'])('the scorecard of %s', checkScorecard);

test('the scorecard counts the targets that the MSP set: money, sums, a client’s, and none that was removed', async () => {
  const { rows } = await raw.query<{ id: number; rhem: string }>(
    `SELECT c.client_id AS id, reactive_hours / seat_months AS rhem FROM summed JOIN checked_client c USING (slice)
    WHERE period = '2026-Q1' AND among = 'SEATS' AND needs = 'TIME' AND seat_months > 0 ORDER BY 2 LIMIT 2`,
  );
  const of = rows.map(({ id }) => ({ client: toGlobalId('client', server.tenantId, id) }));
  const since = '2026-01-01';
  const inputs = [
    { metric: 'AISP', min: 100, since },
    { metric: 'REACTIVE_HOURS', max: 10, since },
    { metric: 'TOTAL_CLOSE_PERCENT', min: 50, since },
    { metric: 'RHEM', max: 1, since, of: of[0] },
    { metric: 'RHEM', max: 0.0001, since, of: of[1] },
  ];
  for (const input of inputs) await ask('set-target', { input });
  for (const quarter of ['2025-Q4', '2026-Q1']) await checkScorecard(quarter);
  const explained = await ask<{ scorecard: { items: { explanation: string }[] } }>('scorecard', {
    quarter: '2026-Q1',
  });
  expect(explained.scorecard.items.at(-1)!.explanation).toMatch(/^\d of 10 goals/);
  for (const { metric, of: owner } of inputs)
    await ask('remove-target', { metric, from: since, of: owner });
  await checkScorecard('2026-Q1');
});

/** One that is over, and one that is not. */
const BANDED = ['2026-03', '2026-05'];

test('bands by thresholds that are the very MRR of two clients, refined ones, and who stands out', async () => {
  const { rows } = await raw.query<{ basis: string }>(
    `SELECT DISTINCT round(basis, 2) AS basis FROM band_figure
    WHERE month = '2026-03-01' AND basis > 0 AND abs(basis - round(basis, 2)) < 1e-9 ORDER BY basis`,
  );
  const very = [rows[10]!.basis, rows[22]!.basis];
  expect(await checkThresholds(twice(), BANDED, very)).toBeGreaterThan(60);
  expect(await checkThresholds(twice(), BANDED, ['3000', '7500'])).toBeGreaterThan(60);
});

test.each([
  ['REACTIVE_HOURS_PER_SEAT', ['0.15', '0.25']],
  ['COST_TO_SERVE_PERCENT', ['30', '45']],
] as const)('bands by consumption: %s', async (basis, thresholds) => {
  expect(await checkConsumption(twice(), BANDED, basis, thresholds)).toBeGreaterThan(60);
});

test.each([3, 5])('bands of as many clients each, %i of them', async (count) => {
  expect(await checkQuantiles(twice(), BANDED, count)).toBeGreaterThan(60);
});

test.each([2, 4])(
  'natural breaks: no other cut into %i has less variance inside',
  async (count) => {
    expect(await checkNaturalBreaks(twice(), BANDED, count)).toBeGreaterThan(60);
  },
);

test('at standard rates nothing is lost either, in any month', async () => {
  expect(await checkStandardRate(twice(), { from: '2024-06', to: '2026-05' })).toBe(24);
});

// Last, because it changes what the scorecard judges by.
test('why there is much noise, where the MSP asks for less of it', async () => {
  const input = { metric: 'REACTIVE_TICKETS_PER_SEAT', max: 0.3, since: '2024-01-01' };
  await ask('set-target', { input });
  for (const period of PERIODS) {
    const rows = await causesIn(period, '0.3');
    const causes = rows.filter((row) => row['key'] === 'REACTIVE_TICKETS_PER_SEAT');
    expect(causes).toHaveLength(3);
    await sameCauses('REACTIVE_TICKETS_PER_SEAT', period, rows);
  }
});
