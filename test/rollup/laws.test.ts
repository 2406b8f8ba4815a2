import {
  metric,
  METRICS,
  type CataloguedMetric,
  type MetricKey,
} from '../../src/numbers/metrics/catalogue';
import { measuresOf } from '../../src/numbers/metrics/describe';
import { MEASURES } from '../../src/numbers/measures/catalogue';
import type { MeasureRow } from '../../src/numbers/measures/measure';
import { readEvidence, type EvidenceRow } from '../../src/rollup/serve/evidence';
import type { MeasuredSlice, MeasureRequest } from '../../src/rollup/serve/measure-request';
import { readMeasures, sumMeasures } from '../../src/rollup/serve/read-measures';
import { readQuantiles } from '../../src/rollup/serve/read-quantiles';
import { saveSettings } from '../../src/rollup/choices/save-settings';
import { rebuild } from '../../src/rollup/count/rebuild';
import { CUT_KEYS, type Cut, type SliceFilter } from '../../src/rollup/slice';
import { readTenantFacts } from '../../src/rollup/serve/tenant-facts';
import { verify } from '../../src/rollup/count/verify';
import { openBusyMsp } from './busy-msp';
import { openSmallServer, worked, type SmallMsp, type SmallServer } from './small-msp';

const YEAR = { from: '2026-01', to: '2026-06' };
const DERIVED = {
  client_month: 'client_id, month',
  agreement_month: 'client_id, month, agreement_id',
  ticket_month: 'source_id, external_id, month',
  staff_month: 'technician_id, month, area',
  msp_month: 'month',
  coverage: 'kind',
  ticket: 'external_id',
  time_entry: 'external_id',
};

let on: SmallServer;
let msp: SmallMsp;
beforeAll(async () => {
  on = await openSmallServer();
  msp = await openBusyMsp(on);
  // Absorbed cost in the months before, standard rates from then on.
  const change = { since: '2026-04-01', given: { costMode: 'STANDARD_RATE' as const } };
  await on.database.write(msp.id, (scope) =>
    saveSettings(scope, { ...change, at: msp.clock.now(), by: 'test' }),
  );
  await msp.count();
});
afterAll(() => on?.close());

const all = () => ({ tenantId: msp.id, clientIds: null });

/** Every stored row with the transaction that wrote it: what is equal afterwards was not even touched. */
const storedRows = () =>
  on.database.read(all(), async (scope) => {
    const rows: unknown[] = [];
    for (const [table, order] of Object.entries(DERIVED))
      rows.push(
        await scope.query(
          `SELECT t.*, t.xmin::text AS written FROM ${table} t WHERE tenant_id = $1 ORDER BY ${order}`,
          [msp.id],
        ),
      );
    return rows;
  });

const added = (rows: readonly MeasureRow[]): Record<string, bigint> => {
  const sums: Record<string, bigint> = {};
  for (const row of rows)
    for (const [key, sum] of Object.entries(row.sums)) sums[key] = (sums[key] ?? 0n) + sum;
  return sums;
};

const CUTS: Cut[][] = [
  ['CLIENT'],
  ['SEGMENT'],
  ['TERRITORY'],
  ['SEGMENT', 'TERRITORY'],
  ['TECHNICIAN'],
  ['TIER'],
  ['DELIVERY_AREA'],
  ['BOARD'],
  ['TICKET_TYPE', 'TICKET_SOURCE'],
  ['PRIORITY', 'ESCALATED_TO'],
  ['AGREEMENT_TYPE', 'CLIENT', 'TECHNICIAN'],
];

test.each(CUTS)(
  'the parts by %s %s %s add up to the whole, the residual with them',
  async (...cuts) => {
    const groupBy = cuts.filter(Boolean);
    const measures = MEASURES.filter((each) =>
      groupBy.every((cut) => each.dimensions.includes(cut)),
    ).map(({ key }) => key);
    await on.database.read(all(), async (scope) => {
      const whole = await readMeasures(scope, { measures, months: YEAR });
      const parts = await readMeasures(scope, { measures, months: YEAR, groupBy, labels: true });
      expect(parts.length).toBeGreaterThan(1);
      expect(added(parts.flatMap(({ rows }) => rows))).toEqual(
        added(whole.flatMap(({ rows }) => rows)),
      );
      // Asked for by its own key, each part is the same again.
      for (const { key, rows } of parts.slice(0, 3)) {
        const filter = Object.fromEntries(groupBy.map((cut, i) => [CUT_KEYS[cut].list, [key[i]]]));
        const alone = await readMeasures(scope, { measures, months: YEAR, filter });
        expect(added(alone.flatMap((slice) => slice.rows))).toEqual(added(rows));
      }
    });
  },
);

test('a metric over months for all clients is one statement', async () => {
  const statements: string[] = [];
  on.database.onStatement = (sql) => statements.push(sql);
  await on.database.read(all(), (scope) =>
    readMeasures(scope, {
      measures: ['reactiveHours', 'seatMonths', 'supportFteMonths', 'employeeMonths'],
      months: YEAR,
    }),
  );
  on.database.onStatement = () => undefined;
  expect(statements).toHaveLength(1);
});

/** All rows behind a number, page by page. */
async function evidenceOf(
  metric: CataloguedMetric,
  filter: SliceFilter = {},
  first = 37,
): Promise<readonly EvidenceRow[]> {
  return on.database.read(all(), async (scope) => {
    const { coverage } = await readTenantFacts(scope);
    const rows: EvidenceRow[] = [];
    let [after, more] = [null as string | null, true];
    while (more) {
      const request = { metric, months: YEAR, coverage, filter, first, after };
      const page = await readEvidence(scope, request);
      rows.push(...page.rows);
      more = page.hasNext;
      after = page.rows.at(-1)?.cursor ?? null;
    }
    return rows;
  });
}

const total = (rows: readonly EvidenceRow[], side: 'numerator' | 'denominator'): number =>
  rows.reduce((sum, row) => sum + row[side], 0);

const rated = METRICS.filter(({ value }) => value.kind === 'ratio' || value.kind === 'total');
test.each(rated.map((each) => [each.key, each] as const))(
  'the evidence of %s adds up to the value, page by page',
  async (_, metric) => {
    const rows = await evidenceOf(metric);
    const value = await msp.value(metric.key, YEAR.from, YEAR.to);
    expect(total(rows, 'numerator')).toBeCloseTo(value.numerator, 6);
    if (metric.value.kind === 'ratio')
      expect(total(rows, 'denominator')).toBeCloseTo(value.denominator, 6);
    expect(measuresOf(metric).length).toBeGreaterThan(0);
  },
);

const isCost = (metric: CataloguedMetric): boolean =>
  measuresOf(metric).some((key) => key.startsWith('labourCost') || key.startsWith('toolCost'));

test.each(rated.filter(isCost).map((each) => [each.key, each] as const))(
  'of one client too %s is what people and tools put into it, in pages of any size',
  async (_, metric) => {
    const { value: formula } = metric;
    const isAllCost = formula.kind === 'total' && formula.less.length === 0;
    for (const client of ['A', 'B', 'C', 'D']) {
      const filter = { clients: [await msp.clientId(client)] };
      const rows = await evidenceOf(metric, filter, 5);
      expect(rows).toEqual(await evidenceOf(metric, filter, 400));
      const value = await msp.value(metric.key, YEAR.from, YEAR.to, filter);
      expect(total(rows, 'numerator')).toBeCloseTo(value.numerator, 6);
      const kinds = rows.map(({ source }) => source.kind).filter((kind) => kind === 'CLIENT');
      expect(isAllCost ? kinds : []).toEqual([]);
    }
  },
);

test('each cost says how it came there: by hours, by allocation, at standard rates, as overhead', async () => {
  const of = async (key: MetricKey) => [
    ...new Set((await evidenceOf(metric(key))).map(({ rule }) => rule)),
  ];
  expect(await of('LABOUR_COST')).toEqual(
    expect.arrayContaining(['absorbed by logged hours', 'standard rate']),
  );
  expect(await of('TOOL_COST')).toEqual(['tool by seats']);
  expect(await of('OVERHEAD_COST')).toEqual(
    expect.arrayContaining([
      'overhead: share outside the areas',
      'overhead: bench',
      'overhead: tool of no area',
    ]),
  );
});

test('who sees some clients only sees their months, not what people are paid', async () => {
  const client = await msp.clientId('A');
  const access = { tenantId: msp.id, clientIds: [client] };
  const months = { from: '2026-03', to: '2026-05' };
  const { coverage } = await on.database.read(all(), readTenantFacts);
  await on.database.read(access, async (scope) => {
    const filter = { clients: [client] };
    const of = metric('COST_TO_SERVE');
    const request = { metric: of, months, coverage, filter, first: 400 };
    const { rows } = await readEvidence(scope, request);
    expect(new Set(rows.map(({ source }) => source.kind))).toEqual(new Set(['CLIENT']));
    const value = await msp.value('COST_TO_SERVE', months.from, months.to, filter);
    expect(value.numerator).toBeGreaterThan(0);
    expect(total(rows, 'numerator')).toBeCloseTo(value.numerator, 6);
  });
});

test('percentiles are by nearest rank, for every client and period in one statement', async () => {
  const [quarter, year] = [{ from: '2026-01', to: '2026-03' }, YEAR];
  await on.database.read(all(), async (scope) => {
    const sorted = await scope.query<{ client_id: number; elapsed: string[] }>(
      `SELECT client_id, array_agg(elapsed_ms ORDER BY elapsed_ms) AS elapsed FROM ticket_month
      WHERE tenant_id = $1 AND closed = 1 AND month BETWEEN '2026-01-01' AND '2026-03-01' GROUP BY client_id`,
      [msp.id],
    );
    const slices = await readQuantiles(scope, {
      at: [0.5, 0.9],
      periods: [year, quarter],
      groupBy: ['CLIENT'],
    });
    for (const { client_id, elapsed } of sorted) {
      const found = slices.find(({ key }) => key[0] === client_id)?.periods[1];
      const rank = (at: number): bigint => BigInt(elapsed[Math.ceil(at * elapsed.length) - 1]!);
      expect(found).toEqual({ count: BigInt(elapsed.length), values: [rank(0.5), rank(0.9)] });
    }
  });
});

test('counting again, or rebuilding everything, does not touch one row', async () => {
  const before = await storedRows();
  await msp.count();
  await rebuild(on.database, msp.id, msp.clock);
  expect(await storedRows()).toEqual(before);
});

test('verify finds nothing wrong, and then the one row that was tampered with', async () => {
  expect((await verify(on.database, msp.id, msp.clock, { sample: 500 })).differences).toEqual([]);
  const client = await msp.clientId('B');
  const tamper = (by: number) =>
    on.database.write(msp.id, (scope) =>
      scope.query(
        `UPDATE client_month SET reactive_hours = reactive_hours + $3
        WHERE tenant_id = $1 AND client_id = $2 AND month = '2026-03-01'`,
        [msp.id, client, by],
      ),
    );
  await tamper(60_000);
  const { differences, checked } = await verify(on.database, msp.id, msp.clock, { sample: 500 });
  expect(checked).toBeGreaterThan(50);
  expect(differences).toMatchObject([
    { clientId: client, month: '2026-03', measure: 'reactive_hours' },
  ]);
  await tamper(-60_000);
});

const ROUNDS = 3;
test('writers and refreshers at once: no deadlock, and nothing is lost', async () => {
  const writer = async (n: number): Promise<void> => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const entries = Array.from({ length: 40 }, (_, i) =>
        worked(null, `2026-0${1 + (i % 5)}-1${n}T16:00:00Z`, 0.5, { ticketExternalId: `T${i}` }),
      );
      await msp.send('time-entries', entries);
      await msp.count();
    }
  };
  const before = await msp.value('LOGGED_HOURS', YEAR.from, YEAR.to);
  await Promise.all([1, 2, 3, 4].map(writer));
  const after = await msp.value('LOGGED_HOURS', YEAR.from, YEAR.to);
  expect(after.numerator - before.numerator).toBeCloseTo(4 * ROUNDS * 40 * 0.5, 6);
  const [statistics] = await on.database.asOwner((connection) =>
    connection
      .query<{ deadlocks: string }>(
        `SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`,
      )
      .then(({ rows }) => rows),
  );
  expect(statistics?.deadlocks).toBe('0');
  const stored = await storedRows();
  await rebuild(on.database, msp.id, msp.clock);
  expect(await storedRows()).toEqual(stored);
}, 60_000);

const BY_CLIENT = MEASURES.filter(({ dimensions }) => dimensions.includes('CLIENT'));

/** What a slice says, by whose it is; a count that no measure asks for is told or not. */
function saidOf(slices: readonly MeasuredSlice[], { measures }: MeasureRequest) {
  const asked = BY_CLIENT.filter(({ key }) => measures.includes(key));
  const asks = (count: string): boolean => asked.some(({ presence }) => presence === count);
  const said = slices.map(({ key, labels, rows, presence }) => [
    key[0],
    rows.length > 0 ? labels : null,
    rows,
    asks('SEAT_COUNT') && presence.seatCount,
    asks('ENDPOINT_COUNT') && presence.endpointCount,
  ]);
  return new Map(said.map(([client, ...rest]) => [client, rest]));
}

test('the quick ways to read clients say what the plain one says, whoever asks and about whom', async () => {
  const clients = await on.database.read(all(), (scope) =>
    scope.query<{ id: number }>('SELECT id FROM client WHERE tenant_id = $1', [msp.id]),
  );
  const ids = clients.map(({ id }) => id);
  const keysOf = (presences: readonly unknown[]) =>
    BY_CLIENT.filter(({ presence }) => presences.includes(presence)).map(({ key }) => key);
  const sets = [
    keysOf([undefined, 'SEAT_COUNT', 'ENDPOINT_COUNT']),
    ...[undefined, 'SEAT_COUNT', 'ENDPOINT_COUNT'].map((presence) => keysOf([presence])),
  ];
  const months = [YEAR, { from: '2026-03', to: '2026-03' }, { from: '2027-01', to: '2027-02' }];
  const filters: SliceFilter[] = [{}, { clients: ids }, { clients: [null, ids[0]!, -1] }];
  for (const clientIds of [null, ids.slice(0, 1)])
    await on.database.read({ tenantId: msp.id, clientIds }, async (scope) => {
      for (const measures of sets)
        for (const span of months)
          for (const filter of filters) {
            for (const groupBy of [['CLIENT' as const], []]) {
              const request = { measures, months: span, filter, groupBy, labels: true };
              const plain = saidOf(await sumMeasures(scope, request), request);
              const quick = saidOf(await readMeasures(scope, request), request);
              for (const [client, said] of plain) expect(quick.get(client)).toEqual(said);
              expect([...quick.keys()].filter((client) => !plain.has(client))).toEqual([]);
            }
          }
    });
});
