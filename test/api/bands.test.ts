import { TENANT_SCOPES, type Scope } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import type { TestServer } from '../fixture/server';
import { operationText } from './operations';
import { ingest, openSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp({ more: 2 }));
}, 60_000);
afterAll(() => server?.close());

const SAVE = operationText('save-banding-scheme').replace('lower', 'id lower');

interface Saved {
  readonly id: string;
  readonly bands: { id: string; name: string; lower: string | null; upper: string | null }[];
  readonly impact: { month: string; banded: number; unbanded: number; moves: object[] };
}

/** Acorn has 1 000 a month, Birch 2 000. */
const MRR = {
  name: 'By MRR',
  basis: 'RECURRING_SERVICE_REVENUE',
  method: 'THRESHOLDS',
  thresholds: ['1000', '2000'],
};

const save = async (input: object): Promise<Saved> => {
  const answer = await server.query<{ saveBandingScheme: Saved }>(msp.token, SAVE, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data.saveBandingScheme;
};

const refused = async (input: object, token = msp.token): Promise<string> => {
  const answer = await server.query(token, SAVE, { input });
  expect(answer.errors?.[0]?.message).toMatch(/\S \S+ .*\.$/);
  return String(answer.errors?.[0]?.extensions?.['code']);
};

test('a dry run shows who would move, and saves nothing', async () => {
  const tried = await save({ ...MRR, dryRun: true });
  expect(tried.bands.map(({ name, lower, upper }) => [name, lower, upper])).toEqual([
    ['A', '2000.00', null],
    ['B', '1000.00', '2000.00'],
    ['C', null, '1000.00'],
  ]);
  expect(tried.impact).toEqual({
    month: '2026-03',
    banded: 2,
    unbanded: 2,
    unbandedClients: ['More 000', 'More 001'].map((name) => ({
      client: { id: msp.clients[name], name },
      reason: 'NO_REVENUE',
      explanation: 'It brought no revenue of the kind that the scheme goes by.',
    })),
    moves: [
      {
        client: { id: msp.clients['Birch'], name: 'Birch' },
        from: null,
        to: 'A',
        basisValue: '2000.00',
        explanation:
          'Recurring revenue of $2,000 a month puts it into band A; it is in no band now.',
      },
      {
        client: { id: msp.clients['Acorn'], name: 'Acorn' },
        from: null,
        to: 'B',
        basisValue: '1000.00',
        explanation:
          'Recurring revenue of $1,000 a month puts it into band B; it is in no band now.',
      },
    ],
  });
  const { data } = await server.query(msp.token, '{ bandingSchemes { id } }');
  expect(data).toEqual({ bandingSchemes: [] });
});

test('what makes no sense is refused by name', async () => {
  const withThresholds = (...thresholds: string[]) => ({ ...MRR, thresholds });
  expect(await refused(withThresholds('3000', '1000'))).toBe('BAD_THRESHOLDS');
  expect(await refused(withThresholds('1000', '1000.0'))).toBe('BAD_THRESHOLDS');
  expect(await refused(withThresholds('0', '1000'))).toBe('BAD_THRESHOLDS');
  expect(await refused(withThresholds('1000', 'many'))).toBe('BAD_THRESHOLDS');
  expect(await refused(withThresholds())).toBe('BAD_THRESHOLDS');
  expect(await refused({ ...MRR, method: 'QUANTILES' })).toBe('BAD_THRESHOLDS');
  expect(await refused({ ...MRR, bandCount: 4 })).toBe('BAD_BAND_COUNT');
  const quantiles = { ...MRR, method: 'QUANTILES', thresholds: null };
  expect(await refused({ ...quantiles, bandCount: 1 })).toBe('BAD_BAND_COUNT');
  expect(await refused({ ...MRR, thresholds: [], bandCount: 1 })).toBe('BAD_BAND_COUNT');
  expect(await refused({ ...quantiles, bandCount: 27 })).toBe('BAD_BAND_COUNT');
  expect(await refused({ ...quantiles, partitionBy: ['BOARD'] })).toBe('BAD_PARTITION');
  expect(await refused({ ...quantiles, partitionBy: ['SEGMENT', 'SEGMENT'] })).toBe(
    'BAD_PARTITION',
  );
  expect(await refused({ ...MRR, basisMonths: 25 })).toBe('BAD_BASIS_MONTHS');
  expect(await refused({ ...MRR, name: ' ' })).toBe('BAD_SCHEME_NAME');
  expect(await refused({ ...MRR, id: 'banding-scheme_1_999' })).toBe('UNKNOWN_SCHEME');
});

test('thresholds that overlap are refused by what they are and where they stand', async () => {
  const input = { ...MRR, thresholds: ['1000', '3000', '2500'] };
  const { errors, status } = await server.query(msp.token, SAVE, { input });
  expect(status).toBe(400);
  expect(errors?.[0]?.extensions).toEqual({
    code: 'BAD_THRESHOLDS',
    argument: 'input.thresholds',
  });
  expect(errors?.[0]?.message).toContain('3000 (place 2) is followed by 2500 (place 3)');
});

test('a scheme on no clients is refused', async () => {
  const tenantId = await createMsp(server.database, { name: 'Nobody’s' });
  const token = server.token(TENANT_SCOPES as Scope[], { tenantId });
  expect(await refused(MRR, token)).toBe('NO_CLIENTS_TO_BAND');
  expect(await refused({ ...MRR, dryRun: true }, token)).toBe('NO_CLIENTS_TO_BAND');
  const { errors: of } = await server.query(token, SAVE, { input: MRR });
  expect(of?.[0]?.extensions?.['basis']).toBe('RECURRING_SERVICE_REVENUE');
  expect(of?.[0]?.message).toMatch(/nobody to put into bands/);
  const table = `{ metrics(query: {
    metrics: [MRR], period: { from: "2026-01", to: "2026-03" }, groupBy: [BAND] }) { rows { values { value } } } }`;
  const { errors } = await server.query(token, table);
  expect(errors?.[0]?.extensions?.['code']).toBe('NO_BANDING_SCHEME');
});

describe('once saved', () => {
  let saved: Saved;
  beforeAll(async () => {
    saved = await save(MRR);
  });

  const CLIENT = `query ($id: ID!, $month: Month, $scheme: ID) {
    client(id: $id) { band(scheme: $scheme, month: $month) {
      month basisValue outlier outlierScore contribution explanation
      band { id name lower upper scheme { name } } refinedBand { name }
    } }
  }`;

  test('a client at exactly the threshold is in the band above', async () => {
    const variables = { id: msp.clients['Birch'], month: '2026-01' };
    const { data } = await server.query(msp.token, CLIENT, variables);
    expect(data).toMatchObject({
      client: {
        band: {
          month: '2026-01',
          basisValue: '2000.00',
          band: { name: 'A', lower: '2000.00', upper: null, scheme: { name: 'By MRR' } },
        },
      },
    });
  });

  test('without a month it is the present one, and without revenue there is no band', async () => {
    const asked = async (name: string) =>
      (
        await server.query<{ client: { band: unknown } }>(msp.token, CLIENT, {
          id: msp.clients[name],
        })
      ).data.client.band;
    expect(await asked('Acorn')).toMatchObject({ month: '2026-03', band: { name: 'B' } });
    expect(await asked('More 000')).toBeNull();
  });

  test('bands are nodes with members and numbers of their own', async () => {
    const text = `query ($id: ID!) { node(id: $id) { ... on Band { name rank
      members(month: "2026-02") { client { name } basisValue }
      metric(key: MRR, period: { from: "2026-01", to: "2026-03" }) { value }
      staff: metric(key: LEVERAGE_SUPPORT, period: { from: "2026-01", to: "2026-03" }) { value reason }
    } } }`;
    const { data, errors } = await server.query(msp.token, text, { id: saved.bands[0]!.id });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      node: {
        name: 'A',
        rank: 1,
        members: [{ client: { name: 'Birch' }, basisValue: '2000.00' }],
        metric: { value: 2000 },
        staff: { value: null, reason: 'NOT_APPLICABLE' },
      },
    });
  });

  const TABLE = `query ($query: MetricsQuery!) { metrics(query: $query) {
    rows { dimensions { id label } values { numerator } } totals { numerator } } }`;
  interface Table {
    readonly metrics: {
      readonly rows: {
        dimensions: { id: string | null; label: string }[];
        values: { numerator: number }[];
      }[];
      readonly totals: { numerator: number }[];
    };
  }
  const period = { from: '2026-01', to: '2026-03' };

  test('the bands and the residual add up to the MSP', async () => {
    const metrics = ['MRR', 'REACTIVE_HOURS', 'TICKETS_OPENED', 'LOGGED_HOURS'];
    const query = { metrics, period, groupBy: ['BAND'] };
    const { data } = await server.query<Table>(msp.token, TABLE, { query });
    const { rows, totals } = data.metrics;
    expect(rows.map(({ dimensions: [band] }) => band!.label)).toEqual(['A', 'B', 'No band']);
    const whole = await server.query<Table>(msp.token, TABLE, { query: { metrics, period } });
    metrics.forEach((_, i) => {
      const sum = rows.reduce((all, { values }) => all + values[i]!.numerator, 0);
      expect(sum).toBeCloseTo(totals[i]!.numerator, 9);
      expect(sum).toBeCloseTo(whole.data.metrics.totals[i]!.numerator, 9);
    });
    const filter = { bands: [saved.bands[1]!.id] };
    const alone = await server.query<Table>(msp.token, TABLE, {
      query: { metrics, period, filter },
    });
    expect(alone.data.metrics.totals[0]!.numerator).toBe(3000);
  });

  test('by band and tier, as by band and month', async () => {
    for (const groupBy of [
      ['BAND', 'TIER'],
      ['BAND', 'MONTH'],
    ]) {
      const query = { metrics: ['LOGGED_HOURS'], period, groupBy };
      const { data, errors } = await server.query<Table>(msp.token, TABLE, { query });
      expect(errors).toBeUndefined();
      const sum = data.metrics.rows.reduce((all, { values }) => all + values[0]!.numerator, 0);
      expect(sum).toBeCloseTo(data.metrics.totals[0]!.numerator, 9);
    }
  });

  test('a token limited to a client sees its band, and nobody else’s revenue', async () => {
    const quantiles = await save({
      ...MRR,
      name: 'Halves',
      method: 'QUANTILES',
      bandCount: 2,
      thresholds: null,
    });
    const client = Number(msp.clients['Birch']!.split('_').at(-1));
    const token = server.token(TENANT_SCOPES as Scope[], {
      tenantId: msp.tenantId,
      clientIds: [client],
    });
    const text = `query ($id: ID!, $scheme: ID!) {
      client(id: $id) { band(scheme: $scheme, month: "2026-02") { band { name lower upper } } }
      bandingSchemes { bands { members(month: "2026-02") { client { name } } } }
    }`;
    const variables = { id: msp.clients['Birch'], scheme: quantiles.id };
    const { data } = await server.query<{ bandingSchemes: { bands: { members: object[] }[] }[] }>(
      token,
      text,
      variables,
    );
    expect(data).toMatchObject({
      client: { band: { band: { name: 'A', lower: null, upper: null } } },
    });
    const seen = data.bandingSchemes.flatMap(({ bands }) =>
      bands.flatMap(({ members }) => members),
    );
    expect(seen).toEqual([{ client: { name: 'Birch' } }, { client: { name: 'Birch' } }]);
    const wide = await server.query<{ bandingSchemes: unknown }>(msp.token, text, variables);
    expect(wide.data).toMatchObject({ client: { band: { band: { lower: '2000.00' } } } });
    expect(await refused(MRR, token)).toBe('FORBIDDEN');
  });

  test('two schemes do not count a client twice, and are not mixed', async () => {
    const [first, second] = (
      await server.query<{ bandingSchemes: { id: string; bands: { id: string }[] }[] }>(
        msp.token,
        '{ bandingSchemes { id bands { id } } }',
      )
    ).data.bandingSchemes;
    const bands = [first!.bands[0]!.id, second!.bands[0]!.id];
    const mixed = await server.query(msp.token, TABLE, {
      query: { metrics: ['MRR'], period, filter: { bands } },
    });
    expect(mixed.errors?.[0]?.extensions?.['code']).toBe('BANDS_OF_SEVERAL_SCHEMES');
    const query = { metrics: ['MRR'], period, groupBy: ['BAND'], bandingScheme: second!.id };
    const { data } = await server.query<Table>(msp.token, TABLE, { query });
    expect(data.metrics.totals[0]!.numerator).toBe(9000);
    const labels = data.metrics.rows.map(({ dimensions: [band] }) => band!.label);
    expect(labels).toEqual(['A', 'B', 'No band']);
  });

  test('a move is history: more revenue from March on is another band from March on', async () => {
    await ingest(server, msp.token, 'Agreements', [
      {
        externalId: 'a1b',
        clientExternalId: 'c1',
        name: 'More',
        type: 'MANAGED',
        startsOn: '2026-03-01',
        amounts: [{ effectiveOn: '2026-03-01', amount: '2000', cycle: 'MONTHLY' }],
      },
    ]);
    const bandIn = async (month: string) =>
      (
        await server.query<{ client: { band: { band: { name: string } } } }>(msp.token, CLIENT, {
          id: msp.clients['Acorn'],
          scheme: saved.id,
          month,
        })
      ).data.client.band.band.name;
    expect([await bandIn('2026-02'), await bandIn('2026-03')]).toEqual(['B', 'A']);
  });

  test('parted by segment, each segment has bands of its own', async () => {
    const parted = await save({
      ...MRR,
      id: saved.id,
      method: 'NATURAL_BREAKS',
      thresholds: null,
      bandCount: 2,
      partitionBy: ['SEGMENT'],
    });
    expect(parted.id).toBe(saved.id);
    const text = `query ($id: ID!) { node(id: $id) { ... on BandingScheme { partitionBy bands { name segment } } } }`;
    const { data } = await server.query(msp.token, text, { id: saved.id });
    expect(data).toEqual({
      node: {
        partitionBy: ['SEGMENT'],
        bands: [
          { name: 'A', segment: 'Dental' },
          { name: 'B', segment: 'Dental' },
          { name: 'A', segment: 'Legal' },
          { name: 'B', segment: 'Legal' },
        ],
      },
    });
  });

  test('people by area, band and tier', async () => {
    const variables = { period: { from: '2026-01', to: '2026-02' }, scheme: saved.id };
    const { data, errors } = await server.query<{ resourcePlan: Plan }>(
      msp.token,
      operationText('resource-plan'),
      variables,
    );
    expect(errors).toBeUndefined();
    const { areas, bands } = data.resourcePlan;
    // January and February 2026: 42 working days of 8 hours, 75 % productive.
    const support = areas.find(({ deliveryArea }) => deliveryArea.name === 'Support Desk')!;
    expect(support.staffing.byDemand).toEqual({
      fte: 6 / 252,
      basis: 'SUPPORT_HOURS',
      basisValue: 3,
      perPerson: 126,
    });
    expect(support.staffing.explanation).toContain(
      'The work asks for 0.02: 3 hours a month ÷ 126 productive hours of one person.',
    );
    const first = bands.find(({ band }) => band.segment === 'Dental' && band.name === 'A')!;
    expect(first).toMatchObject({ hours: 2 });
    expect(first.tiers.map(({ tier }) => tier)).toEqual([1, 2, 3]);
    // Two of six hours of the one person of tier 1.
    expect(first.tiers[0]).toMatchObject({ required: 2 / 252, current: 1 / 3, hours: 2 });
  });

  test.each(['bands', 'resource-plan'])(
    '%s runs as many statements for one scheme as for more bands',
    async (name) => {
      const counts: number[] = [];
      for (const bandCount of [2, 9]) {
        await save({ ...MRR, id: saved.id, method: 'QUANTILES', thresholds: null, bandCount });
        let statements = 0;
        server.database.onStatement = () => (statements += 1);
        const variables = { month: '2026-02', period, scheme: saved.id };
        const { errors } = await server.query(msp.token, operationText(name), variables);
        server.database.onStatement = () => undefined;
        expect(errors).toBeUndefined();
        counts.push(statements);
      }
      expect(counts[1]).toBe(counts[0]);
      expect(counts[0]).toBe(STATEMENTS[name]);
    },
  );
});

const STATEMENTS: Readonly<Record<string, number>> = { bands: 7, 'resource-plan': 8 };

interface Plan {
  readonly areas: {
    deliveryArea: { name: string };
    staffing: { byDemand: object; explanation: string };
  }[];
  readonly bands: {
    band: { name: string; segment: string | null };
    tiers: { tier: number }[];
  }[];
}
